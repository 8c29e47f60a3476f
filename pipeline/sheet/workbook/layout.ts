import type {Area, Worksheet} from "../../model/workbook.ts";
import {parseRange} from "../../support/cell-address.ts";

/** Which cells of a worksheet are the head of a table, and which its body. */
export interface WorksheetLayout {
  readonly head: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface LayoutSpec {
  readonly range?: string | undefined;
  readonly header?: number | readonly number[] | undefined;
  readonly headers?: readonly string[] | undefined;
  readonly hidden?: "read" | "skip" | undefined;
}

/**
 * The rows and columns of a table: those of the range, or all that are filled. The head is where `header:` says, else the
 * first row; the body is what comes below it. Hidden ones stay away where the sheet asks for that.
 */
export function layOutWorksheet(worksheet: Worksheet, spec: LayoutSpec): WorksheetLayout {
  const {top, left, bottom, right} = clip(spec.range === undefined ? undefined : parseRange(spec.range), worksheet);
  const head =
    spec.headers === undefined ? [spec.header ?? firstFilled(worksheet, {top, left, bottom, right})].flat() : [];
  const first = Math.max(top, (head.length > 0 ? Math.max(...head) : 0) + 1);
  const shown = spec.hidden === "skip";
  return {
    head,
    rows: span(first, bottom).filter((row) => !(shown && worksheet.hidesRow(row))),
    columns: span(left, right).filter((column) => !(shown && worksheet.hidesColumn(column))),
  };
}

function clip(area: Area | undefined, {rows, columns}: Worksheet): Area {
  const {top = 1, left = 1, bottom = rows, right = columns} = area ?? {};
  return {top, left, bottom: Math.min(bottom, rows), right: Math.min(right, Math.max(columns, left))};
}

function firstFilled(worksheet: Worksheet, {top, left, bottom, right}: Area): number {
  const columns = span(left, right);
  return span(top, bottom).find((row) => columns.some((column) => worksheet.cell(row, column))) ?? top;
}

function span(first: number, last: number): readonly number[] {
  return Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index);
}
