import type {Place} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import {error} from "../support/problem.ts";
import {parseYaml} from "../support/yaml/yaml.ts";
import {conditionsOf} from "./conditions.ts";
import type {FactContext} from "./fact/context.ts";
import {besideSheet, readNamed} from "./named-file.ts";
import {canonical} from "./row-filter.ts";
import {chartKeys} from "./schema/view.ts";
import type {ChartSheetSpec} from "./schema/sheet.ts";
import type {SheetContext} from "./sheet-context.ts";
import {namesSubjectCell, subjectCell} from "./fact/subject-cell.ts";

/** The Vega-Lite spec of a chart and the file that it stands in. */
export type ChartOrigin = Pick<ChartSpec, "spec" | "file" | "placeOf">;

/** Reads the specs of all charts, from the sheet or their files, without the keys that are Factpress's own. */
export function readChartOrigins(context: SheetContext): ReadonlyMap<string, ChartOrigin> {
  const origins = new Map<string, ChartOrigin>();
  for (const [id, entry] of Object.entries(context.spec.charts ?? {})) {
    const origin = entry.file === undefined ? inPlace(id, entry, context) : fromFile(id, entry.file, context);
    if (origin) origins.set(id, origin);
  }
  return origins;
}

/** The charts of one briefing: their specs with what the sheet says of them, the briefing's own row filled in. */
export function chartsOf(
  origins: ReadonlyMap<string, ChartOrigin>,
  context: FactContext,
): ReadonlyMap<string, ChartSpec> {
  const charts = new Map<string, ChartSpec>();
  for (const [id, origin] of origins) {
    const chart = chartOf(id, context.spec.charts?.[id] ?? {}, origin, context);
    if (chart) charts.set(id, chart);
  }
  return charts;
}

function inPlace(id: string, entry: ChartSheetSpec, {file, yaml}: SheetContext): ChartOrigin {
  const spec = Object.fromEntries(Object.entries(entry).filter(([key]) => !Object.hasOwn(chartKeys, key)));
  return {spec, file, placeOf: (path) => yaml.placeOf(["charts", id, ...path])};
}

function fromFile(id: string, name: string, context: SheetContext): ChartOrigin | undefined {
  const text = readNamed(name, ["charts", id, "file"], context);
  const file = besideSheet(context.file, name);
  const json = text === undefined ? undefined : parseYaml(text, file, context.report);
  if (!json) return undefined;
  const spec = json.value;
  if (isMapping(spec)) return {spec, file, placeOf: (path) => json.placeOf(path)};
  const message = "A chart's file holds one Vega-Lite spec.";
  context.report(error("no-chart", json.placeOf([]), message, 'start it with {"mark": "bar", …}'));
  return undefined;
}

function chartOf(
  id: string,
  {where, note, credit, source}: ChartSheetSpec,
  origin: ChartOrigin,
  context: FactContext,
): ChartSpec | undefined {
  const conditions = conditionsOf(where, ["charts", id, "where"], context);
  if (!conditions) return undefined;
  return {
    id,
    ...origin,
    spec: fillSpec(origin, context),
    ...(where && {where: Object.fromEntries(conditions.map(({column, value}) => [column, canonical(value)]))}),
    ...(note !== undefined && {note}),
    ...(credit !== undefined && {credit}),
    sources: [source ?? []].flat(),
    at: context.yaml.placeOf(["charts", id], "key"),
  };
}

// A briefing of an `each` may speak of its own row anywhere in a spec: `domain: [$country.name, …]`.
function fillSpec({spec, placeOf}: ChartOrigin, context: FactContext): ChartSpec["spec"] {
  if (!context.subject) return spec;
  const fill = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value === "string" && namesSubjectCell(value)) return fillCell(value, path);
    if (typeof value === "string") reportBuried(value, placeOf(path), context);
    if (Array.isArray(value)) return value.map((item, index) => fill(item, [...path, index]));
    if (!isMapping(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, [...path, key])]));
  };
  const fillCell = (written: string, path: readonly (string | number)[]): unknown => {
    const cell = subjectCell(written, placeOf(path), context);
    const column = context.subject?.table.columns.find(({name}) => written.endsWith(`.${name}`));
    return column?.type === "number" && cell !== undefined ? Number(cell) : cell;
  };
  return fill(spec, []) as ChartSpec["spec"];
}

// `$country.name` is a whole value: within a longer text it would be printed as it stands.
function reportBuried(text: string, at: Place, {subject, report}: FactContext): void {
  const [written, , column] = new RegExp(`\\$(${subject?.name})\\.(\\w+)`, "u").exec(text) ?? [];
  if (written === undefined) return;
  const hint = /\bdatum\b/u.test(text)
    ? `compare it as a value of its own, e.g. {field: ${column}, equal: ${written}}`
    : `write {{${written.slice(1)}}}`;
  report(error("unknown-subject", at, `${written} stands inside a longer text, where it is not filled in.`, hint));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
