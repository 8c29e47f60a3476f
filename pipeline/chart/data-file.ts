import {posix} from "node:path";
import {FileError, type Files} from "../model/files.ts";
import type {Vega} from "./engine.ts";
import {isObject, type Json} from "./json.ts";

// A chart of more rows is a data set, not a figure, and would hold up the build.
const mostRows = 100_000;

/**
 * The rows of a data file of the project: CSV, TSV, JSON, TopoJSON or GeoJSON, by its `format` or its ending.
 * Where it cannot be read, the reason as the end of a sentence.
 */
export function fileRows(
  url: string,
  format: unknown,
  from: string,
  files: Files,
  vega: Vega,
): readonly Json[] | string {
  const name = projectFile(url, from);
  if (name === undefined) return "charts reach no network and nothing outside the project";
  try {
    return readRows(files.text(name), format, endingOf(name), vega);
  } catch (reason) {
    if (reason instanceof FileError) return troubles[reason.trouble];
    throw reason;
  }
}

/** The rows of a text or a JSON value by its `format`, of the type `type` where that names none; or why there are none. */
export function readRows(content: unknown, format: unknown, type: string, vega: Vega): readonly Json[] | string {
  // How dates are read stays with Vega-Lite.
  const {parse: _, ...schema} = isObject(format) ? format : {};
  const form = {type, ...schema};
  try {
    const rows: unknown = vega.read(content as string, form as Parameters<Vega["read"]>[1]);
    const listed = Array.isArray(rows) ? rows : [rows];
    if (listed.length > mostRows) return `it has ${listed.length} rows, and a chart takes ${mostRows}`;
    return listed.map((row: unknown) => (isObject(row) ? row : {data: row}));
  } catch (reason) {
    return `it is no ${String(form.type)} that Vega reads (${reason instanceof Error ? reason.message : String(reason)})`;
  }
}

/** A name relative to a file of the project as a name of the project; `undefined` for an address and what leads out. */
export function projectFile(url: string, from: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(url)) return undefined;
  const name = posix.join(posix.dirname(from), url);
  return name === ".." || name.startsWith("../") ? undefined : name;
}

const troubles = {
  missing: "there is no such file",
  outside: "it lies outside the project",
  "not-a-file": "it is no regular file",
  "too-large": "it is too large",
  "not-utf8": "it is not UTF-8 text",
} as const;

function endingOf(name: string): string {
  const ending = posix.extname(name).slice(1).toLowerCase();
  return ending === "geojson" ? "json" : ending;
}
