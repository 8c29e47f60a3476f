import type {Report} from "../../model/problem.ts";
import type {Worksheet} from "../../model/workbook.ts";
import {cellPlace, columnLetters} from "../../support/cell-address.ts";
import {error, warning} from "../../support/problem.ts";
import {createFlood} from "../table/cell-flood.ts";
import {MOST_COLUMNS, MOST_ROWS, type RawCell, type RawRow, type RawTable} from "../table/raw-table.ts";
import {type CellRules, readWorkbookCell} from "./cell.ts";
import {readWorkbookHead} from "./head.ts";
import {layOutWorksheet, type LayoutSpec, type WorksheetLayout} from "./layout.ts";
import {createMerges} from "./merges.ts";
import {reportNotes} from "./notes.ts";
import {checkPercentages} from "./percent.ts";
import {checkScales} from "./scale.ts";
import type {ColumnSpec} from "../schema/sheet.ts";

export interface WorksheetSource {
  /** The workbook, project-relative. */
  readonly file: string;
  readonly worksheet: Worksheet;
  /** What the sheet says of a column; absent where each row has a unit of its own. */
  readonly specOf?: (column: string) => ColumnSpec | undefined;
}

/**
 * Reads a table from a worksheet. What no table can hold (an error of a formula, a formula without value, a time of day, a
 * footnote mark, merged cells that stand for several figures) is named by its cell, and the rest comes back.
 */
export function readWorkbookTable(
  {file, worksheet, specOf}: WorksheetSource,
  spec: LayoutSpec,
  rules: Omit<CellRules, "tell">,
  report: Report,
): RawTable | undefined {
  const layout = layOutWorksheet(worksheet, spec);
  if (tooLarge(file, worksheet, layout, report)) return undefined;
  const names = readWorkbookHead(
    {file, worksheet, layout, headers: spec.headers, marks: rules.marks, chosen: spec.header !== undefined},
    report,
  );
  if (!names) return undefined;
  const merges = createMerges(file, worksheet, layout, names, report);
  if (spec.hidden === undefined) noteHidden(file, worksheet, layout, report);
  if (specOf) reportNotes(file, worksheet, layout, spec, report);
  const flood = createFlood(report);
  const rows = layout.rows.flatMap((row): RawRow[] => {
    const cells = new Map<string, RawCell>();
    for (const [column, name] of names) {
      const {row: top, column: left} = merges.origin(row, column);
      const cell = worksheet.cell(top, left);
      const at = cellPlace(file, worksheet.name, top, left);
      const tell = flood.tell.bind(undefined, name);
      const raw = cell && readWorkbookCell(cell, at, {...rules, tell});
      if (raw) cells.set(name, raw);
    }
    const filled = layout.columns.some((column) => worksheet.cell(row, column));
    return filled ? [{cells, at: cellPlace(file, worksheet.name, row, layout.columns[0] ?? 1)}] : [];
  });
  flood.end();
  const columns = [...names.values()];
  if (specOf) {
    checkPercentages(rows, columns, (column) => specOf(column)?.unit, report);
    checkScales(rows, columns, (column) => specOf(column)?.scale, report);
  }
  const headRow = layout.head.at(-1) ?? 1;
  if (specOf && rows.length === 0) {
    const at = cellPlace(file, worksheet.name, headRow, layout.columns[0] ?? 1);
    report(error("table-empty", at, "No cell is filled below the names of the columns.", "check range: and header:"));
  }
  const heads = new Map([...names].map(([column, name]) => [name, cellPlace(file, worksheet.name, headRow, column)]));
  return {columns, heads, rows};
}

function tooLarge(file: string, worksheet: Worksheet, {rows, columns}: WorksheetLayout, report: Report): boolean {
  if (rows.length <= MOST_ROWS && columns.length <= MOST_COLUMNS) return false;
  const at = cellPlace(file, worksheet.name, rows[MOST_ROWS] ?? 1, columns[MOST_COLUMNS] ?? 1);
  const message = `A table has at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns; this one has ${rows.length} and ${columns.length}.`;
  report(error("table-size", at, message, "name the cells that the briefing needs with range:"));
  return true;
}

function noteHidden(file: string, worksheet: Worksheet, {rows, columns}: WorksheetLayout, report: Report): void {
  const hint = "say hidden: read to keep them or hidden: skip to leave them out";
  const hiddenRows = rows.filter((row) => worksheet.hidesRow(row));
  const [row] = hiddenRows;
  if (row !== undefined) {
    const message = `${spans("Row", hiddenRows, String)} hidden in ${worksheet.name}, and read all the same.`;
    report(warning("hidden-rows", cellPlace(file, worksheet.name, row, columns[0] ?? 1), message, hint));
  }
  const hiddenColumns = columns.filter((column) => worksheet.hidesColumn(column));
  const [column] = hiddenColumns;
  if (column !== undefined) {
    const message = `${spans("Column", hiddenColumns, columnLetters)} hidden in ${worksheet.name}, and read all the same.`;
    report(warning("hidden-columns", cellPlace(file, worksheet.name, rows[0] ?? 1, column), message, hint));
  }
}

// "Row 5 is", "Rows 5 to 7, 9 are".
function spans(noun: string, numbers: readonly number[], say: (number: number) => string): string {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const parts = starts.map((start) => {
    let end = start;
    while (numbers.includes(end + 1)) end++;
    return end === start ? say(start) : `${say(start)} to ${say(end)}`;
  });
  const shown = parts.length > 5 ? `${parts.slice(0, 5).join(", ")} and others` : parts.join(", ");
  return numbers.length === 1 ? `${noun} ${shown} is` : `${noun}s ${shown} are`;
}
