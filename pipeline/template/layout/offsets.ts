import type {Place} from "../../model/problem.ts";
import type {Loc} from "../../support/handlebars-tree.ts";

/** Offsets in a text to and from lines and columns; line breaks are LF, CRLF or CR, as Handlebars counts them. */
export interface Offsets {
  /** The place of an offset. */
  place(offset: number, length?: number): Place;
  /** The offset of a line from one and a column from zero. */
  offset(position: Loc["start"]): number;
  /** The offset at which the line of an offset starts. */
  lineStart(offset: number): number;
}

export function createOffsets(text: string, file: string): Offsets {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)];
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    place(offset, length) {
      const line = indexOf(offset);
      const column = offset - (starts[line] ?? 0) + 1;
      return {file, line: line + 1, column, ...(length !== undefined && {length})};
    },
    offset: ({line, column}) => (starts[line - 1] ?? text.length) + column,
    lineStart: (offset) => starts[indexOf(offset)] ?? 0,
  };
}

/** Where a node of a Handlebars tree stands. */
export function placeOfLoc({source, start, end}: Loc): Place {
  const length = start.line === end.line ? Math.max(1, end.column - start.column) : undefined;
  return {file: source, line: start.line, column: start.column + 1, ...(length !== undefined && {length})};
}
