import type {Place} from "../model/problem.ts";
import {columnsOf, inert} from "./text-columns.ts";

/** More of a line than this is cut out around the place. */
const LONGEST = 100;
const BEFORE_PLACE = 40;

/**
 * The line of a place between its frame, with "^" under the marked text: also under Chinese, whose characters are two
 * columns wide. Nothing where the file or the line is not there.
 */
export function printExcerpt(
  text: string | undefined,
  place: Place,
  style: {readonly frame: (text: string) => string; readonly mark: (text: string) => string},
): string[] {
  const line = text?.split(/\r\n|[\r\n]/)[place.line - 1];
  if (line === undefined || line.trim() === "") return [];
  const at = Math.min(Math.max(place.column - 1, 0), line.length);
  const from = line.length > LONGEST ? wholeCharacter(line, Math.max(at - BEFORE_PLACE, 0)) : 0;
  const to = line.length > LONGEST ? wholeCharacter(line, Math.min(from + LONGEST, line.length)) : line.length;
  const end = Math.min(Math.max(at + (place.length ?? 1), at + 1), to);
  const before = (from > 0 ? "…" : "") + inert(line.slice(from, at));
  const marked = inert(line.slice(at, end));
  const after = inert(line.slice(end, to)) + (to < line.length ? "…" : "");
  const number = String(place.line);
  const margin = " ".repeat(number.length);
  const carets = "^".repeat(Math.max(columnsOf(marked), 1));
  return [
    `${style.frame(`${margin} |`)}`,
    `${style.frame(`${number} |`)} ${before}${marked}${after}`,
    `${style.frame(`${margin} |`)} ${" ".repeat(columnsOf(before))}${style.mark(carets)}`,
  ];
}

// Never between the halves of a surrogate pair.
function wholeCharacter(line: string, index: number): number {
  const unit = line.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}
