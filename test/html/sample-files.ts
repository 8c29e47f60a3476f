import {existsSync, readFileSync} from "node:fs";
import {FileError, type Files} from "../../pipeline/model/files.ts";

/** The repository's own files, with some replaced or added. */
export function sampleFiles(replaced: Readonly<Record<string, string>> = {}): Files {
  const read = (file: string): Uint8Array => {
    const own = replaced[file];
    if (own !== undefined) return new TextEncoder().encode(own);
    if (!existsSync(file)) throw new FileError(file, "missing", `There is no file ${file}.`);
    return readFileSync(file);
  };
  return {
    read,
    text: (file) => new TextDecoder("utf-8", {fatal: true}).decode(read(file)),
    exists: (file) => file in replaced || existsSync(file),
    list: () => [],
    fromPackage: () => undefined,
    listPackage: () => [],
  };
}
