import {posix} from "node:path";
import {FileError, type Files} from "../../model/files.ts";
import type {Workbook, WorkbookTrouble, WorkbookWish, Workbooks, Worksheet} from "../../model/workbook.ts";
import {parseRange} from "../../support/cell-address.ts";
import {didYouMean, error} from "../../support/problem.ts";
import {openWorkbook} from "../../support/workbook/workbook.ts";
import {parseYaml} from "../../support/yaml/yaml.ts";
import {besideSheet, nearFile} from "../named-file.ts";
import type {SheetContext} from "../sheet-context.ts";

/** Whether a name is that of a workbook. */
export function isWorkbook(name: string): boolean {
  return [".xlsx", ".xlsm"].includes(posix.extname(name).toLowerCase());
}

/**
 * Opens every workbook that a sheet names, so that the sheet itself can be read in one go. What is wrong with the sheet, or
 * with a file that is not there, is not reported here: reading the sheet does.
 */
export async function openWorkbooks(file: string, files: Files): Promise<Workbooks> {
  const opened = new Map<string, Workbook | WorkbookTrouble>();
  for (const [name, wishes] of wishesOf(file, files)) {
    const bytes = unlessTrouble(() => files.read(name));
    if (bytes) opened.set(name, await openWorkbook(name, bytes, wishes));
  }
  return opened;
}

/** The worksheet that `sheet:` names, or the only one; `path` leads to the mapping that names file and sheet. */
export function worksheetOf(
  {file: name, sheet: wanted}: {readonly file: string; readonly sheet?: string | undefined},
  path: readonly string[],
  {
    file: sheetFile,
    files,
    workbooks,
    yaml,
    report,
  }: Pick<SheetContext, "file" | "files" | "workbooks" | "yaml" | "report">,
): {readonly file: string; readonly worksheet: Worksheet} | undefined {
  const file = besideSheet(sheetFile, name);
  const workbook = workbooks.get(file);
  const at = yaml.placeOf([...path, "file"]);
  if (!workbook || !("tabs" in workbook)) {
    const {code, message, hint} = workbook ?? missing(name, {file: sheetFile, files});
    report(error(code, at, message, hint));
    return undefined;
  }
  const {tabs} = workbook;
  const shown = tabs.filter(({hidden}) => !hidden);
  const [tab, another] = wanted === undefined ? shown : tabs.filter((each) => each.name === wanted);
  if (tab && !another) {
    const worksheet = tab.worksheet ?? closed(file);
    if ("cell" in worksheet) return {file, worksheet};
    report(error(worksheet.code, at, worksheet.message, worksheet.hint));
    return undefined;
  }
  const names = tabs.map((each) => each.name);
  if (wanted !== undefined) {
    const message = `${file} has no worksheet "${wanted}".`;
    const hint = didYouMean(wanted, names) ?? `its worksheets are ${someOf(names)}`;
    report(error("unknown-worksheet", yaml.placeOf([...path, "sheet"]), message, hint));
  } else {
    const message = `${file} has ${shown.length} worksheets, and sheet: does not say which one.`;
    report(error("many-worksheets", at, message, `add sheet:, one of ${someOf(names)}`));
  }
  return undefined;
}

function someOf(names: readonly string[]): string {
  const more = names.length - 20;
  return names.slice(0, 20).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** What the tables and facts of a sheet want of each workbook, by its project-relative name. */
function wishesOf(file: string, files: Files): ReadonlyMap<string, readonly WorkbookWish[]> {
  const text = unlessTrouble(() => files.text(file));
  const value = text === undefined ? undefined : parseYaml(text, file, () => {})?.value;
  const {data, facts} = mapping(value);
  const wishes = new Map<string, WorkbookWish[]>();
  for (const {file: name, sheet, range} of [mapping(facts), ...Object.values(mapping(data)).map(mapping)]) {
    if (typeof name !== "string" || !isWorkbook(name)) continue;
    const area = typeof range === "string" ? parseRange(range) : undefined;
    const path = besideSheet(file, name);
    const wish = {...(typeof sheet === "string" && {sheet}), ...(area && {range: area})};
    wishes.set(path, [...(wishes.get(path) ?? []), wish]);
  }
  return wishes;
}

function missing(name: string, sheet: Pick<SheetContext, "file" | "files">): WorkbookTrouble {
  const file = besideSheet(sheet.file, name);
  try {
    sheet.files.read(file);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    const hint = thrown.trouble === "missing" ? nearFile(name, sheet, isWorkbook) : undefined;
    return {code: `file-${thrown.trouble}`, message: thrown.message, ...(hint !== undefined && {hint})};
  }
  return closed(file);
}

function closed(file: string): WorkbookTrouble {
  return {code: "workbook-closed", message: `${file} changed while the sheet was read.`, hint: "run it again"};
}

function unlessTrouble<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof FileError) return undefined;
    throw thrown;
  }
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
