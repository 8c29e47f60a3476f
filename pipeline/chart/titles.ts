import type {Table} from "../model/table.ts";
import type {OwnWord, Voice} from "../model/language.ts";
import type {Json} from "./json.ts";

/** The title of an axis or legend whose author gave none: what was done to a field, as one of the language's own words. */
export interface FieldTitle {
  /** The label of the column, in the source language; "" for a count. */
  readonly label: string;
  /** "mean-of" for "Mean of {field}"; absent where the field is shown as it is. */
  readonly operation?: OwnWord;
}

export function fieldTitle({aggregate, field}: Json, tables: readonly Table[]): FieldTitle {
  if (aggregate === "count") return {label: "", operation: "count-of-records"};
  if (typeof field !== "string") return {label: ""};
  const label = tables.flatMap((table) => table.columns).find((column) => column.name === field)?.label ?? field;
  if (typeof aggregate !== "string") return {label};
  const operation = operations[aggregate];
  return operation ? {label, operation} : {label: `${capital(aggregate)} of ${label}`};
}

const operations: Readonly<Record<string, OwnWord>> = {
  average: "mean-of",
  mean: "mean-of",
  median: "median-of",
  sum: "sum-of",
  min: "minimum-of",
  max: "maximum-of",
  distinct: "distinct-of",
  stdev: "deviation-of",
  stdevp: "deviation-of",
};

/** A title as text: `say` gives the label, `voice` the words around it. */
export function sayFieldTitle({label, operation}: FieldTitle, voice: Voice, say: (text: string) => string): string {
  if (operation === undefined) return label === "" ? "" : say(label);
  return label === "" ? voice.own(operation) : voice.own(operation, {field: say(label)});
}

/** The unit that goes into a title, since ticks leave it out; "" for percentages, whose ticks have it, and for counts. */
export function unitTitle({aggregate, field}: Json, tables: readonly Table[], voice: Voice): string {
  if (aggregate === "count" || aggregate === "distinct") return "";
  const column = tables.flatMap((table) => table.columns).find(({name}) => name === field);
  return column?.unit === "percent" ? "" : voice.unit(column?.unit, column?.scale);
}

/** A title with its unit, in the brackets of the language. */
export function withUnit(title: string, unit: string | undefined, voice: Voice): string {
  if (unit === undefined || unit === "") return title;
  return voice.own("label-with-unit", {label: title, unit});
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Says a title by those that were made for fields; one that Vega-Lite joined from the titles of several layers is said
 * part by part.
 */
export function sayJoined(
  title: string,
  made: ReadonlyMap<string, string>,
  voice: Voice,
  say: (text: string) => string,
): string {
  const own = made.get(title);
  if (own !== undefined) return own;
  const pieces = title.split(", ").map((piece) => made.get(piece));
  if (pieces.length < 2 || pieces.includes(undefined)) return say(title);
  return [...new Set(pieces)].join(voice.own("comma"));
}
