import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import type {Table} from "../model/table.ts";
import {didYouMean, error} from "../support/problem.ts";
import type {ChartContext} from "./context.ts";
import {fileRows, readRows} from "./data-file.ts";
import type {Vega} from "./engine.ts";
import {isObject, type Json, type JsonPath, walk} from "./json.ts";

/** The rows that one `data:` of a spec stands for. */
export interface BoundData {
  readonly path: JsonPath;
  /** Copied for every render, since Vega writes into its rows. */
  readonly rows: readonly Json[];
  /** The names of their fields; `undefined` where they cannot be told, as for maps. */
  readonly fields: ReadonlySet<string> | undefined;
  readonly table?: Table;
}

/** A spec whose every `data:` names its rows. */
export interface BoundSpec {
  readonly spec: Json;
  readonly data: ReadonlyMap<string, BoundData>;
  readonly tables: readonly Table[];
}

/**
 * Finds the rows of every `data:` in a spec, lookups included: tables of the sheet, rows in place, files of the project.
 *
 * The spec that comes back reaches nothing else: each source is a name, whose rows are given to Vega after compiling.
 */
export function bindData(
  chart: ChartSpec,
  spec: Json,
  ctx: Pick<ChartContext, "tables" | "files">,
  vega: Vega,
  report: Report,
): BoundSpec | undefined {
  const data = new Map<string, BoundData>();
  const datasets = isObject(spec["datasets"]) ? spec["datasets"] : {};
  let failed = false;
  walk(spec, (value, path) => {
    if (path[0] === "datasets" || path[0] === "config" || path.at(-1) === "values") return false;
    if (path.at(-1) !== "data" || !isObject(value)) return true;
    const source = sourceOf(value, datasets);
    const bound = source && bindSource(source, path, chart, ctx, vega, report);
    if (bound) rename(value, bound, data);
    else if (source) failed = true;
    return false;
  });
  if (failed) return undefined;
  checkWhere(chart, [...data.values()], report);
  return {spec, data, tables: [...new Set([...data.values()].flatMap(({table}) => table ?? []))]};
}

type Source =
  | {readonly kind: "rows"; readonly values: unknown; readonly format: unknown}
  | {readonly kind: "file"; readonly url: unknown; readonly format: unknown}
  | {readonly kind: "table"; readonly name: string};

// `undefined` for what Vega makes itself: a sphere, a graticule, a sequence.
function sourceOf({name, url, values, format}: Json, datasets: Json): Source | undefined {
  const rows = values ?? (typeof name === "string" && Object.hasOwn(datasets, name) ? datasets[name] : undefined);
  if (rows !== undefined) return {kind: "rows", values: rows, format};
  if (url !== undefined) return {kind: "file", url, format};
  return typeof name === "string" ? {kind: "table", name} : undefined;
}

function bindSource(
  source: Source,
  path: JsonPath,
  chart: ChartSpec,
  ctx: Pick<ChartContext, "tables" | "files">,
  vega: Vega,
  report: Report,
): BoundData | undefined {
  const bad = (code: string, key: string, message: string, hint?: string): undefined =>
    void report(error(code, chart.placeOf([...path, key]), message, hint));
  if (source.kind === "rows") {
    const read = readRows(source.values, source.format, "json", vega);
    if (typeof read === "string")
      return bad("chart-data", "values", `The chart "${chart.id}" cannot read its values: ${read}.`);
    const rows = keepWhere(read, chart.where);
    return {path, rows, fields: isMap(source.format) ? undefined : fieldsOf(rows)};
  }
  if (source.kind === "table") {
    const table = ctx.tables.get(source.name);
    if (table)
      return {path, rows: tableRows(table, chart.where), fields: new Set(table.columns.map(({name}) => name)), table};
    const message = `The chart "${chart.id}" uses the table "${source.name}", which the sheet does not have.`;
    return bad("unknown-table", "name", message, didYouMean(source.name, ctx.tables.keys()));
  }
  const {url, format} = source;
  const rows = typeof url === "string" ? fileRows(url, format, chart.file, ctx.files, vega) : "it is no name of a file";
  if (typeof rows !== "string")
    return {path, rows: keepWhere(rows, chart.where), fields: isMap(format) ? undefined : fieldsOf(rows)};
  const message = `The chart "${chart.id}" cannot read its data ${JSON.stringify(url)}: ${rows}.`;
  return bad(
    "chart-data",
    "url",
    message,
    "name a file of the project relative to this one, or a table of the sheet with data: {name: …}",
  );
}

// The name is what the rows are given by; how their dates are read stays with the spec.
function rename(holder: Json, bound: BoundData, data: Map<string, BoundData>): void {
  const name = bound.table?.id ?? `data-${data.size}`;
  data.set(name, bound);
  const {format} = holder;
  for (const key of Object.keys(holder)) delete holder[key];
  Object.assign(holder, {name}, isObject(format) && isObject(format["parse"]) && {format: {parse: format["parse"]}});
}

function tableRows(table: Table, where: ChartSpec["where"]): readonly Json[] {
  const rows = table.rows.map(({cells}) => {
    const row: Json = {};
    for (const {name, type} of table.columns) {
      const cell = cells[name];
      row[name] = cell === undefined ? null : type === "number" ? Number(cell) : cell;
    }
    return row;
  });
  return keepWhere(rows, where);
}

// Data that know nothing of a column, such as the table of a lookup or a map, are kept whole.
function keepWhere(rows: readonly Json[], where: ChartSpec["where"]): readonly Json[] {
  const wanted = Object.entries(where ?? {}).filter(([column]) => rows.some((row) => Object.hasOwn(row, column)));
  return wanted.length === 0
    ? rows
    : rows.filter((row) => wanted.every(([column, value]) => String(row[column]) === value));
}

function checkWhere(chart: ChartSpec, data: readonly BoundData[], report: Report): void {
  const known = new Set(data.flatMap(({fields}) => [...(fields ?? [])]));
  for (const column of Object.keys(chart.where ?? {}))
    if (!known.has(column))
      report(
        error(
          "unknown-field",
          chart.at,
          `The chart "${chart.id}" keeps rows by the column "${column}", which its data lack.`,
          didYouMean(column, known),
        ),
      );
}

function fieldsOf(rows: readonly Json[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => Object.keys(row)));
}

function isMap(format: unknown): boolean {
  return isObject(format) && format["type"] === "topojson";
}
