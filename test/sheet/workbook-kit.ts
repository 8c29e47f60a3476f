import {crc32} from "node:zlib";
import type {Files} from "../../pipeline/model/files.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import type {Briefing} from "../../pipeline/model/sheet.ts";
import {readSheet} from "../../pipeline/sheet/read.ts";
import {openWorkbooks} from "../../pipeline/sheet/workbook/workbooks.ts";
import {memoryFiles} from "./memory-files.ts";

/** A cell as a spreadsheet program writes it: a value, or the parts of its XML. */
export type MadeCell =
  | string
  | number
  | null
  | {
      readonly v?: string | number;
      readonly formula?: string;
      readonly type?: "e" | "str" | "b";
      /** A number format, e.g. "0.0%". */
      readonly format?: string;
      /** A text whose end stands raised. */
      readonly raised?: readonly [string, string];
    };

export interface MadeSheet {
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Numbers of columns. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

/** The bytes of an .xlsx file. */
export function makeWorkbook(sheets: Readonly<Record<string, MadeSheet>>, date1904 = false): Uint8Array {
  return zip(workbookParts(sheets, date1904));
}

/** The parts of an .xlsx file by name, so that a test can change them into what no library writes. */
export function workbookParts(sheets: Readonly<Record<string, MadeSheet>>, date1904 = false): Record<string, string> {
  const formats: string[] = [];
  const styleOf = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const names = Object.keys(sheets);
  const bodies = Object.values(sheets).map((sheet) => worksheetXml(sheet, styleOf));
  const listed = names
    .map(
      (name, index) =>
        `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="s${index}"${sheets[name]?.hidden ? ' state="hidden"' : ""}/>`,
    )
    .join("");
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relations(relation("w", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${listed}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      names.map((_, index) => relation(`s${index}`, "worksheet", `worksheets/sheet${index}.xml`)).join("") +
        relation("st", "styles", "styles.xml"),
    ),
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts>${formats
      .map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(format)}"/>`)
      .join("")}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`)
      .join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(bodies.map((body, index) => [`xl/worksheets/sheet${index}.xml`, body])),
  };
}

/** Reads `data/a.yaml` with workbooks and other files beside it: its briefings, and its problems as lines. */
export async function readWithWorkbooks(
  sheet: string,
  workbooks: Readonly<Record<string, Uint8Array>>,
): Promise<{briefings: readonly Briefing[]; problems: readonly string[]; raw: readonly Problem[]}> {
  const texts = {
    "data/a.yaml": sheet,
    ...Object.fromEntries(Object.keys(workbooks).map((name) => [`data/${name}`, ""])),
  };
  const memory = memoryFiles(texts);
  const files: Files = {...memory, read: (file) => workbooks[file.replace(/^data\//, "")] ?? memory.read(file)};
  const raw: Problem[] = [];
  const opened = await openWorkbooks("data/a.yaml", files);
  const briefings = readSheet("data/a.yaml", files, (problem) => raw.push(problem), opened);
  return {briefings, problems: raw.map(sayCell), raw};
}

/** "trade.xlsx Monthly!D17 cell-error: …", "a.yaml:3:5 …". */
function sayCell({code, place, message, hint}: Problem): string {
  const file = place?.file.replace(/^data\//, "") ?? "nowhere";
  const at = place?.cell === undefined ? `${file}:${place?.line}:${place?.column}` : `${file} ${place.cell}`;
  return `${at} ${code}: ${message}${hint === undefined ? "" : ` — ${hint}`}`;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
}

function relations(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

function worksheetXml(
  {rows, merges = [], hiddenRows = [], hiddenColumns = []}: MadeSheet,
  styleOf: (format: string) => number,
): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`).join("");
  const data = rows
    .map((row, index) => {
      const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`, styleOf)).join("");
      return `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ""}>${cells}</row>`;
    })
    .join("");
  const merged =
    merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
  return `<worksheet ${MAIN}>${columns ? `<cols>${columns}</cols>` : ""}<sheetData>${data}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: MadeCell, ref: string, styleOf: (format: string) => number): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${ref}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  const {v, formula, type, format, raised} = cell;
  if (raised)
    return `<c r="${ref}" t="inlineStr"><is><r><t>${escape(raised[0])}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${escape(raised[1])}</t></r></is></c>`;
  const style = format === undefined ? "" : ` s="${styleOf(format)}"`;
  const kind = type === undefined ? "" : ` t="${type}"`;
  return `<c r="${ref}"${style}${kind}>${formula === undefined ? "" : `<f>${escape(formula)}</f>`}${v === undefined ? "" : `<v>${v}</v>`}</c>`;
}

function letters(index: number): string {
  return String.fromCharCode(65 + index);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A ZIP file of stored parts. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [bytes, label] = [Buffer.from(text), Buffer.from(name)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    files.push(Buffer.from("PK\u0003\u0004"), common, label, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    entries.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), common, rest, label);
    offset += 30 + label.length + bytes.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, Buffer.from("PK\u0005\u0006"), end]);
}
