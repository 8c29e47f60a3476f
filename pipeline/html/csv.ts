import type {TableBlock, TableCell} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import {exactText} from "../support/plain-text.ts";

/**
 * The table as comma-separated values: raw figures and ISO dates, all other cells as shown, every text in quotes.
 *
 * Begins with a byte order mark, by which Excel knows UTF-8. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it (OWASP, CSV injection); numbers stay as they are. A cell over several columns or rows is
 * repeated in each.
 */
export function tableCsv(table: TableBlock): string {
  const rows = grid([...table.head, ...table.rows], table.columns.length);
  return `\ufeff${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function grid(rows: readonly (readonly TableCell[])[], width: number): string[][] {
  const result: (string | undefined)[][] = rows.map(() => Array.from({length: width}, () => undefined));
  rows.forEach((cells, top) => {
    let column = 0;
    for (const cell of cells) {
      while (result[top]?.[column] !== undefined) column++;
      const value = valueOf(cell);
      for (const row of result.slice(top, top + (cell.rowSpan ?? 1)))
        for (let index = 0; index < (cell.columnSpan ?? 1); index++) row[column + index] = value;
    }
  });
  return result.map((row) => row.map((value) => value ?? ""));
}

function valueOf(cell: TableCell): string {
  const [only, ...others] = cell.children.flatMap(unwrapped).filter((node) => exactText([node]) !== "");
  if (only?.type === "figure-value" && others.length === 0) return only.raw;
  if (only?.type === "date" && others.length === 0) return only.date;
  return exactText(cell.children);
}

// A claim is seen by its words alone.
function unwrapped(node: Inline): readonly Inline[] {
  return node.type === "claim" ? node.children.flatMap(unwrapped) : [node];
}

function field(value: string): string {
  if (value === "" || /^-?\d+(?:\.\d+)?$/.test(value)) return value;
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${inert.replaceAll('"', '""')}"`;
}
