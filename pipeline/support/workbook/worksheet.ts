import type {Cell, Sheet} from "hucre/xlsx";
import type {WorkbookCell, Worksheet} from "../../model/workbook.ts";
import {type CellFormat, readNumberFormat} from "./format.ts";
import {readText} from "./text.ts";
import {dateOfCell, fifteenDigits} from "./value.ts";

/** A worksheet as the engine read it, with what its cells show. */
export function readWorksheet({name, rows, cells, columns, rowDefs, merges}: Sheet): Worksheet {
  const formats = new Map<string, (value: number) => CellFormat>();
  const formatOf: FormatOf = (code, value) => {
    const known = formats.get(code) ?? readNumberFormat(code);
    formats.set(code, known);
    return known(value);
  };
  const isFilled = (row: number, column: number): boolean => {
    const value = rows[row]?.[column] ?? null;
    return value === null ? cells?.get(`${row},${column}`)?.formula !== undefined : value !== "";
  };
  return {
    name,
    rows: rows.findLastIndex((row, index) => row.some((_, column) => isFilled(index, column))) + 1,
    columns: rows.reduce(
      (most, row, index) => Math.max(most, row.findLastIndex((_, column) => isFilled(index, column)) + 1),
      0,
    ),
    cell(row, column) {
      const value = rows[row - 1]?.[column - 1];
      return readCell(cells?.get(`${row - 1},${column - 1}`) ?? {value: value ?? null, type: "empty"}, formatOf);
    },
    merges: (merges ?? []).map(({startRow, startCol, endRow, endCol}) => ({
      top: startRow + 1,
      left: startCol + 1,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
    hidesRow: (row) => rowDefs?.get(row - 1)?.hidden === true,
    hidesColumn: (column) => columns?.[column - 1]?.hidden === true,
  };
}

type FormatOf = (code: string, value: number) => CellFormat;

function readCell({type, value, formula, richText, style}: Cell, formatOf: FormatOf): WorkbookCell | undefined {
  if (type === "error") return {kind: "error", error: String(value)};
  if (value === null) return formula === undefined ? undefined : {kind: "uncalculated"};
  if (typeof value === "number") {
    const {percent, digits, thousands, clock} = formatOf(style?.numFmt ?? "General", value);
    if (clock) return {kind: "time", shown: String(value)};
    const form = {percent, ...(digits !== undefined && {digits}), ...(thousands > 0 && {thousands})};
    return {kind: "number", value: fifteenDigits(value), ...form};
  }
  const dates = formatOf(style?.numFmt ?? "yyyy-mm-dd", 1);
  if (value instanceof Date) return dateOfCell(value, dates);
  if (typeof value === "boolean") return {kind: "text", text: value ? "TRUE" : "FALSE"};
  // The strict form of the file format writes dates as texts.
  if (style?.numFmt !== undefined && (dates.day || dates.month || dates.year) && ISO_MOMENT.test(value))
    return dateOfCell(new Date(`${value.slice(0, 10)}T${value.slice(11, 19) || "00:00:00"}Z`), dates);
  return readText(value, richText);
}

const ISO_MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z?)?$/;
