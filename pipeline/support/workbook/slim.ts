import type {Area} from "../../model/workbook.ts";
import {columnNumber} from "../cell-address.ts";
import {elementIn, elementsOf} from "./xml.ts";

/**
 * The XML of a worksheet without what no table is read from: programs format a million empty rows, and write rules, links
 * and pictures beside the cells. What stays are columns, filled cells and merges.
 */
export function slimWorksheet(xml: string): string {
  const data = elementIn(xml, "sheetData");
  const columns = hiddenColumns(elementIn(xml, "cols")?.inner ?? "");
  const merges = elementIn(data?.after ?? xml, "mergeCells")?.whole ?? "";
  const cells = filledCells(numberedRows(data?.inner ?? ""));
  return `<worksheet>${columns}<sheetData>${cells}</sheetData>${merges}</worksheet>`;
}

/** The last row and column in which a slim worksheet has a cell. */
export function extentOf(xml: string): {readonly rows: number; readonly columns: number} {
  let [rows, widest] = [0, ""];
  for (const [, letters = "", row] of xml.matchAll(CELL_NAME)) {
    rows = Math.max(rows, Number(row));
    if (letters.length > widest.length || (letters.length === widest.length && letters > widest)) widest = letters;
  }
  return {rows, columns: columnNumber(widest)};
}

/** A slim worksheet without the cells outside of some areas. */
export function cellsWithin(xml: string, areas: readonly Area[]): string {
  return xml.replaceAll(/<((?:[\w.-]+:)?c)\s[^<>]*>(?:[^<]|<(?!\/?(?:[\w.-]+:)?c[\s>]))*<\/\1>/g, (cell) => {
    const [, letters = "", row] = new RegExp(CELL_NAME.source).exec(cell) ?? [];
    const column = columnNumber(letters);
    const inside = areas.some(
      ({top, left, bottom, right}) => top <= Number(row) && Number(row) <= bottom && left <= column && column <= right,
    );
    return inside ? cell : "";
  });
}

/** The styles of a workbook with the formats that programs build in and need not write out, and the engine does not know. */
export function withBuiltInFormats(xml: string): string {
  const written = new Set(elementsOf(xml, "numFmt").map((format) => format.get("numFmtId")));
  const missing = Object.entries(BUILT_IN).filter(([id]) => !written.has(id) && xml.includes(`numFmtId="${id}"`));
  if (missing.length === 0) return xml;
  const formats = missing.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join("");
  const list = /<(?:[\w.-]+:)?numFmts(?:\s[^<>]*)?(?<!\/)>/.exec(xml);
  const root = /<(?:[\w.-]+:)?styleSheet(?:\s[^<>]*)?>/.exec(xml);
  if (list) return xml.replace(list[0], list[0] + formats);
  return root ? xml.replace(root[0], `${root[0]}<numFmts>${formats}</numFmts>`) : xml;
}

// Accounts, and what Chinese editions show of a date: year and month.
const BUILT_IN = {
  "27": "yyyy年m月",
  "36": "yyyy年m月",
  "41": "#,##0_);(#,##0)",
  "42": "$#,##0_);($#,##0)",
  "43": "#,##0.00_);(#,##0.00)",
  "44": "$#,##0.00_);($#,##0.00)",
  "50": "yyyy年m月",
  "52": "yyyy年m月",
  "57": "yyyy年m月",
};

const CELL_NAME = /<(?:[\w.-]+:)?c(?:\s[^<>]*?)?\sr=["']\$?([A-Z]{1,3})\$?(\d+)["']/g;

// How an East Asian text is read aloud, beside the text itself.
const PHONETIC = /<((?:[\w.-]+:)?rPh)(?:\s[^<>]*)?>(?:[^<]|<(?!\/?(?:[\w.-]+:)?rPh[\s>]))*<\/\1>/g;

// One element for each hidden column, however often and wide the file says it.
function hiddenColumns(xml: string): string {
  const hidden = new Uint8Array(LAST_COLUMN + 1);
  const spans = elementsOf(xml, "col").filter((column) => ["1", "true"].includes(column.get("hidden") ?? ""));
  for (const span of spans.slice(0, LAST_COLUMN))
    hidden.fill(1, Math.max(1, Number(span.get("min"))), Number(span.get("max")) + 1);
  const columns = Array.from(hidden, (is, column) => (is ? `<col min="${column}" max="${column}" hidden="1"/>` : ""));
  return `<cols>${columns.join("")}</cols>`;
}

const LAST_COLUMN = 16_384;

// A row may leave out its number: it is the one after the row before.
function numberedRows(xml: string): string {
  if (!/<(?:[\w.-]+:)?row(?=[\s/>])(?![^<>]*\sr=)/.test(xml)) return xml;
  let last = 0;
  return xml.replaceAll(/<((?:[\w.-]+:)?row)((?:\s[^<>]*)?)>/g, (whole, name: string, attributes: string) => {
    const number = /\sr=["'](\d+)/.exec(attributes)?.[1];
    last = number === undefined ? last + 1 : Number(number);
    return number === undefined ? `<${name} r="${last}"${attributes}>` : whole;
  });
}

// Where a cell does not say where it stands, the ones before it count, the empty ones too.
function filledCells(xml: string): string {
  const plain = xml.includes("rPh") ? xml.replaceAll(PHONETIC, "") : xml;
  if (/<(?:[\w.-]+:)?c(?=[\s/>])(?![^<>]*\sr=)/.test(plain)) return plain;
  return plain.replaceAll(/<((?:[\w.-]+:)?c)\s[^<>]*(?:\/>|>\s*<\/\1>)/g, "");
}
