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
    report(error(`file-${thrown.trouble}`, yaml.placeOf(path), thrown.message, near(thrown, context)));
    return undefined;
  }
}

function near({file, trouble}: FileError, {files}: SheetContext): string | undefined {
  return trouble === "missing" ? didYouMean(posix.basename(file), files.list(posix.dirname(file))) : undefined;
}
