import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {commandHelp, generalHelp} from "../../pipeline/commands/help.ts";
import {type CommandManual, manuals} from "../../pipeline/commands/manual.ts";
import {fencedBlocks, type Page, pageNamed, pages, ROOT} from "./pages.ts";

describe("every command of the documentation is one that --help lists, with its options:", () => {
  for (const page of pages)
    test(page.file, () => {
      expect(commandsIn(page).flatMap((line) => faultsOf(line))).toEqual([]);
    });

  test("the reader of commands sees a wrong one", () => {
    const text = "`factpress biuld` and `npx factpress check --lan fr`\n\n```sh\nfactpress build --lang fr\n```\n";
    expect(commandsIn({file: "x.md", text}).flatMap((line) => faultsOf(line))).toEqual([
      "factpress biuld: no such command",
      "factpress check --lan fr: no option --lan",
    ]);
  });
});

describe("every npm script of the documentation is one of package.json:", () => {
  const {scripts} = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {scripts: Record<string, string>};
  for (const {file, text} of pages.filter((each) => !each.file.startsWith("starter/")))
    test(file, () => {
      const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?)?(start|test|[a-z:]+)(?![a-z-])/g)].flatMap(
        (match) =>
          match[0].startsWith("npm run") || match[1] === "start" || match[1] === "test" ? [match[1] ?? ""] : [],
      );
      expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    });
});

test("the examples of --help are good themselves", () => {
  const help = [generalHelp(), ...Object.values(manuals).map((manual) => commandHelp(manual))].join("\n");
  const examples = [...help.matchAll(/^ {2}(factpress .*?)(?: {2,}|$)/gm)].map((match) => match[1] ?? "");
  expect(examples.flatMap((line) => faultsOf(line))).toEqual([]);
});

test("README.md names every command", () => {
  const {text} = pageNamed("README.md");
  for (const command of Object.keys(manuals)) expect(text).toContain(`factpress ${command}`);
});

function commandsIn(page: Page): readonly string[] {
  const shell = fencedBlocks(page).filter(({language}) => ["sh", "", "yaml"].includes(language));
  const prose = page.text.replaceAll(/^```[\s\S]*?^```$/gm, "");
  const spans = [...prose.matchAll(/`([^`]+)`/g)].map((match) => (match[1] ?? "").replaceAll("\n", " "));
  const lines = [...shell.flatMap(({text}) => text.split("\n")), ...spans];
  return lines.flatMap((line) => [...line.matchAll(/\bfactpress [a-z-][^&|>#]*/g)].map(([command]) => command.trim()));
}

function faultsOf(line: string): readonly string[] {
  const [command = "", ...rest] = line
    .replace(/ {2,}.*/, "")
    .split(/\s+/)
    .slice(1);
  if (["--help", "--version"].includes(command)) return [];
  if (!Object.hasOwn(manuals, command)) return [`${line}: no such command`];
  const {flags}: CommandManual = manuals[command as keyof typeof manuals];
  const known = new Set(["help", ...flags.map(({name}) => name)]);
  return rest
    .filter((word) => word.startsWith("--"))
    .map((word) => word.slice(2).replace(/[=\]].*/, ""))
    .filter((name) => !known.has(name))
    .map((name) => `${line}: no option --${name}`);
}
