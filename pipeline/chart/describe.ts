import type {Problem} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import type {OwnWord, Voice} from "../model/language.ts";
import type {Cell, Column, Row, Table} from "../model/table.ts";
import {compare} from "../support/decimal.ts";
import {warning} from "../support/problem.ts";
import {isObject, type Json} from "./json.ts";
import {unitsOf} from "./units.ts";
import {isYear} from "./year.ts";

/** What a draft says its labels and categories with. */
export interface DraftContext {
  readonly voice: Voice;
  readonly say: (text: string) => string;
}

// More lines than these are a thicket to whoever hears them read.
const mostSeries = 4;

/**
 * A description of a chart from its mark and its data, in the edition's language: what is shown by what, the highest and
 * the lowest value, and of a series in time where it starts and ends.
 */
export function draftDescription(spec: Json, data: Table, {voice, say}: DraftContext): string {
  const chart = voice.own(kinds[markOf(spec)] ?? "chart");
  const measure = data.columns.findLast((column) => column.type === "number" && !isYearColumn(column, data.rows));
  const others = data.columns.filter((column) => column !== measure);
  const label = (column: Column) => column.said ?? say(column.label ?? column.name);
  const fields = voice.list(others.map(label));
  const rows = measure ? data.rows.filter(({cells}) => cells[measure.name] !== undefined) : [];
  if (!measure || rows.length === 0) return voice.own("drafted-chart", {chart, measure: fields});

  const show = ({cells}: Row, places: readonly Column[]) => {
    const value = voice.number(cells[measure.name] ?? "0", measure);
    const at = places.flatMap((column) => cellWords(cells[column.name], column, {voice, say})).join(voice.own("comma"));
    return at === "" ? value : voice.own("value-at", {value, at});
  };
  const head =
    others.length === 0
      ? voice.own("drafted-chart", {chart, measure: label(measure)})
      : voice.own("drafted-chart-by", {chart, measure: label(measure), fields});
  const sorted = rows.toSorted((a, b) => compare(a.cells[measure.name] ?? "0", b.cells[measure.name] ?? "0"));
  const [low, high] = [sorted[0], sorted.at(-1)];
  const level = low?.cells[measure.name] === high?.cells[measure.name];
  const extremes =
    low && high && !level
      ? voice.own("drafted-extremes", {high: show(high, others), low: show(low, others)})
      : (rows[0] && rows.length === 1 && `${show(rows[0], others)}.`) || "";
  const sentences = [head, extremes, ...seriesOf(rows, others, show, {voice, say})];
  // Chinese sets sentences without a space between them.
  return sentences.filter((sentence) => sentence !== "").join(voice.script.startsWith("Han") ? "" : " ");
}

/** The warning that a draft stands for the description; only in the source language can its author take it over. */
export function noDescription(chart: ChartSpec, draft: string | undefined): Problem {
  const message = `The chart "${chart.id}" has no description for those who cannot see it; one was drafted from its data.`;
  const hint =
    draft === undefined
      ? 'add "description:" to the chart; the source language\'s edition shows the draft'
      : `add description: to the chart, with figures as {{fact}}; the draft says: ${draft}`;
  return warning("no-description", chart.at, message, hint);
}

function seriesOf(
  rows: readonly Row[],
  others: readonly Column[],
  show: (row: Row, places: readonly Column[]) => string,
  ctx: DraftContext,
): readonly string[] {
  const {voice} = ctx;
  const time = others.find((column) => column.type === "date" || isYearColumn(column, rows));
  const names = others.filter((column) => column !== time);
  const [name] = names;
  if (!time || names.length > 1) return [];
  const groups = new Map<Cell, Row[]>();
  for (const row of rows) {
    const value = name && row.cells[name.name];
    groups.set(value, [...(groups.get(value) ?? []), row]);
  }
  if (groups.size > mostSeries) return [];
  return [...groups].flatMap(([value, own]) => {
    const inTime = own.toSorted((a, b) => ((a.cells[time.name] ?? "") < (b.cells[time.name] ?? "") ? -1 : 1));
    const [start, end] = [inTime[0], inTime.at(-1)];
    if (!start || !end || start === end) return [];
    const [first, last] = [show(start, [time]), show(end, [time])];
    if (!name) return [voice.own("drafted-ends", {first, last})];
    const [series] = cellWords(value, name, ctx);
    return series === undefined ? [] : [voice.own("drafted-series", {series, first, last})];
  });
}

const kinds: Readonly<Record<string, OwnWord>> = {
  bar: "bar-chart",
  line: "line-chart",
  trail: "line-chart",
  area: "area-chart",
  point: "scatter-plot",
  circle: "scatter-plot",
  square: "scatter-plot",
  arc: "pie-chart",
  geoshape: "map",
  rect: "heat-map",
  boxplot: "box-plot",
};

function markOf(spec: Json): string {
  const mark = unitsOf(spec)[0]?.view["mark"];
  return String(isObject(mark) ? mark["type"] : mark);
}

function cellWords(cell: Cell, column: Column, {voice, say}: DraftContext): readonly string[] {
  if (cell === undefined) return [];
  if (column.type === "date") return [voice.date(cell, "short")];
  if (column.type === "country") return [voice.country(cell) ?? cell];
  if (column.type === "text") return [say(cell)];
  return [isYear(Number(cell)) && column.unit === undefined ? voice.date(cell, "short") : voice.number(cell, column)];
}

function isYearColumn({name, unit}: Column, rows: readonly Row[]): boolean {
  return unit === undefined && rows.every(({cells}) => isYear(cells[name]));
}
