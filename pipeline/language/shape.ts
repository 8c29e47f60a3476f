import type {Place, Report} from "../model/problem.ts";
import {didYouMean, error} from "../support/problem.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";

/** A value of a file under check, and where it stands. */
export interface Spot {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
  readonly document: YamlDocument;
  readonly report: Report;
  /** How many problems were reported so far. */
  faults(): number;
}

/** Checks a value and gives it its type; reports what is wrong and gives `undefined` then. */
export type Shape<T> = (spot: Spot) => T | undefined;

type Checked<Fields extends Readonly<Record<string, Shape<unknown>>>> = {
  readonly [Key in keyof Fields]: Fields[Key] extends Shape<infer T> ? T : never;
};

/** Checks a whole document; `undefined` where anything was reported. */
export function checkDocument<T>(document: YamlDocument, shape: Shape<T>, report: Report): T | undefined {
  let faults = 0;
  const count: Report = (problem) => {
    faults++;
    report(problem);
  };
  const checked = shape({value: document.value, path: [], document, report: count, faults: () => faults});
  return faults === 0 ? checked : undefined;
}

/** Where the value stands; of a missing one, its parent. */
export function placeOf({document, path}: Spot, part: "key" | "value" = "value"): Place {
  return document.placeOf(path, part);
}

/** Reports a value that breaks its rule, or that lacks; `rule` reads after "is": "a list of 12 texts". */
export function fail(spot: Spot, rule: string): undefined {
  const name = spot.path.join(".") || "the file";
  if (spot.value === undefined) spot.report(error("missing-key", placeOf(spot), `"${name}" is missing: ${rule}.`));
  else spot.report(error("wrong-value", placeOf(spot), `"${name}" is ${rule}, not ${sayValue(spot.value)}.`));
  return undefined;
}

function sayValue(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return isMapping(value) ? "a mapping" : value === null ? "empty" : JSON.stringify(value);
}

/** A mapping with exactly these keys; a key that may lack has an `optional` shape. */
export function record<Fields extends Readonly<Record<string, Shape<unknown>>>>(
  fields: Fields,
): Shape<Checked<Fields>> {
  return (spot) => {
    const {value} = spot;
    if (!isMapping(value)) return fail(spot, `a mapping with ${Object.keys(fields).join(", ")}`);
    const before = spot.faults();
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(fields, key)) continue;
      const at = placeOf(child(spot, key), "key");
      const hint = didYouMean(key, Object.keys(fields));
      spot.report(error("unknown-key", at, `"${[...spot.path, key].join(".")}" is no key of a language file.`, hint));
    }
    const entries = Object.entries(fields).map(([key, shape]) => [key, shape(child(spot, key))] as const);
    return spot.faults() === before ? (Object.fromEntries(entries) as Checked<Fields>) : undefined;
  };
}

/** A key that may lack; the fallback stands in its place. */
export function optional<T>(shape: Shape<T>, fallback: T): Shape<T> {
  return (spot) => (spot.value === undefined ? fallback : shape(spot));
}

/** A key that may lack. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (spot) => (spot.value === undefined ? undefined : shape(spot));
}

/** A mapping whose keys the file chooses by a rule: "an ISO 4217 code or other". */
export function mapOf<T>(
  isKey: (key: string) => boolean,
  rule: string,
  shape: Shape<T>,
): Shape<ReadonlyMap<string, T>> {
  return (spot) => {
    if (!isMapping(spot.value)) return fail(spot, "a mapping");
    const map = new Map<string, T>();
    for (const key of Object.keys(spot.value)) {
      const item = child(spot, key);
      if (!isKey(key)) spot.report(error("unknown-key", placeOf(item, "key"), `"${key}" is not ${rule}.`));
      const checked = shape(item);
      if (checked !== undefined) map.set(key, checked);
    }
    return map;
  };
}

/** A list of so many items. */
export function list<T>(shape: Shape<T>, length?: number): Shape<readonly T[]> {
  return (spot) => {
    if (!Array.isArray(spot.value)) return fail(spot, length === undefined ? "a list" : `a list of ${length}`);
    if (length !== undefined && spot.value.length !== length) return fail(spot, `a list of ${length}`);
    const items = spot.value.map((_, index) => shape(child(spot, index)));
    return items.every((item) => item !== undefined) ? (items as readonly T[]) : undefined;
  };
}

/** A whole number within bounds. */
export function whole(least: number, most: number): Shape<number> {
  return (spot) =>
    typeof spot.value === "number" && Number.isInteger(spot.value) && spot.value >= least && spot.value <= most
      ? spot.value
      : fail(spot, `a whole number from ${least} to ${most}`);
}

/** One of a few values. */
export function oneOf<T extends string | boolean>(...known: readonly T[]): Shape<T> {
  return (spot) => known.find((value) => value === spot.value) ?? fail(spot, `one of ${known.join(", ")}`);
}

/** Checked by more than its shape; `rule` reads after "is". */
export function such<T>(shape: Shape<T>, holds: (value: T) => boolean, rule: string): Shape<T> {
  return (spot) => {
    const value = shape(spot);
    return value === undefined || holds(value) ? value : fail(spot, rule);
  };
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function child(spot: Spot, key: string | number): Spot {
  const value = (spot.value as Readonly<Record<string | number, unknown>>)[key];
  return {...spot, value, path: [...spot.path, key]};
}
