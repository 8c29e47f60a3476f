import {FileError, type Files} from "../../pipeline/model/files.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import type {Briefing} from "../../pipeline/model/sheet.ts";
import {readSheet} from "../../pipeline/sheet/read.ts";

/** Files that stand in the test itself, by project-relative name. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  const text = (file: string): string => {
    if (file.startsWith("..")) throw new FileError(file, "outside", `${file} lies outside the project.`);
    const found = texts[file];
    if (found === undefined) throw new FileError(file, "missing", `There is no file ${file}.`);
    return found;
  };
  return {
    read: (file) => new TextEncoder().encode(text(file)),
    text,
    exists: (file) => texts[file] !== undefined,
    list: (folder) =>
      Object.keys(texts)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1))
        .toSorted(),
    fromPackage: () => undefined,
    listPackage: () => [],
  };
}

/** Reads `data/a.yaml`, with other files beside it, and gives its briefings and its problems as lines. */
export function readAs(
  sheet: string,
  beside: Readonly<Record<string, string>> = {},
): {briefings: readonly Briefing[]; problems: readonly string[]} {
  const problems: Problem[] = [];
  const files = Object.fromEntries(Object.entries(beside).map(([name, text]) => [`data/${name}`, text]));
  const briefings = readSheet("data/a.yaml", memoryFiles({...files, "data/a.yaml": sheet}), (problem) =>
    problems.push(problem),
  );
  return {briefings, problems: problems.map(sayProblem)};
}

/** A problem on one line: "trade.csv:17:3 cell-type: … — hint". */
export function sayProblem({code, place, message, hint}: Problem): string {
  const at = place ? `${place.file.replace(/^data\//, "")}:${place.line}:${place.column}` : "nowhere";
  return `${at} ${code}: ${message}${hint === undefined ? "" : ` — ${hint}`}`;
}
