import type {Problem} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import type {Voice} from "../model/language.ts";
import type {Column, Row, Table} from "../model/table.ts";
import {compare} from "../support/decimal.ts";
import {error} from "../support/problem.ts";
import {isObject, type Json} from "./json.ts";
import {unitsOf} from "./units.ts";
import {isYear} from "./year.ts";

/**
 * A first description of a chart from its mark and its data, in the source language, for an author to finish: what is
 * shown by what, the highest and the lowest value, and of a series where it starts and ends.
 */
export function draftDescription(spec: Json, data: Table, voice: Voice): string {
  const kind = kinds[markOf(spec)] ?? "Chart";
  const measure = data.columns.findLast((column) => column.type === "number" && !isYearColumn(column, data.rows));
  const rows = measure ? data.rows.filter(({cells}) => cells[measure.name] !== undefined) : [];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!measure || !first || !last) return `${kind} of ${data.columns.map(labelOf).join(" and ")}.`;
  const others = data.columns.filter((column) => column !== measure);
  const by = others.length > 0 ? ` by ${others.map(labelOf).join(" and ")}` : "";
  const show = ({cells}: Row) => {
    const where = others
      .map(({name}) => cells[name])
      .filter((cell) => cell !== undefined)
      .join(", ");
    return `${voice.number(cells[measure.name] ?? "0", measure)}${where === "" ? "" : ` (${where})`}`;
  };
  const sorted = rows.toSorted((a, b) => compare(a.cells[measure.name] ?? "0", b.cells[measure.name] ?? "0"));
  const extremes = `Highest: ${show(sorted.at(-1) ?? last)}; lowest: ${show(sorted[0] ?? first)}.`;
  const series = others.length === 1 && others[0]?.type === "date" ? ` From ${show(first)} to ${show(last)}.` : "";
  return `${kind} of ${labelOf(measure)}${by}. ${extremes}${series}`;
}

/** The error of a chart that says nothing to those who cannot see it, with a draft to start from. */
export function noDescription(chart: ChartSpec, draft?: string): Problem {
  const message = `The chart "${chart.id}" has no description for those who cannot see it.`;
  const hint =
    draft === undefined ? "say what it shows and its main figures" : `to start from: ${JSON.stringify(draft)}`;
  return error("no-description", chart.at, message, `add "description:"; ${hint}`);
}

const kinds: Readonly<Record<string, string>> = {
  bar: "Bars",
  line: "Lines",
  trail: "Lines",
  area: "Areas",
  point: "Points",
  circle: "Points",
  square: "Points",
  arc: "Shares of a whole",
  geoshape: "Map",
  rect: "Heat map",
  boxplot: "Box plot",
};

function markOf(spec: Json): string {
  const mark = unitsOf(spec)[0]?.view["mark"];
  return String(isObject(mark) ? mark["type"] : mark);
}

function labelOf({label, name}: Column): string {
  return label ?? name;
}

function isYearColumn({name, unit}: Column, rows: readonly Row[]): boolean {
  return unit === undefined && rows.every(({cells}) => isYear(cells[name]));
}
