import {didYouMean} from "../../support/problem.ts";
import type {Complain} from "./complain.ts";
import {rowExpressions} from "./expressions.ts";
import type {BoundSpec} from "../data.ts";
import type {Vega} from "../engine.ts";
import {type Fields, fieldsAfter} from "./transform-fields.ts";
import {isObject, type Json, type JsonPath, walk} from "../json.ts";
import {partsOf} from "../units.ts";

/**
 * Checks that every field that a spec names is there: in its data, or made by a transform before it.
 * A field that is not gives an empty chart without a word from Vega.
 */
export function checkFields(bound: BoundSpec, vega: Vega, complain: Complain): void {
  const expressions = rowExpressions(bound.spec, vega);
  checkView(bound.spec, [], undefined);

  function checkView(view: Json, path: JsonPath, above: Fields): void {
    let fields = isObject(view["data"]) ? fieldsOfData(view["data"], bound) : above;
    for (const [index, transform] of (Array.isArray(view["transform"]) ? view["transform"] : []).entries()) {
      if (!isObject(transform)) continue;
      const at = [...path, "transform", index];
      checkReferences(transform, at, fields);
      checkExpressions(at, fields);
      fields = fieldsAfter(transform, fields, (name) => bound.data.get(name)?.fields);
    }
    for (const key of ["encoding", "facet"]) {
      if (!isObject(view[key])) continue;
      const made = withOwn(view[key], fields);
      checkReferences(view[key], [...path, key], made);
      checkExpressions([...path, key], made);
    }
    checkRepeat(view["repeat"], [...path, "repeat"], fields);
    for (const part of partsOf(view)) checkView(part.view, [...path, ...part.path], fields);
  }

  function checkReferences(holder: Json, path: JsonPath, fields: Fields): void {
    if (!fields) return;
    walk(holder, (value, inner) => {
      const key = inner.at(-1);
      // The other table of a lookup has fields of its own; guides test their ticks, which have a value and a label.
      if (typeof key === "string" && foreign.has(key)) return false;
      if (typeof value !== "string" || !isReference(inner)) return true;
      complainUnless(value, [...path, ...inner], fields);
      return true;
    });
  }

  function checkExpressions(path: JsonPath, fields: Fields): void {
    if (!fields) return;
    for (const expression of expressions) {
      if (path.some((part, index) => expression.path[index] !== part)) continue;
      for (const field of expression.fields) complainUnless(field.replace(/\./g, "\\."), expression.path, fields);
    }
  }

  function checkRepeat(repeat: unknown, path: JsonPath, fields: Fields): void {
    if (!fields) return;
    walk(repeat, (value, inner) => {
      if (typeof value === "string") complainUnless(value, [...path, ...inner], fields);
    });
  }

  function complainUnless(field: string, path: JsonPath, fields: ReadonlySet<string>): void {
    const plain = field.replace(/\\/g, "");
    if (fields.has(plain) || fields.has(field) || fields.has(stem(field)) || generated.test(plain)) return;
    complain("unknown-field", path, `The data have no field "${plain}".`, didYouMean(plain, fields));
  }
}

// Names that Vega-Lite makes itself and that expressions may read.
const generated = /^(?:__|bin_|\*$)/;

// "a.b" and "a[0]" are inside the field "a"; a dot after a backslash is part of the name.
function stem(field: string): string {
  return (/^(?:\\.|[^.[\\])+/.exec(field)?.[0] ?? field).replace(/\\/g, "");
}

const foreign = new Set(["from", "param", "axis", "legend", "header"]);
const transformKeys = new Set([
  "groupby",
  "stack",
  "fold",
  "flatten",
  "lookup",
  "pivot",
  "value",
  "key",
  "regression",
  "loess",
  "on",
  "density",
  "quantile",
  "impute",
]);

// Fields are named by `field`, by what a transform works on, and by argmin and argmax.
function isReference(path: JsonPath): boolean {
  const keys = path.filter((part) => typeof part === "string");
  const key = keys.at(-1);
  if (key === "field") return true;
  if (key === "argmax" || key === "argmin") return keys.at(-2) === "aggregate";
  return keys.length === 1 && typeof key === "string" && transformKeys.has(key);
}

function fieldsOfData(data: Json, bound: BoundSpec): Fields {
  const {name, sequence} = data;
  if (isObject(sequence)) return new Set([typeof sequence["as"] === "string" ? sequence["as"] : "data"]);
  return typeof name === "string" ? bound.data.get(name)?.fields : undefined;
}

// Conditions and sorting may read what the encoding itself aggregates.
function withOwn(encoding: Json, fields: Fields): Fields {
  if (!fields) return undefined;
  const made = new Set(fields);
  walk(encoding, (value) => {
    if (!isObject(value) || typeof value["field"] !== "string") return;
    for (const operation of [value["aggregate"], value["timeUnit"]])
      if (typeof operation === "string") made.add(`${operation}_${value["field"]}`);
  });
  return made;
}
