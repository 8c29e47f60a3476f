import {isObject, type Json, objects} from "../json.ts";

/** The names of a row's fields; `undefined` where they cannot be told before the chart is drawn. */
export type Fields = ReadonlySet<string> | undefined;

/** The fields of the rows that a transform gives, from those that it gets. */
export function fieldsAfter(transform: Json, before: Fields, fieldsOf: (data: string) => Fields): Fields {
  if ("pivot" in transform) return undefined;
  const groups = words(transform["groupby"]);
  if (Array.isArray(transform["aggregate"]))
    return before && new Set([...groups, ...operations(transform["aggregate"])]);
  if ("density" in transform) return new Set([...groups, ...named(transform, ["value", "density"])]);
  if ("quantile" in transform) return new Set([...groups, ...named(transform, ["prob", "value"])]);
  if ("regression" in transform || "loess" in transform) {
    const model = words(transform["regression"] ?? transform["loess"]);
    return new Set([
      ...groups,
      ...named(transform, [...words(transform["on"]), ...model]),
      ...(transform["params"] === true ? ["coef", "rSquared", "keys"] : []),
    ]);
  }
  const added = addedBy(transform, fieldsOf);
  return before && added && new Set([...before, ...added]);
}

function addedBy(transform: Json, fieldsOf: (data: string) => Fields): readonly string[] | undefined {
  if (Array.isArray(transform["joinaggregate"])) return operations(transform["joinaggregate"]);
  if (Array.isArray(transform["window"])) return operations(transform["window"]);
  if ("fold" in transform) return named(transform, ["key", "value"]);
  if ("bin" in transform) {
    const names = words(transform["as"]);
    return names.length === 1 ? [...names, ...names.map((name) => `${name}_end`)] : names;
  }
  if ("lookup" in transform) return lookedUp(transform, fieldsOf);
  if ("extent" in transform) return [];
  return words(transform["as"]);
}

function lookedUp(transform: Json, fieldsOf: (data: string) => Fields): readonly string[] | undefined {
  const names = words(transform["as"]);
  if (names.length > 0) return names;
  const {from} = transform;
  if (!isObject(from)) return undefined;
  const listed = words(from["fields"]);
  if (listed.length > 0) return listed;
  const name = isObject(from["data"]) ? from["data"]["name"] : undefined;
  const all = typeof name === "string" ? fieldsOf(name) : undefined;
  return all && [...all];
}

function operations(list: unknown): readonly string[] {
  return objects(list).flatMap(({as, op, field}) =>
    typeof as === "string" ? [as] : typeof field === "string" ? [`${String(op)}_${field}`] : [String(op)],
  );
}

function named(transform: Json, defaults: readonly string[]): readonly string[] {
  const given = words(transform["as"]);
  return defaults.map((name, index) => given[index] ?? name);
}

function words(value: unknown): readonly string[] {
  return [value].flat().filter((word) => typeof word === "string");
}
