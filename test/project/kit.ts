import {FileError, type Files} from "../../pipeline/model/files.ts";
import type {Problem, Report} from "../../pipeline/model/problem.ts";
import {sayBriefly} from "../support/yaml/kit.ts";

/** A project whose files stand in the test; packages as `{name: {file: bytes}}`. */
export function projectFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  packages: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>> = {},
): Files {
  const find = (file: string): string | Uint8Array => {
    const found = files[file];
    if (found === undefined) throw new FileError(file, "missing", `There is no file ${file}.`);
    return found;
  };
  return {
    read: (file) => encode(find(file)),
    text: (file) => new TextDecoder().decode(encode(find(file))),
    exists: (file) => files[file] !== undefined,
    list: (folder) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1))
        .filter((name) => !name.includes("/"))
        .sort(),
    fromPackage: (name, file) => packages[name]?.[file],
    listPackage: (name, ending) => Object.keys(packages[name] ?? {}).filter((file) => file.endsWith(ending)),
  };
}

function encode(value: string | Uint8Array): Uint8Array {
  return typeof value === "string" ? new TextEncoder().encode(value) : value;
}

/** Runs what reports, and gives its answer beside the problems as lines. */
export function heard<T>(run: (report: Report) => T): {result: T; problems: string[]} {
  const problems: Problem[] = [];
  const result = run((problem) => problems.push(problem));
  return {result, problems: problems.map(sayBriefly)};
}
