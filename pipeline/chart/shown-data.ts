import type {Column, Row, Table} from "../model/table.ts";
import type {ChartSpec} from "../model/sheet.ts";
import {type BoundSpec} from "./data.ts";
import {isObject, type Json} from "./json.ts";
import {statusNamed} from "../support/fact-status.ts";
import {type SceneMark, visitScene} from "./scene.ts";
import {cellOf, isNumeral} from "./shown-cell.ts";
import {type FieldTitle, fieldTitle} from "./titles.ts";
import {type Unit, unitsOf} from "./units.ts";

const mostRows = 500;

/** A column of the shown data, and the field of Vega's rows that it is read from. */
interface Shown {
  readonly column: Column;
  readonly key: string;
}

/**
 * The data that a chart's marks show, as a table: the encoded fields of the view with the most of them, aggregated as
 * the chart aggregates them, at most 500 rows, each row once.
 */
export function shownData(
  chart: ChartSpec,
  normalized: Json,
  bound: BoundSpec,
  root: SceneMark,
  sayTitle: (title: FieldTitle) => string,
): Table {
  const groups = rowsOfMarks(root);
  const units = unitsOf(normalized);
  const candidates = units.map((unit, index) => tableOf(unit, groups[index] ?? [], bound.tables, sayTitle));
  const best = candidates.reduce((a, b) => (score(b) > score(a) ? b : a), {shown: [], rows: []} as Candidate);
  return {
    id: chart.id,
    columns: best.shown.map(({column}) => column),
    rows: distinctRows(best, chart, bound.tables).slice(0, mostRows),
    sources: [...new Set([...chart.sources, ...bound.tables.flatMap((table) => table.sources)])],
    at: chart.at,
  };
}

interface Candidate {
  readonly shown: readonly Shown[];
  readonly rows: readonly Json[];
}

function score({shown, rows}: Candidate): number {
  return rows.length === 0 ? 0 : shown.length * 1000 + Math.min(rows.length, 999);
}

// Each view's marks have one name, in every cell of a facet; names follow the order of the views.
function rowsOfMarks(root: SceneMark): readonly (readonly Json[])[] {
  const groups = new Map<string, Json[]>();
  visitScene(root, (item, mark) => {
    if (!mark.name?.endsWith("marks") || mark.marktype === "group" || !isObject(item.datum)) return;
    const rows = groups.get(mark.name) ?? [];
    rows.push(item.datum);
    groups.set(mark.name, rows);
  });
  return [...groups.values()];
}

const positions = [
  "row",
  "column",
  "facet",
  "x",
  "xOffset",
  "y",
  "yOffset",
  "latitude",
  "longitude",
  "theta",
  "radius",
  "x2",
  "y2",
  "theta2",
  "radius2",
];
const others = ["color", "fill", "stroke", "shape", "size", "opacity", "strokeDash", "detail", "text"];

function tableOf(
  {lineage}: Unit,
  rows: readonly Json[],
  tables: readonly Table[],
  sayTitle: (title: FieldTitle) => string,
): Candidate {
  const encoding: Json = Object.assign(
    {},
    ...lineage.map(({view}) => (isObject(view["encoding"]) ? view["encoding"] : {})),
  );
  const facets = lineage
    .map(({view}) => view["facet"])
    .filter(isObject)
    .flatMap((facet) => ("field" in facet ? [facet] : Object.values(facet).filter(isObject)));
  const definitions = [
    ...facets,
    ...[...positions, ...others].flatMap((channel) => [encoding[channel]].flat()).filter(isObject),
  ];
  const sample = rows[0] ?? {};
  const shown: Shown[] = [];
  for (const definition of definitions) {
    const key = keyOf(definition, sample);
    if (key === undefined || shown.some((known) => known.key === key)) continue;
    shown.push({key, column: columnOf(key, definition, rows, tables, sayTitle)});
  }
  return {shown, rows};
}

function keyOf(definition: Json, sample: Json): string | undefined {
  const {aggregate, field, timeUnit, bin} = definition;
  const unit = isObject(timeUnit) ? timeUnit["unit"] : timeUnit;
  const keys = Object.keys(sample);
  if (aggregate === "count") return keys.find((key) => key === "__count" || key.startsWith("count_"));
  if (typeof field !== "string") return undefined;
  const name = field.replace(/\\/g, "");
  if (typeof aggregate === "string")
    return keys.find((key) => key === `${aggregate}_${name}`) ?? keys.find((key) => key === name);
  if (typeof unit === "string")
    return keys.find((key) => key.endsWith(`${unit.replace(/^utc/, "")}_${name}`)) ?? keys.find((key) => key === name);
  if (bin === true || isObject(bin))
    return keys.find((key) => key.startsWith("bin_") && key.endsWith(`_${name}`)) ?? keys.find((key) => key === name);
  return keys.find((key) => key === name);
}

function columnOf(
  key: string,
  definition: Json,
  rows: readonly Json[],
  tables: readonly Table[],
  sayTitle: (title: FieldTitle) => string,
): Column {
  const source = tables.flatMap((table) => table.columns).find((column) => column.name === definition["field"]);
  const values = rows.map((row) => row[key]).filter((value) => value !== null && value !== undefined);
  // Data files without declared types give their figures as text; what is drawn as a quantity is one.
  const quantity = definition["type"] === "quantitative";
  const numeric =
    values.length > 0 &&
    values.every((value) => typeof value === "number" || (quantity && isNumeral(value))) &&
    definition["timeUnit"] === undefined &&
    definition["type"] !== "temporal";
  const dated =
    values.length > 0 &&
    (values.every((value) => value instanceof Date) ||
      definition["type"] === "temporal" ||
      definition["timeUnit"] !== undefined);
  const own =
    source && definition["aggregate"] !== "count"
      ? {
          ...(source.unit !== undefined && {unit: source.unit}),
          ...(source.scale !== undefined && {scale: source.scale}),
          ...(source.digits !== undefined && {digits: source.digits}),
          ...(source.status !== undefined && {status: source.status}),
        }
      : {};
  const made = fieldTitle(definition, tables);
  const title = typeof definition["title"] === "string" ? definition["title"] : made.label;
  const isMade = typeof definition["title"] !== "string" && made.operation !== undefined;
  return {
    name: key,
    ...(isMade ? {said: sayTitle(made)} : {label: title}),
    type: numeric ? "number" : dated ? "date" : (source?.type ?? "text"),
    ...(numeric && own),
  };
}

function distinctRows({shown, rows}: Candidate, chart: ChartSpec, tables: readonly Table[]): readonly Row[] {
  const marked = tables.some((table) => table.rows.some(({status}) => status !== undefined));
  const seen = new Set<string>();
  const distinct: Row[] = [];
  for (const row of rows) {
    const cells = Object.fromEntries(shown.map(({key, column}) => [key, cellOf(row[key], column)]));
    const identity = JSON.stringify(cells);
    if (seen.has(identity)) continue;
    seen.add(identity);
    const status = statusNamed(row["status"]);
    distinct.push({cells, ...(status && marked && {status}), at: chart.at});
  }
  return distinct;
}
