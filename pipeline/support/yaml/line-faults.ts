import {error} from "../problem.ts";
import {MAX_DEPTH} from "./events.ts";
import {lineAbove, overwrite, syntaxError, type Explain} from "./fault.ts";

/** Faults in how lines hang together: tabs, missing colons, brackets left open, keys out of line. */
export const LINE_FAULTS: readonly Explain[] = [tooDeep, tab, noColon, listOnKeyLine, leftOpen, outOfLine];

function tooDeep({offset, reason, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (!reason.startsWith("nesting exceeded")) return undefined;
  const message = `Mappings and lists stand more than ${MAX_DEPTH} deep in each other here.`;
  return {problem: error("yaml-limit", lines(offset, offset + 1), message, "keep the file flatter")};
}

function tab({text, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  const indent = /^\s*/u.exec(line.text)?.[0] ?? "";
  const first = indent.indexOf("\t");
  if (first < 0) return undefined;
  const place = lines(line.start + first, line.start + indent.length);
  const problem = syntaxError(place, "The line is indented with a tab.", "indent with spaces");
  return {problem, mended: overwrite(text, line.start, indent.replaceAll("\t", " ")), indent: true};
}

/** A line `visits 26` or `visits:26` among keys; the parser sees it one line too late. */
function noColon({text, reason, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (!/end of the stream|multiline key|deficient indentation|bad indentation/u.test(reason)) return undefined;
  for (const candidate of [line, lineAbove(text, line.start)]) {
    const [, indent = "", key, colon, rest = ""] = KEY_WITHOUT_COLON.exec(candidate.text.trimEnd()) ?? [];
    if (key === undefined || rest.includes(": ") || (colon === ":" && rest === "")) continue;
    const start = candidate.start + indent.length;
    const message = "A key needs a colon and a space after it.";
    const problem = syntaxError(lines(start, start + key.length), message, `write ${key}: ${rest.trim()}`.trimEnd());
    return {problem, mended: overwrite(text, start, "#")};
  }
  return undefined;
}

const KEY_WITHOUT_COLON = /^(\s*)([A-Za-z_][\w$-]*)(?:(:)(?! )|(?= |$))(.*)$/u;

/** `items: - first` */
function listOnKeyLine({text, offset, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (text[offset] !== "-" || !/: +$/u.test(text.slice(line.start, offset))) return undefined;
  const message = "A list cannot start on the line of its key.";
  const item = line.text.slice(offset - line.start + 1).trim();
  const problem = syntaxError(lines(offset, offset + 1), message, `write [${item}], or put each "- " on a line below`);
  return {problem, mended: overwrite(text, offset, "x")};
}

/** A bracket or quote that is still open where the next key stands. */
function leftOpen({text, reason, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (!/deficient indentation|unexpected end|flow collection|missed comma|end of the stream within/u.test(reason))
    return undefined;
  for (const candidate of [lineAbove(text, line.start), line]) {
    const match = /(?<=[:-] +)(["'[{]).*$/u.exec(candidate.text);
    if (!match || isClosed(match[0])) continue;
    const start = candidate.start + match.index;
    const sign = match[1] ?? "";
    const closing = sign === "[" ? "]" : sign === "{" ? "}" : sign;
    return {problem: syntaxError(lines(start, start + 1), `This ${sign} is never closed.`, `close it with ${closing}`)};
  }
  return undefined;
}

function isClosed(text: string): boolean {
  const count = (signs: RegExp): number => text.match(signs)?.length ?? 0;
  const quote = text[0] ?? "";
  if (quote === '"' || quote === "'") return (text.split(quote).length - 1) % 2 === 0;
  return count(/[[{]/gu) <= count(/[\]}]/gu);
}

/** A key that stands in a column in which no mapping goes on. */
function outOfLine({text, reason, line, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (!/^(?:bad indentation|end of the stream|deficient indentation)/u.test(reason)) return undefined;
  const [, indent, key] = /^(\s*)((?:- +)?[\w."'$-]+)\s*:(?: |$)/u.exec(line.text) ?? [];
  const above = /^(\s*)(?:- +)?([\w."'$-]+)\s*:(?: |$)/u.exec(lineAbove(text, line.start).text);
  if (indent === undefined || key === undefined) return undefined;
  const start = line.start + indent.length;
  const message = `"${key}" stands in column ${indent.length + 1}, where no mapping goes on.`;
  const hint = "keys of one mapping start in one column";
  const example = above && `; "${above[2]}" above stands in column ${(above[1] ?? "").length + 1}`;
  return {problem: syntaxError(lines(start, start + key.length), message, hint + (example ?? "")), indent: true};
}
