import {posix} from "node:path";
import type {Table} from "../../model/table.ts";
import {parseDecimal} from "../../support/decimal.ts";
import {didYouMean, error} from "../../support/problem.ts";
import {formColumn} from "./column-form.ts";
import {createFlood} from "./cell-flood.ts";
import {readCsvTable} from "./csv-table.ts";
import {readJsonTable, readRows} from "./json-table.ts";
import {besideSheet, readNamed} from "../named-file.ts";
import {checkPercentScale} from "../percent-scale.ts";
import {withPlainNumbers} from "./restyle.ts";
import {readRowStatus} from "./row-status.ts";
import type {RawTable} from "./raw-table.ts";
import type {ColumnSpec, DataSpec} from "../schema/sheet.ts";
import type {SheetContext} from "../sheet-context.ts";
import {readCells} from "./cells.ts";
import {readWorkbookTable} from "../workbook/table.ts";
import {checkDue} from "./due.ts";
import {isWorkbook, worksheetOf} from "../workbook/workbooks.ts";
import {yearLikeColumn} from "./year-like.ts";

/** Reads every table of the sheet, from its rows in place or its file. A table that cannot be had is left out. */
export function readTables(context: SheetContext): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const [id, spec] of Object.entries(context.spec.data ?? {})) {
    const raw = readRaw(id, spec, context);
    if (!raw) continue;
    const table = readTable(id, spec, raw, context);
    if (spec.due !== undefined) checkDue(id, spec.due, table, context);
    tables.set(id, table);
  }
  return tables;
}

function readRaw(id: string, spec: DataSpec, context: SheetContext): RawTable | undefined {
  const {file, yaml, report} = context;
  if (spec.file === undefined) return readRows(yaml, ["data", id, "rows"], report);
  const path = ["data", id, "file"];
  if (isWorkbook(spec.file)) return readWorksheet(id, spec, spec.file, context);
  const ending = posix.extname(spec.file).toLowerCase();
  if (ending !== ".csv" && ending !== ".tsv" && ending !== ".json") {
    const message = `A table is read from a .csv, .tsv, .json or .xlsx file, not from "${spec.file}".`;
    const spreadsheet = [".xls", ".xlsb", ".ods", ".numbers"].includes(ending);
    report(error("table-format", yaml.placeOf(path), message, spreadsheet ? "save it as .xlsx" : "export it as CSV"));
    return undefined;
  }
  const text = readNamed(spec.file, path, context);
  if (text === undefined) return undefined;
  const name = besideSheet(file, spec.file);
  if (ending === ".json") return readJsonTable(text, name, report);
  const raw = readCsvTable(text, spec.delimiter ?? (ending === ".tsv" ? "\t" : ","), name, report);
  if (!raw || spec.numbers === undefined) return raw;
  return withPlainNumbers(raw, spec, spec.numbers, missingMarks(id, spec, yaml));
}

function readWorksheet(id: string, spec: DataSpec, file: string, context: SheetContext): RawTable | undefined {
  const found = worksheetOf({file, sheet: spec.sheet}, ["data", id], context);
  if (!found) return undefined;
  const specOf = (column: string): ColumnSpec | undefined => spec.columns?.[column];
  const rules = {marks: (spec.marks ?? []).map(String), lists: true, isMissing: missingMarks(id, spec, context.yaml)};
  return readWorkbookTable({...found, specOf}, spec, rules, context.report);
}

function readTable(id: string, spec: DataSpec, raw: RawTable, context: SheetContext): Table {
  checkColumns(id, spec, raw, context);
  const {yaml, report} = context;
  const isMissing = missingMarks(id, spec, yaml);
  const columns = raw.columns.map((name) => {
    const cells = raw.rows.flatMap((row) => row.cells.get(name) ?? []);
    const filled = cells.filter(({text}) => !isMissing(text));
    const own = spec.columns?.[name] ?? {};
    const column = formColumn(name, own, filled);
    checkPercentScale(`The column "${name}"`, column, own, ["data", id, "columns", name], context);
    const doubt = yearLikeColumn(id, column, own, filled, context);
    if (doubt) report(doubt);
    return column;
  });
  const flood = createFlood(report);
  const read = raw.rows.map((row) => readCells(row, columns, isMissing, flood.tell));
  flood.end();
  const rows = readRowStatus(read, columns, report);
  return {
    id,
    columns,
    rows,
    sources: [spec.source ?? []].flat(),
    at: yaml.placeOf(["data", id], "key"),
  };
}

function checkColumns(id: string, spec: DataSpec, raw: RawTable, {yaml, report}: SheetContext): void {
  for (const [name, column] of Object.entries(spec.columns ?? {})) {
    const path = ["data", id, "columns", name];
    if (!raw.columns.includes(name)) {
      const message = `The table "${id}" has no column "${name}".`;
      report(error("unknown-column", yaml.placeOf(path, "key"), message, didYouMean(name, raw.columns)));
    }
    for (const key of ["unit", "digits", "scale"] as const) {
      if (column[key] === undefined || (column.type ?? "number") === "number") continue;
      const message = `${key}: is for numbers, and the column "${name}" has type: ${column.type}.`;
      report(error("key-without-use", yaml.placeOf([...path, key], "key"), message, "delete it"));
    }
  }
}

// A mark that is a number (-99) means all its spellings (-99.0).
function missingMarks(id: string, spec: DataSpec, yaml: SheetContext["yaml"]): (text: string) => boolean {
  const written = (spec.missing ?? []).map((mark, index) => yaml.raw(["data", id, "missing", index]) ?? String(mark));
  const marks = new Set(written.map((mark) => parseDecimal(mark) ?? mark));
  return (text) => marks.has(parseDecimal(text) ?? text);
}
