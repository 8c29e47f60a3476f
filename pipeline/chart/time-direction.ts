import type {BoundSpec} from "./data.ts";
import {isObject, type Json} from "./json.ts";
import {unitsOf} from "./units.ts";
import {isYear} from "./year.ts";

/**
 * A copy of a spec whose time axes run from left to right, also where all other scales are mirrored.
 *
 * Time is a temporal field, a time unit, a column of dates, and a column that holds nothing but years.
 */
export function directTime(bound: BoundSpec, leftToRight: boolean): Json {
  if (!leftToRight) return bound.spec;
  const spec = structuredClone(bound.spec);
  for (const {lineage} of unitsOf(spec)) {
    for (const {view} of lineage) {
      const x = isObject(view["encoding"]) ? view["encoding"]["x"] : undefined;
      if (!isObject(x) || x["scale"] === null || !isTime(x, bound)) continue;
      const scale = isObject(x["scale"]) ? x["scale"] : {};
      if (!("reverse" in scale)) x["scale"] = {...scale, reverse: false};
    }
  }
  return spec;
}

function isTime(definition: Json, bound: BoundSpec): boolean {
  const {type, timeUnit, field} = definition;
  if (type === "temporal" || timeUnit !== undefined) return true;
  if (typeof field !== "string") return false;
  const column = bound.tables.flatMap((table) => table.columns).find(({name}) => name === field);
  if (column?.type === "date") return true;
  const values = [...bound.data.values()]
    .flatMap(({rows}) => rows.map((row) => row[field]))
    .filter((value) => value !== undefined && value !== null);
  return column?.unit === undefined && values.length > 0 && values.every(isYear);
}
