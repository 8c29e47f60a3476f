import type {Workbook, WorkbookTab, WorkbookTrouble, WorkbookWish, Worksheet} from "../../model/workbook.ts";
import {type SharedParts, readWorksheets} from "./engine.ts";
import {refuseBytes, refuseParts} from "./not-a-workbook.ts";
import {type Package, type Tab, openPackage} from "./package.ts";
import {cellsWithin, extentOf, slimWorksheet} from "./slim.ts";
import {decodeXml} from "./xml.ts";
import {type ZipPart, readZip} from "./zip.ts";

const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 50 * MEGABYTE;
const MOST_CELLS = 5_000_000;
const MOST_TAGS = 2_000_000;

/**
 * Opens an .xlsx file and reads the worksheets that are wished for. What it holds is data alone: no formula is run, no link
 * followed, and nothing but cells is looked at.
 */
export async function openWorkbook(
  file: string,
  bytes: Uint8Array,
  wishes: readonly WorkbookWish[],
): Promise<Workbook | WorkbookTrouble> {
  try {
    const parts = readZip(bytes);
    if (!parts) return refuseBytes(file, bytes);
    const workbook = openPackage(parts, MOST_UNPACKED);
    if (!workbook) return refuseParts(file, parts);
    const prepared = prepare(file, workbook, wishes);
    const shared = partsOf(workbook);
    if (isCrowded(shared)) return crowded(file);
    const sound = [...prepared].flatMap(([name, sheet]) => ("xml" in sheet ? [{name, ...sheet}] : []));
    const worksheets = await readWorksheets(sound, shared);
    return {file, tabs: workbook.tabs.map((tab) => withContent(tab, prepared, worksheets))};
  } catch (cause) {
    // Whatever a damaged file makes the engine throw, the file is at fault.
    return damaged(file, cause);
  }
}

function withContent(
  {name, hidden}: Tab,
  prepared: ReadonlyMap<string, {readonly xml: string} | WorkbookTrouble>,
  worksheets: ReadonlyMap<string, Worksheet>,
): WorkbookTab {
  const sheet = prepared.get(name);
  const worksheet = sheet && ("xml" in sheet ? worksheets.get(name) : sheet);
  return {name, hidden, ...(worksheet && {worksheet})};
}

/** The XML of each worksheet that is wished for, as far as it is not too much. */
function prepare(
  file: string,
  {tabs, strings, styles}: Package,
  wishes: readonly WorkbookWish[],
): ReadonlyMap<string, {readonly xml: string} | WorkbookTrouble> {
  const shown = tabs.filter(({hidden}) => !hidden);
  const prepared = new Map<string, {readonly xml: string} | WorkbookTrouble>();
  let left = MOST_UNPACKED - sizeOf(strings) - sizeOf(styles);
  for (const tab of tabs) {
    const own = wishes.filter(({sheet}) => (sheet ?? (shown.length === 1 ? shown[0]?.name : undefined)) === tab.name);
    if (own.length === 0) continue;
    if (!tab.part) prepared.set(tab.name, damaged(file, new Error(`the worksheet "${tab.name}" is missing in it`)));
    else if (tab.part.size > left) prepared.set(tab.name, tooLarge(file, tab.name));
    else {
      const bytes = tab.part.unpack(left);
      left -= bytes.length;
      prepared.set(tab.name, withoutFarCells(file, tab.name, slimWorksheet(decodeXml(bytes)), own));
    }
  }
  return prepared;
}

function withoutFarCells(
  file: string,
  name: string,
  whole: string,
  wishes: readonly WorkbookWish[],
): {readonly xml: string} | WorkbookTrouble {
  const areas = wishes.flatMap(({range}) => range ?? []);
  const xml = isSparse(whole) && areas.length === wishes.length ? cellsWithin(whole, areas) : whole;
  if (!isSparse(xml)) return {xml};
  const {rows, columns} = extentOf(xml);
  const message = `The worksheet "${name}" of ${file} has cells as far as row ${rows} and column ${columns}.`;
  return {code: "workbook-size", message, hint: "name the cells that the briefing needs with range:, e.g. A3:D20"};
}

function isSparse(xml: string): boolean {
  const {rows, columns} = extentOf(xml);
  return rows * columns > MOST_CELLS;
}

function partsOf({date1904, strings, styles}: Package): SharedParts {
  return {date1904, strings: textOf(strings), styles: textOf(styles)};
}

// The engine makes a tree of them, which takes many times their size.
function isCrowded({strings = "", styles = ""}: SharedParts): boolean {
  let tags = 0;
  for (const xml of [strings, styles])
    for (let at = xml.indexOf("<"); at >= 0 && tags <= MOST_TAGS; at = xml.indexOf("<", at + 1)) tags++;
  return tags > MOST_TAGS;
}

function crowded(file: string): WorkbookTrouble {
  const message = `${file} holds more different texts and formats than are read.`;
  return {code: "workbook-size", message, hint: COPY};
}

function textOf(part: ZipPart | undefined): string | undefined {
  return part && decodeXml(part.unpack(MOST_UNPACKED));
}

function sizeOf(part: ZipPart | undefined): number {
  return part?.size ?? 0;
}

function tooLarge(file: string, name: string): WorkbookTrouble {
  const message = `The worksheet "${name}" of ${file} unpacks to more than the ${MOST_UNPACKED / MEGABYTE} MB that are read.`;
  return {code: "workbook-size", message, hint: COPY};
}

const COPY = "copy the cells that the briefing needs into a workbook of their own";

function damaged(file: string, cause: unknown): WorkbookTrouble {
  const why = cause instanceof Error ? cause.message : String(cause);
  return {
    code: "workbook-damaged",
    message: `${file} cannot be read as a workbook: ${why.replace(/\.$/, "")}.`,
    hint: "open it in a spreadsheet program and save it again as .xlsx",
  };
}
