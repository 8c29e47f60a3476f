import type {Place} from "../model/problem.ts";
import type {Area} from "../model/workbook.ts";

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

/** A cell of a workbook as a place: its line and column are the cell's. */
export function cellPlace(file: string, sheet: string, row: number, column: number): Place {
  return {file, line: row, column, cell: `${quotedName(sheet)}!${columnLetters(column)}${row}`};
}

/** Reads a range: "A3:D20"; "A3:D" goes down to the last row, "A:D" is whole columns. `undefined` where it is none. */
export function parseRange(range: string): Area | undefined {
  const [, left = "", top = "1", right = "", bottom = "1048576"] = RANGE.exec(range) ?? [];
  if (left === "") return undefined;
  const [a, b] = [columnNumber(left), columnNumber(right)];
  const [c, d] = [Number(top), Number(bottom)];
  return {top: Math.min(c, d), left: Math.min(a, b), bottom: Math.max(c, d), right: Math.max(a, b)};
}

const RANGE = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})?:\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})?$/;

/** The number of a column: A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

// As spreadsheets write it: 'Trade 2017'!D17.
function quotedName(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
