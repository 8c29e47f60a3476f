import type {Report} from "../../model/problem.ts";
import type {Area, WorkbookCell, Worksheet} from "../../model/workbook.ts";
import {cellPlace, columnLetters} from "../../support/cell-address.ts";
import {error, warning} from "../../support/problem.ts";
import {unlistedMarks, withoutMarks} from "./cell.ts";
import type {WorksheetLayout} from "./layout.ts";

export interface HeadSource {
  readonly file: string;
  readonly worksheet: Worksheet;
  readonly layout: WorksheetLayout;
  /** The names that the sheet gives itself. */
  readonly headers: readonly string[] | undefined;
  readonly marks: readonly string[];
  /** Whether the sheet says which row names the columns. */
  readonly chosen: boolean;
}

/** The name of each column, by its number. Columns without name and cells are left out; `undefined` where names are wrong. */
export function readWorkbookHead(source: HeadSource, report: Report): ReadonlyMap<number, string> | undefined {
  const {file, worksheet, layout, headers} = source;
  const names = new Map<number, string>();
  const taken = new Map<string, number>();
  let sound = true;
  for (const [index, column] of layout.columns.entries()) {
    const name = headers === undefined ? nameOf(column, source) : (headers[index] ?? "");
    const at = cellPlace(file, worksheet.name, layout.head.at(-1) ?? layout.rows[0] ?? 1, column);
    const before = taken.get(name);
    if (name === "") {
      const filled = layout.rows.find((row) => worksheet.cell(row, column));
      if (filled === undefined) continue;
      const below = `the cell ${columnLetters(column)}${filled} below it is filled`;
      const hint =
        headers !== undefined
          ? "add it to headers:"
          : source.chosen
            ? "name it in the workbook, leave it out with range:, or name all columns with headers:"
            : "say which row names the columns with header:";
      report(error("column-name", at, `The column ${columnLetters(column)} has no name, and ${below}.`, hint));
    } else if (["__proto__", "constructor", "prototype"].includes(name))
      report(error("column-name", at, `A column cannot be named "${name}".`, "give it another name"));
    else if (before !== undefined)
      report({
        ...error("duplicate-column", at, `There are two columns named "${name}".`, duplicateHint(column, source)),
        related: [{message: "the first one", place: {...cellPlace(file, worksheet.name, at.line, before)}}],
      });
    else {
      names.set(column, name);
      taken.set(name, column);
      continue;
    }
    sound = false;
  }
  reportMarks(source, report);
  if (names.size === 0 && sound) {
    const at = cellPlace(file, worksheet.name, layout.head[0] ?? 1, layout.columns[0] ?? 1);
    report(error("table-empty", at, "No column has a name here.", "check sheet:, range: and header:"));
    return undefined;
  }
  return sound ? names : undefined;
}

// A mark does not belong to the name, but what it refers to may matter to readers.
function reportMarks({file, worksheet, layout, marks}: HeadSource, report: Report): void {
  for (const row of layout.head)
    for (const column of layout.columns) {
      const cell = worksheet.cell(row, column);
      const unlisted = cell?.kind === "text" && cell.raised !== undefined ? unlistedMarks(cell.raised, marks) : [];
      if (unlisted.length === 0) continue;
      const listed = unlisted.map((mark) => JSON.stringify(mark)).join(", ");
      const message = `The name of this column bears the mark ${listed}, which is left out.`;
      const hint = `see what it refers to, and list ${listed} under marks: if nothing is lost with it`;
      report(warning("head-mark", cellPlace(file, worksheet.name, row, column), message, hint));
    }
}

function duplicateHint(column: number, {worksheet, layout}: HeadSource): string {
  const merged = worksheet.merges.some((area) => layout.head.some((row) => holds(area, row, column)));
  const both = [layout.head.at(-1) ?? 1, (layout.head.at(-1) ?? 1) + 1].join(", ");
  return merged
    ? `its cells are merged: take the row below them too, e.g. header: [${both}]`
    : "rename one of them, choose columns with range:, or name them all with headers:";
}

/** The texts of the head's rows, one after the other; a merged cell counts for all columns and rows that it covers. */
function nameOf(column: number, {worksheet, layout, marks}: HeadSource): string {
  const parts = layout.head.map((row) => {
    const area = worksheet.merges.find((some) => holds(some, row, column));
    return textOf(worksheet.cell(area?.top ?? row, area?.left ?? column), marks);
  });
  return parts.filter((part, index) => part !== "" && part !== parts[index - 1]).join(" ");
}

function holds({top, left, bottom, right}: Area, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function textOf(cell: WorkbookCell | undefined, marks: readonly string[]): string {
  switch (cell?.kind) {
    case "number":
      return cell.value;
    case "date":
      return cell.date;
    case "text":
      return withoutMarks(cell.text, marks).replaceAll(/\s+/g, " ");
    default:
      return "";
  }
}
