import {posix} from "node:path";
import {FileError} from "../model/files.ts";
import {didYouMean, error} from "../support/problem.ts";
import type {SheetContext} from "./sheet-context.ts";

/** A file that the sheet names, relative to the sheet's folder, as a project-relative name. */
export function besideSheet(sheet: string, file: string): string {
  return posix.normalize(posix.join(posix.dirname(sheet), file));
}

/** The text of a file that the sheet names; why it cannot be read is reported at the line that names it. */
export function readNamed(name: string, path: readonly (string | number)[], context: SheetContext): string | undefined {
  const {file, files, yaml, report} = context;
  try {
    return files.text(besideSheet(file, name));
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    const hint = thrown.trouble === "missing" ? nearFile(name, context) : undefined;
    report(error(`file-${thrown.trouble}`, yaml.placeOf(path), thrown.message, hint));
    return undefined;
  }
}

/** How a file that is not there may have been meant, among those that fit. */
export function nearFile(
  name: string,
  {files, file: sheet}: Pick<SheetContext, "files" | "file">,
  fits: (name: string) => boolean = () => true,
): string | undefined {
  const folder = posix.dirname(sheet);
  const base = posix.basename(name);
  if (base !== name && files.list(folder).includes(base))
    return `a file is named from the folder of the sheet, ${folder}/: write ${base}`;
  if (posix.isAbsolute(name)) return `copy the file into ${folder}/ and write ${base}`;
  return didYouMean(base, files.list(posix.dirname(besideSheet(sheet, name))).filter(fits));
}
