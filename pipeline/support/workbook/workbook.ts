import type {Cell, Sheet} from "hucre/xlsx";
import type {Workbook, WorkbookCell, WorkbookTrouble, Worksheet} from "../../model/workbook.ts";
import {readNumberFormat} from "./format.ts";
import {dateOfCell, fifteenDigits} from "./value.ts";
import {unpackedSize} from "./size.ts";

const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 50 * MEGABYTE;

/** Opens an .xlsx file; what it holds is data alone: no formula is run, no link followed. */
export async function openWorkbook(file: string, bytes: Uint8Array): Promise<Workbook | WorkbookTrouble> {
  const size = unpackedSize(bytes);
  if (size !== undefined && size > MOST_UNPACKED) {
    const message = `${file} unpacks to more than the ${MOST_UNPACKED / MEGABYTE} MB that a workbook may have.`;
    return {code: "workbook-size", message, hint: "keep the worksheets that the briefing needs"};
  }
  // Loaded with the first workbook: most projects have none.
  const {readXlsx} = await import("hucre/xlsx");
  try {
    const {sheets} = await readXlsx(bytes, {readStyles: true});
    return {file, sheets: sheets.map(readWorksheet)};
  } catch (cause) {
    return troubleOf(file, cause);
  }
}

// Whatever a damaged file makes the engine throw, the file is at fault.
function troubleOf(file: string, cause: unknown): WorkbookTrouble {
  if (cause instanceof Error && cause.name === "EncryptedFileError")
    return {
      code: "workbook-locked",
      message: `${file} is protected by a password, or is an old .xls file under a new name.`,
      hint: "save it as an .xlsx workbook without a password",
    };
  const why = cause instanceof Error ? cause.message : String(cause);
  return {
    code: "workbook-damaged",
    message: `${file} cannot be read as a workbook: ${why.replace(/\.$/, "")}.`,
    hint: "open it in a spreadsheet program and save it again as .xlsx",
  };
}

function readWorksheet({name, hidden, veryHidden, rows, cells, columns, rowDefs, merges}: Sheet): Worksheet {
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    rows: rows.findLastIndex((row) => row.some(isFilled)) + 1,
    columns: rows.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0),
    cell(row, column) {
      const value = rows[row - 1]?.[column - 1];
      return readCell(cells?.get(`${row - 1},${column - 1}`) ?? {value: value ?? null, type: "empty"});
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

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}

function readCell({type, value, formula, richText, style}: Cell): WorkbookCell | undefined {
  if (type === "error") return {kind: "error", error: String(value)};
  if (value === null) return formula === undefined ? undefined : {kind: "uncalculated"};
  if (typeof value === "number") {
    const {percent, digits} = readNumberFormat(style?.numFmt ?? "General");
    return {kind: "number", value: fifteenDigits(value), percent, ...(digits !== undefined && {digits})};
  }
  if (value instanceof Date) return dateOfCell(value, readNumberFormat(style?.numFmt ?? "yyyy-mm-dd"));
  if (typeof value === "boolean") return {kind: "text", text: value ? "TRUE" : "FALSE"};
  const raisedFrom = (richText ?? []).findLastIndex(({font}) => font?.vertAlign !== "superscript") + 1;
  const raised = (richText ?? []).slice(raisedFrom).map((run) => run.text);
  const text = value.slice(0, value.length - raised.join("").length).trim();
  const mark = raised.join("").trim();
  if (text === "" && mark === "") return undefined;
  return mark === "" ? {kind: "text", text} : {kind: "text", text, raised: mark};
}
