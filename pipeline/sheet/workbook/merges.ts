import type {Report} from "../../model/problem.ts";
import type {Area, WorkbookCell, Worksheet} from "../../model/workbook.ts";
import {cellPlace, columnLetters} from "../../support/cell-address.ts";
import {error} from "../../support/problem.ts";
import type {WorksheetLayout} from "./layout.ts";

/** Where the value of a cell stands: in the cell itself, or in the first of the merged cells that it is one of. */
export interface Merges {
  origin(row: number, column: number): {readonly row: number; readonly column: number};
}

/**
 * Merged cells in the body of a table. One that goes down a column and holds a name, a date or a year stands for each of its
 * rows. One that holds a figure, or goes across columns, could mean several things: it is reported.
 */
export function createMerges(
  file: string,
  worksheet: Worksheet,
  {rows, columns}: WorksheetLayout,
  names: ReadonlyMap<number, string>,
  report: Report,
): Merges {
  const origins = new Map<string, {readonly row: number; readonly column: number}>();
  const body = new Set(rows);
  const last = columns.at(-1) ?? 0;
  for (const area of worksheet.merges) {
    const cell = worksheet.cell(area.top, area.left);
    const inside = body.has(area.top) && area.left <= last && area.right >= (columns[0] ?? 1);
    if (!cell || !inside) continue;
    const across = columns.filter((column) => column >= area.left && column <= area.right).length > 1;
    if (!across && isLabel(cell, names.get(area.left) ?? "")) {
      for (const row of rows.filter((each) => area.top < each && each <= area.bottom))
        origins.set(`${row},${area.left}`, {row: area.top, column: area.left});
    } else if (across || area.bottom > area.top) reportMerge(file, worksheet, area, across, report);
  }
  return {origin: (row, column) => origins.get(`${row},${column}`) ?? {row, column}};
}

function isLabel(cell: WorkbookCell, name: string): boolean {
  if (cell.kind === "number") return /(?:^|[_\s-])year$/i.test(name) && /^[12]\d{3}$/.test(cell.value);
  return cell.kind === "text" || cell.kind === "date";
}

function reportMerge(file: string, {name}: Worksheet, area: Area, across: boolean, report: Report): void {
  const range = `${columnLetters(area.left)}${area.top}:${columnLetters(area.right)}${area.bottom}`;
  const message = across
    ? `The cells ${range} are merged across columns.`
    : `The cells ${range} are merged, and hold one figure for several rows.`;
  const hint = across ? "end range: above them if they are a note, or unmerge them" : "unmerge them and fill each cell";
  report(error("merged-cells", cellPlace(file, name, area.top, area.left), message, hint));
}
