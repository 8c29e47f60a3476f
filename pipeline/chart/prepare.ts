import type {Place, Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import type {ChartContext} from "./context.ts";
import {checkFields} from "./check/fields.ts";
import {checkSpec} from "./check/spec.ts";
import {complainer} from "./check/complain.ts";
import {bindData, type BoundSpec} from "./data.ts";
import type {Vega} from "./engine.ts";
import {isObject, type Json, type JsonPath, walk} from "./json.ts";

/** A chart checked and bound to its data, its own words said. */
export interface PreparedChart {
  readonly bound: BoundSpec;
  readonly title: string;
  readonly subtitle: string;
  /** "" where the spec has no description. */
  readonly alternative: string;
  /** Texts that are in the edition's language already. */
  readonly said: ReadonlySet<string>;
  /** A text of the spec in the edition's language. */
  say(text: string): string;
  /** Where a text of the spec stands; the chart's own place for one that comes from the data. */
  placeOfText(text: string): Place;
}

/** Checks a chart's spec, finds its data and says its title, subtitle and description. `undefined` after an error. */
export function prepareChart(
  chart: ChartSpec,
  ctx: ChartContext,
  vega: Vega,
  report: Report,
): PreparedChart | undefined {
  let failed = false;
  const watch: Report = (problem) => {
    if (problem.severity === "error") failed = true;
    report(problem);
  };
  const spec: Json = structuredClone(chart.spec);
  checkSpec(chart, spec, ctx, vega, watch);
  const bound = failed ? undefined : bindData(chart, spec, ctx, vega, watch);
  if (!bound || failed) return undefined;
  checkFields(bound, vega, complainer(chart, watch));

  const places = placesOfTexts(chart);
  const placeOfText = (text: string) => {
    const path = places.get(text);
    return path ? chart.placeOf(path) : chart.at;
  };
  const say = (text: string) => (text === "" ? "" : ctx.say(text, {scope: chart.id, at: placeOfText(text)}));
  const {title, description} = spec;
  const alternative = typeof description === "string" ? say(description.trim()) : "";
  delete spec["title"];
  delete spec["description"];
  return failed ? undefined : {bound, ...titlesOf(title, say), alternative, say, placeOfText, said: new Set()};
}

function titlesOf(title: unknown, say: (text: string) => string): {title: string; subtitle: string} {
  if (!isObject(title)) return {title: say(linesOf(title)), subtitle: ""};
  return {title: say(linesOf(title["text"])), subtitle: say(linesOf(title["subtitle"]))};
}

function linesOf(text: unknown): string {
  if (Array.isArray(text)) return text.filter((line) => typeof line === "string").join(" ");
  return typeof text === "string" ? text : "";
}

function placesOfTexts(chart: ChartSpec): ReadonlyMap<string, JsonPath> {
  const places = new Map<string, JsonPath>();
  walk(chart.spec, (value, path) => {
    if (typeof value === "string" && !places.has(value)) places.set(value, path);
  });
  return places;
}
