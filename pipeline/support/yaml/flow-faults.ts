import {overwrite, syntaxError, type Explain} from "./fault.ts";

/** Faults between brackets: `{label: visits, value: 26}`, `[a, b]`. */
export const FLOW_FAULTS: readonly Explain[] = [missingComma, colonInBrackets, doubleComma];

const MISSED = "missed comma between flow collection entries";

/** `{from: trade.share where: …}`, `{label: "x" value: 1}`, or entries on lines of their own */
function missingComma({text, offset, reason, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (reason !== MISSED) return undefined;
  const entry = text.slice(0, text[offset] === ":" ? offset : offset + 1);
  const word = /(?<=["'\]}\w%.-]\s+)(?:[\w$-]+|"[^"]*"|'[^']*')$/u.exec(entry)?.[0];
  // A value of several words may be a text with a colon in it, unless its last word looks like a key in snake_case.
  if (word === undefined || (text[offset] === ":" && !/[:,{[]\s*\S+\s+[a-z_"'0-9]+$/u.test(entry))) return undefined;
  const start = entry.length - word.length;
  const problem = syntaxError(
    lines(start, start + Math.max(word.length, 1)),
    "A comma is missing here between two entries in brackets.",
    `put one before ${word}, or quotes around the whole text`,
  );
  return {problem, mended: overwrite(text, start - 1, ",")};
}

/** `{label: letters: signed}` */
function colonInBrackets({text, offset, reason, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (reason !== MISSED || text[offset] !== ":") return undefined;
  const before = /(?<=: +)[^:,{}[\]"'\n]+$/u.exec(text.slice(0, offset))?.[0];
  if (before === undefined) return undefined;
  const start = offset - before.length;
  const value = before + (/^:[^,{}[\]\n]*/u.exec(text.slice(offset))?.[0].trimEnd() ?? "");
  const message = 'A text with ": " in it must stand in quotes.';
  const problem = syntaxError(lines(start, start + value.length), message, `write "${value.replaceAll('"', '\\"')}"`);
  return {problem, mended: overwrite(text, offset, "_")};
}

function doubleComma({text, offset, reason, lines}: Parameters<Explain>[0]): ReturnType<Explain> {
  if (!reason.startsWith("expected the node content") || text[offset] !== ",") return undefined;
  const problem = syntaxError(lines(offset, offset + 1), "There is nothing between two commas.", "delete one of them");
  return {problem, mended: overwrite(text, offset, " ")};
}
