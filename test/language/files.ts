import {readFileSync} from "node:fs";
import {FileError, type Files} from "../../pipeline/model/files.ts";

/** Files that lie in memory. */
export function memoryFiles(files: Readonly<Record<string, string>>): Files {
  const text = (file: string): string => {
    const found = files[file];
    if (found === undefined) throw new FileError(file, "missing", `${file} is missing.`);
    return found;
  };
  return {
    read: (file) => new TextEncoder().encode(text(file)),
    text,
    exists: (file) => Object.hasOwn(files, file),
    list: (folder) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1))
        .sort(),
    fromPackage: () => undefined,
    listPackage: () => [],
  };
}

/** A file of the repository's templates. */
export function shippedFile(file: string): string {
  return readFileSync(new URL(`../../templates/${file}`, import.meta.url), "utf8");
}
