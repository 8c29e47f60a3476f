import {overwrite, syntaxError, type Explain} from "./fault.ts";

/** Faults in writing a text: what should stand in quotes does not, or the quotes do not fit. */
export const TEXT_FAULTS: readonly Explain[] = [
  colonInText,
  reserved,
  mustache,
  quoteInQuotes,
  wrongEscape,
  afterTheEnd,
  colonInLongText,
];

/** `title: Trade: a history` */
function colonInText({text, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  const match = /^(\s*(?:- +)*(?:[\w.$-]+|"[^"]*"|'[^']*'): +)([^\s"'[{|>&*!#%@`-](?:.*?:)(?: .*)?)$/u.exec(
    line.text.trimEnd(),
  );
  if (!match) return undefined;
  const [, head = "", value = ""] = match;
  if (!/:(?: |$)/u.test(value)) return undefined;
  const start = line.start + head.length;
  const place = lines(start, start + value.length);
  const problem = syntaxError(place, 'A text with ": " in it must stand in quotes.', `write ${inQuotes(value)}`);
  return {problem, mended: overwrite(text, start, value.replaceAll(/:(?= |$)/gu, "_"))};
}

/** `name: @team`, `share: %` */
function reserved({text, offset, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  const character = text[offset] ?? "";
  if (!/[@`%,]/u.test(character) || !/(?:^|[:-]) *$/u.test(text.slice(line.start, offset))) return undefined;
  const value = endOfText(line.text, offset - line.start);
  const place = lines(offset, offset + value.length);
  const problem = syntaxError(
    place,
    `A text that starts with "${character}" must stand in quotes.`,
    `write ${inQuotes(value)}`,
  );
  return {problem, mended: overwrite(text, offset, "x")};
}

/** `title: {{visits}} visits` */
function mustache({text, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  const match = /(?<=[:-] +)\{\{.*?\}\}/u.exec(line.text);
  if (!match) return undefined;
  const start = line.start + match.index;
  const value = match[0] + endOfText(line.text, match.index + match[0].length);
  const place = lines(start, start + value.length);
  const problem = syntaxError(place, 'A text that starts with "{{" must stand in quotes.', `write ${inQuotes(value)}`);
  return {problem, mended: overwrite(text, start, value.replaceAll(/[{}:,[\]"'#]/gu, "x"))};
}

/** `name: 'don't'`, `name: "say "hi""` */
function quoteInQuotes({text, offset, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  const match = /(?<=[:-] +)(["'])(.*)\1\s*$/u.exec(line.text);
  if (!match) return undefined;
  const [whole, quote = "", inner = ""] = match;
  const start = line.start + match.index;
  if (!inner.includes(quote) || offset < start) return undefined;
  const place = lines(start, start + whole.trimEnd().length);
  const problem = syntaxError(
    place,
    `The text stands in ${quote} and holds ${quote} too, so that it seems to end early.`,
    `write ${requote(inner, quote)}`,
  );
  return {problem, mended: overwrite(text, start + 1, inner.replaceAll(quote, "_"))};
}

function wrongEscape({text, offset, reason, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (!/escape sequence|expected hexadecimal/u.test(reason)) return undefined;
  const at = text.lastIndexOf("\\", offset);
  if (at < line.start) return undefined;
  const message = "A backslash in double quotes starts an escape such as \\n, and this is none.";
  const problem = syntaxError(lines(at, at + 2), message, "write two backslashes, or use single quotes");
  return {problem, mended: overwrite(text, at, "_")};
}

/** `a: "x" y`, `a: [1, 2]]` */
function afterTheEnd({text, offset, reason, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  const before = text.slice(line.start, offset).trimEnd().at(-1) ?? "";
  if (!/^(?:bad indentation|end of the stream)/u.test(reason) || !/["'\]}]/u.test(before)) return undefined;
  const rest = line.text.slice(offset - line.start).trimEnd();
  if (rest === "") return undefined;
  const message = `After the closing ${before} nothing more may stand on the line.`;
  const problem = syntaxError(
    lines(offset, offset + rest.length),
    message,
    "delete the rest, or put the whole in quotes",
  );
  return {problem, mended: overwrite(text, offset, " ".repeat(rest.length))};
}

/** A text over several lines of which one holds ": ". */
function colonInLongText({text, offset, reason, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (!reason.startsWith("bad indentation") || text[offset] !== ":") return undefined;
  // A single word before the colon is a key in the wrong column.
  if (!/\S\s/u.test(text.slice(line.start, offset))) return undefined;
  const hint = 'put the text in quotes, or start it with ">-" on the line of its key';
  const problem = syntaxError(
    lines(offset, offset + 1),
    'A text over several lines has a ":" here and no quotes.',
    hint,
  );
  return {problem, mended: overwrite(text, offset, "_")};
}

/** A text from here to the end of the line, or of its entry where a bracket is open before it. */
function endOfText(line: string, from: number): string {
  const before = line.slice(0, from).replaceAll(/\{\{.*?\}\}/gu, "");
  const isOpen = before.split(/[[{]/u).length > before.split(/[\]}]/u).length;
  const rest = line.slice(from);
  return (isOpen ? (/^[^,\]}]*/u.exec(rest)?.[0] ?? "") : rest).trimEnd();
}

function inQuotes(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : `"${text.replaceAll(/["\\]/gu, "\\$&")}"`;
}

function requote(inner: string, quote: string): string {
  const other = quote === '"' ? "'" : '"';
  if (!inner.includes(other)) return other + inner + other;
  return quote + inner.replaceAll(quote, quote === '"' ? '\\"' : "''") + quote;
}
