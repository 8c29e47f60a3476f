import {cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** A copy of the repository's own project, to be changed and built; the caller removes it. */
export function copyOfSamples(): string {
  const folder = mkdtempSync(join(tmpdir(), "factpress-copy-"));
  for (const part of ["data", "templates"]) cpSync(join(ROOT, part), join(folder, part), {recursive: true});
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Replaces a text of a file, which must be there. */
export function replaceIn(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, after);
}
