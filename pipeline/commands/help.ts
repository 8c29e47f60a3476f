import {type CommandManual, manuals} from "./manual.ts";

const COMMON = "  --help, -h     this text; with a command, that command's\n  --version, -v  the version";
const CODES = `Exit codes: 0 good; 1 an edition or a check failed because of its input, the rest was written; 2 wrong use of the
command; 3 nothing could be written; 70 a bug of Factpress.`;

/** The page that `factpress --help` prints. */
export function generalHelp(): string {
  const rows = Object.values(manuals).map(({usage, summary}): [string, string] => [
    usage.replace(" [options]", ""),
    summary,
  ]);
  return `Factpress: briefings from fact sheets, in PDF and HTML, in every language of your readers.

${table(rows)}

${COMMON}

Examples:
  factpress init demo && cd demo && npx factpress build
  factpress build --root my-briefings --lang en,zh
  factpress build --help

${CODES}
`;
}

/** The page of one command. */
export function commandHelp({usage, about, flags, examples}: CommandManual): string {
  const options = flags.map(({name, value, help}): [string, string] => [`--${name}${value ? ` ${value}` : ""}`, help]);
  return `${usage}

${about}
${options.length > 0 ? `\nOptions:\n${table(options)}\n` : ""}
Examples:
${table(examples.map(({line, does}) => [line, does]))}
`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join("\n");
}
