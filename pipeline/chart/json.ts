/** A JSON object of a spec, before anything is known of it. */
export type Json = {[key: string]: unknown};

export type JsonPath = readonly (string | number)[];

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; whatever else it holds is left out. */
export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Calls `visit` for a value and all that it holds, parents first; `false` keeps out of a value's inside. */
export function walk(
  value: unknown,
  visit: (value: unknown, path: JsonPath) => boolean | void,
  path: JsonPath = [],
): void {
  if (visit(value, path) === false) return;
  if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, visit, [...path, index]);
  else if (isObject(value)) for (const key of Object.keys(value)) walk(value[key], visit, [...path, key]);
}
