import type {Place, Problem, Report} from "../../model/problem.ts";
import type {Cell, Column, Row} from "../../model/table.ts";
import {isIsoDate} from "../../support/calendar.ts";
import {error} from "../../support/problem.ts";
import {styleOf} from "./number-style.ts";
import {cellDecimal, plainNumberHint} from "./plain-number.ts";
import type {RawCell, RawRow} from "./raw-table.ts";

/** Takes a problem of a cell, with the name of its column. */
export type TellCell = (column: string, problem: Problem) => void;

/** Reads the cells of a row by the types of their columns; each that does not fit is reported at its place. */
export function readCells(
  raw: RawRow,
  columns: readonly Column[],
  isMissing: (text: string) => boolean,
  tell: TellCell,
): Row {
  // Column names come from files: none may be taken for a property of objects.
  const cells: Record<string, Cell> = Object.create(null) as Record<string, Cell>;
  for (const column of columns) {
    const cell = raw.cells.get(column.name);
    cells[column.name] =
      cell && !isMissing(cell.text) ? readCell(cell, column, (problem) => tell(column.name, problem)) : undefined;
  }
  return {cells, at: raw.at};
}

function readCell(cell: RawCell, column: Column, report: Report): Cell {
  const {text, at} = cell;
  switch (column.type) {
    case "number":
      return numberCell(cell, column, report);
    case "date":
      if (isIsoDate(text)) return text;
      report(misfit(at, text, column, "dates", dateHint(cell)));
      return undefined;
    case "country":
      if (/^[A-Z]{2,3}$/.test(text)) return text;
      report(misfit(at, text, column, "countries", "write its ISO code in capitals, e.g. VN or VNM"));
      return undefined;
    case "text":
      return textCell(cell, column, report);
  }
}

function dateHint({text, at}: RawCell): string {
  return at.cell !== undefined && /^[1-9]\d{4}$/.test(text)
    ? "it may be a date that is not formatted as one: format the cell as a date"
    : "write a day, month or year, e.g. 2017-05-14, 2017-05 or 2017";
}

function numberCell(cell: RawCell, column: Column, report: Report): Cell {
  const {text, isText, at} = cell;
  const value = cellDecimal(text);
  if (value !== undefined && !isText) return value;
  const hint = cell.hint ?? (value === undefined ? unlikeHint(text, at) : quotedHint(at));
  report(misfit(at, text, column, "numbers", hint));
  return undefined;
}

function unlikeHint(text: string, {file}: Place): string {
  const plain = plainNumberHint(text);
  if (plain === undefined)
    return `list "${text}" under missing: if it stands for no value, or give the column type: text`;
  const style = /\.[ct]sv$/iu.test(file) ? styleOf(text) : undefined;
  return style === undefined ? plain : `${plain}; or say numbers: "${style}" in the sheet, if the whole file writes so`;
}

function quotedHint({cell}: Place): string {
  if (cell === undefined) return "take the quotes away";
  return "it is stored as a text: make it a number in the workbook, or give the column type: text";
}

function textCell({text, at}: RawCell, {name}: Column, report: Report): Cell {
  const bad = UNPRINTABLE.exec(text)?.[0];
  // A line break in a cell is the layout of a spreadsheet, not of the briefing.
  if (bad === undefined) return text.replaceAll(/[ \t]*[\r\n\t][\s]*/gu, " ");
  const code = (bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  report(error("cell-character", at, `The cell "${name}" holds the invisible character U+${code}.`, "delete it"));
  return undefined;
}

function misfit(at: Place, text: string, {name}: Column, kinds: string, hint: string): ReturnType<typeof error> {
  return error("cell-type", at, `"${text}" in the column "${name}", which holds ${kinds}.`, hint);
}

// Control characters but for line breaks and tabs, and the overrides of the bidirectional algorithm.
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\uFFFE\uFFFF]/u;
