import type {Table} from "../model/table.ts";
import type {Voice} from "../model/language.ts";
import {isObject, type Json} from "./json.ts";

/**
 * The title of an axis or legend whose author gave none: the label of its column, as source text to be translated,
 * with what was done to it before ("Mean of Share").
 */
export function fieldTitle(definition: Json, tables: readonly Table[]): string {
  const {aggregate, bin, field} = definition;
  if (aggregate === "count") return "Count of records";
  if (typeof field !== "string") return "";
  const label = tables.flatMap((table) => table.columns).find((column) => column.name === field)?.label ?? field;
  if (typeof aggregate === "string") return `${operations[aggregate] ?? capital(aggregate)} of ${label}`;
  if (isObject(aggregate)) return label;
  if (bin === true || isObject(bin)) return `${label} (binned)`;
  return label;
}

const operations: Readonly<Record<string, string>> = {
  average: "Mean",
  mean: "Mean",
  stdev: "Standard deviation",
  min: "Minimum",
  max: "Maximum",
  distinct: "Distinct values",
};

/** The unit that goes into a title, since ticks leave it out; "" for percentages, whose ticks have it, and for counts. */
export function unitTitle({aggregate, field}: Json, tables: readonly Table[], voice: Voice): string {
  if (aggregate === "count" || aggregate === "distinct") return "";
  const column = tables.flatMap((table) => table.columns).find(({name}) => name === field);
  return column?.unit === "percent" ? "" : voice.unit(column?.unit, column?.scale);
}

/** A title with its unit in brackets, full-width in Chinese. */
export function withUnit(title: string, unit: string | undefined, voice: Voice): string {
  if (unit === undefined || unit === "") return title;
  return voice.lang.startsWith("zh") ? `${title}（${unit}）` : `${title} (${unit})`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Says a title; one that Vega-Lite joined from the titles of several layers is said part by part.
 * Mirrored languages and Chinese have their own comma.
 */
export function sayJoined(
  title: string,
  parts: ReadonlyMap<string, string>,
  voice: Voice,
  say: (text: string) => string,
): string {
  const pieces = title.split(", ");
  if (parts.has(title) || pieces.length < 2 || !pieces.every((piece) => parts.has(piece))) return say(title);
  const comma = voice.lang.startsWith("zh") ? "、" : voice.lang.startsWith("ar") ? "، " : ", ";
  return [...new Set(pieces.map(say))].join(comma);
}
