import type {Place} from "../../model/problem.ts";

/** Turns offsets of a text into places; the marked length ends with the line. */
export type Lines = (start: number, end?: number) => Place;

/** Reads where the lines of a file start: LF, CRLF or CR. */
export function createLines(text: string, file: string): Lines {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);

  return (start, end = start) => {
    const line = lineOf(starts, start);
    const lineStart = starts[line] ?? 0;
    const lineEnd = starts[line + 1] ?? text.length + 1;
    const length = Math.min(end, lineEnd - 1) - start;
    return {file, line: line + 1, column: start - lineStart + 1, ...(length > 0 && {length})};
  };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
