import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {ChartContext} from "../../pipeline/chart/context.ts";
import {diskEffects} from "../../pipeline/effects.ts";
import {listLanguages, readLanguage} from "../../pipeline/language/read.ts";
import {FileError, type Files} from "../../pipeline/model/files.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import type {ChartSpec} from "../../pipeline/model/sheet.ts";
import type {Column, Table} from "../../pipeline/model/table.ts";
import {openProject} from "../../pipeline/project/open.ts";
import {openFiles} from "../../pipeline/support/files.ts";

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => {
  const entry = require.resolve.paths(name)?.map((folder) => join(folder, name)) ?? [];
  return entry.find((folder) => existsSync(join(folder, "package.json"))) ?? "";
};

const repository = fileURLToPath(new URL("../../", import.meta.url));
const project = openProject(
  openFiles({
    disk: diskEffects().disk,
    root: repository,
    defaults: repository,
    templates: "templates",
    packages: [repository],
  }),
  {list: listLanguages, open: readLanguage},
  fail,
);
if (!project) throw new Error("the repository is no project");

/** The brand, voices and fonts are those that Factpress ships. */
export const {brand} = project;
export const language = (lang: string): Pick<ChartContext, "voice" | "fonts"> => {
  const {voice, fonts} = project.language(lang, fail) ?? {};
  if (!voice || !fonts) throw new Error(`${lang} cannot be opened`);
  return {voice, fonts};
};
export const {fonts} = language("en");

function fail({message}: Problem): never {
  throw new Error(message);
}

/** The files of the Latin faces, for a renderer that opens fonts itself. */
export const fontFiles = ["400Regular/NotoSans_400Regular.ttf", "700Bold/NotoSans_700Bold.ttf"].map((file) =>
  join(packageFolder("@expo-google-fonts/noto-sans"), file),
);

/** The files of a folder of this machine, or those given by name; packages as npm installed them. */
export function filesOf(folder: string, own: Readonly<Record<string, string | Uint8Array>> = {}): Files {
  const read = (file: string): Uint8Array => {
    const given = own[file];
    if (given !== undefined) return typeof given === "string" ? new TextEncoder().encode(given) : given;
    try {
      return readFileSync(join(folder, file));
    } catch {
      throw new FileError(file, "missing", `there is no file ${file}`);
    }
  };
  return {
    read,
    text: (file) => new TextDecoder("utf-8", {fatal: true}).decode(read(file)),
    exists: (file) => file in own || existsSync(join(folder, file)),
    list: () => [],
    fromPackage: (name, file) =>
      existsSync(join(packageFolder(name), file)) ? readFileSync(join(packageFolder(name), file)) : undefined,
    listPackage: () => [],
  };
}

export const datasets = filesOf(packageFolder("vega-datasets"));

/** A table of the sheet from its columns and rows of cells. */
export function table(
  id: string,
  columns: readonly (Pick<Column, "name" | "type"> & Partial<Column>)[],
  rows: readonly (readonly (string | undefined)[])[],
): Table {
  const at = {file: "data/sheet.yaml", line: 1, column: 1};
  return {
    id,
    columns,
    rows: rows.map((cells, row) => ({
      cells: Object.fromEntries(columns.map(({name}, index) => [name, cells[index]])),
      at: {...at, line: row + 2},
    })),
    sources: [],
    at,
  };
}

/** A chart whose properties stand at lines that tell their depth, and at the column of their path's hash in `paths`. */
export function chart(id: string, spec: Record<string, unknown>, more: Partial<ChartSpec> = {}): ChartSpec {
  return {
    id,
    spec: {description: "A chart.", ...spec},
    sources: [],
    file: "data/sheet.yaml",
    at: {file: "data/sheet.yaml", line: 1, column: 1},
    placeOf: (path) => ({file: path.join("."), line: 1, column: 1}),
    ...more,
  };
}

export function context(more: Partial<ChartContext> = {}): ChartContext {
  return {tables: new Map(), ...language("en"), source: "en", say: (text) => text, brand, files: datasets, ...more};
}

/** A report that remembers, and what it heard as "code at place: message". */
export function listen(): {report: (problem: Problem) => void; heard: Problem[]; lines: () => string[]} {
  const heard: Problem[] = [];
  return {
    heard,
    report: (problem) => void heard.push(problem),
    lines: () => heard.map(({code, place, message}) => `${code} at ${place?.file}: ${message}`),
  };
}
