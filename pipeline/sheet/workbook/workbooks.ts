import {posix} from "node:path";
import {FileError, type Files} from "../../model/files.ts";
import type {Workbook, WorkbookTrouble, Workbooks, Worksheet} from "../../model/workbook.ts";
import {didYouMean, error} from "../../support/problem.ts";
import {openWorkbook} from "../../support/workbook/workbook.ts";
import {parseYaml} from "../../support/yaml/yaml.ts";
import {besideSheet} from "../named-file.ts";
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
  for (const name of namedWorkbooks(file, files)) {
    const bytes = unlessTrouble(() => files.read(name));
    if (bytes) opened.set(name, await openWorkbook(name, bytes));
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
  if (!workbook || !("sheets" in workbook)) {
    const {code, message, hint} = workbook ?? missing(file, files);
    report(error(code, at, message, hint));
    return undefined;
  }
  const shown = workbook.sheets.filter(({hidden}) => !hidden);
  const candidates = wanted === undefined ? shown : workbook.sheets.filter((sheet) => sheet.name === wanted);
  const [worksheet, another] = candidates;
  if (worksheet && !another) return {file, worksheet};
  const names = workbook.sheets.map((sheet) => sheet.name);
  if (wanted !== undefined) {
    const message = `${file} has no worksheet "${wanted}".`;
    report(error("unknown-worksheet", yaml.placeOf([...path, "sheet"]), message, didYouMean(wanted, names)));
  } else {
    const message = `${file} has ${shown.length} worksheets, and sheet: does not say which one.`;
    report(error("many-worksheets", at, message, `add sheet:, one of ${names.join(", ")}`));
  }
  return undefined;
}

function namedWorkbooks(file: string, files: Files): ReadonlySet<string> {
  const text = unlessTrouble(() => files.text(file));
  const value = text === undefined ? undefined : parseYaml(text, file, () => {})?.value;
  const {data, facts} = mapping(value);
  const names = [mapping(facts), ...Object.values(mapping(data)).map(mapping)].map((entry) => entry["file"]);
  return new Set(
    names.flatMap((name) => (typeof name === "string" && isWorkbook(name) ? [besideSheet(file, name)] : [])),
  );
}

function missing(file: string, files: Files): WorkbookTrouble {
  try {
    files.read(file);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    const near = didYouMean(posix.basename(file), files.list(posix.dirname(file)).filter(isWorkbook));
    const hint = thrown.trouble === "missing" ? near : undefined;
    return {code: `file-${thrown.trouble}`, message: thrown.message, ...(hint !== undefined && {hint})};
  }
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
