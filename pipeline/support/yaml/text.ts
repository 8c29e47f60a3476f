import type {Problem} from "../../model/problem.ts";
import {error} from "../problem.ts";
import type {Lines} from "./lines.ts";

// Bidirectional embeddings and overrides, other control characters, and private-use characters, for which no font has a glyph.
const FORBIDDEN = /[\u202A-\u202E\uFEFF\uFFFE\uFFFF]|\p{Co}|\p{Cs}|(?![\t\n\r\u0085])\p{Cc}/gu;
const UNREADABLE = /[\uFFFE\uFFFF]|\p{Cs}|(?![\t\n\r\u0085])\p{Cc}/gu;
const ENOUGH = 20;

/** The first forbidden characters of a file, comments included, and lines whose isolates are not closed. */
export function checkCharacters(text: string, lines: Lines): readonly Problem[] {
  const problems: Problem[] = [];
  for (const match of text.matchAll(FORBIDDEN)) {
    if (problems.push(forbidden(match[0], lines, match.index)) >= ENOUGH) return problems;
  }
  for (const match of text.matchAll(/^.*[\u2066-\u2069].*$/gmu)) {
    const at = openIsolate(match[0]);
    if (at !== undefined) problems.push(unbalanced(lines, match.index + at));
    if (problems.length >= ENOUGH) return problems;
  }
  return problems;
}

/** Whether a decoded text, e.g. of "\u202E", holds a character that the file itself may not hold. */
export function forbiddenCharacter(text: string): string | undefined {
  return text.match(FORBIDDEN)?.[0];
}

/** "U+202E", and what it is where people know it by name. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (code >= 0x202a && code <= 0x202e) return `${name} (it reverses the text that a reader sees)`;
  if (/\p{Co}/u.test(character)) return `${name} (private use: no font shows it)`;
  if (code === 0xfeff) return `${name} (a byte order mark)`;
  return /\p{Cs}/u.test(character) ? `${name} (half a character)` : `${name} (a control character)`;
}

function forbidden(character: string, lines: Lines, offset: number): Problem {
  const message = `The character ${nameCharacter(character)} stands here; it cannot be seen and is not allowed.`;
  return error("forbidden-character", lines(offset, offset + 1), message, "delete it and type the place anew");
}

function openIsolate(line: string): number | undefined {
  const open: number[] = [];
  for (const match of line.matchAll(/[\u2066-\u2069]/gu)) {
    if (match[0] !== "\u2069") open.push(match.index);
    else if (open.pop() === undefined) return match.index;
  }
  return open.pop();
}

function unbalanced(lines: Lines, offset: number): Problem {
  const message = "A mark that isolates a direction of writing (U+2066 to U+2069) has no counterpart on this line.";
  return error("forbidden-character", lines(offset, offset + 1), message, "delete it, or close it with U+2069");
}

/** The text with what the parser refuses as spaces, at equal length, so that it goes on behind them. */
export function maskUnreadable(text: string): string {
  return text.replace(UNREADABLE, " ");
}
