import type {Files} from "../../model/files.ts";
import {didYouMean} from "../../support/problem.ts";
import type {Complain} from "./complain.ts";
import {isObject, type Json, type JsonPath, objects} from "../json.ts";

/**
 * Checks every key and every word of a spec against Vega-Lite's own JSON Schema: Vega-Lite ignores what it does not know.
 *
 * Where the schema offers alternatives, a key is known if one of them has it, and a word if one of them lists it; so
 * nothing that Vega-Lite takes is refused.
 */
export function checkShape(spec: Json, files: Files, complain: Complain): void {
  const schema = schemaOf(files);
  check(spec, [], schema.alternatives([schema.root]));

  function check(value: unknown, path: JsonPath, allowed: readonly Json[]): void {
    if (allowed.length === 0 || allowed.some(isOpen)) return;
    const fitting = allowed.filter((alternative) => fits(value, alternative));
    if (fitting.length === 0) return complainOf(value, path, allowed);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        check(item, [...path, index], schema.alternatives(fitting.flatMap((array) => itemsOf(array, index))));
      return;
    }
    if (!isObject(value)) return;
    const known = new Set(fitting.flatMap((object) => Object.keys(propertiesOf(object))));
    for (const key of Object.keys(value)) {
      const inside = schema.alternatives(fitting.flatMap((object) => propertyOf(object, key)));
      if (inside.length > 0 || fitting.some((object) => takesAny(object) || Object.hasOwn(propertiesOf(object), key))) {
        if (!unread.has(key)) check(value[key], [...path, key], inside);
      } else
        complain(
          "unknown-key",
          [...path, key],
          `Vega-Lite has no "${key}" ${placeName(path)}.`,
          didYouMean(key, known),
        );
    }
  }

  function complainOf(value: unknown, path: JsonPath, allowed: readonly Json[]): void {
    const words = allowed.flatMap(wordsOf);
    const name = String(path.at(-1) ?? "chart");
    if (typeof value === "string" && words.length > 0)
      complain("unknown-word", path, `"${value}" is nothing that "${name}" can be.`, didYouMean(value, words));
    else
      complain(
        "wrong-type",
        path,
        `${JSON.stringify(value)?.slice(0, 60)} is nothing that "${name}" can be: ${kindsOf(allowed)}.`,
      );
  }
}

// Data are checked where they are read.
const unread = new Set(["values", "datasets", "usermeta"]);

function placeName(path: JsonPath): string {
  const last = path.findLast((part) => typeof part === "string");
  return last === undefined ? "at the top of a chart" : `in "${last}"`;
}

function isOpen(schema: Json): boolean {
  return !("type" in schema) && !("enum" in schema) && !("const" in schema) && !("properties" in schema);
}

function fits(value: unknown, schema: Json): boolean {
  if ("const" in schema) return schema["const"] === value;
  if (Array.isArray(schema["enum"])) return schema["enum"].includes(value);
  const types = new Set([schema["type"]].flat());
  return types.has(typeOf(value)) || (Number.isInteger(value) && types.has("integer"));
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function propertiesOf(schema: Json): Json {
  return isObject(schema["properties"]) ? schema["properties"] : {};
}

function propertyOf(schema: Json, key: string): readonly Json[] {
  const properties = propertiesOf(schema);
  const own = Object.hasOwn(properties, key) ? properties[key] : schema["additionalProperties"];
  return isObject(own) ? [own] : [];
}

function takesAny(schema: Json): boolean {
  return (
    schema["type"] === "object" &&
    (schema["additionalProperties"] !== false || !("properties" in schema && "additionalProperties" in schema))
  );
}

function itemsOf(schema: Json, index: number): readonly Json[] {
  const {items} = schema;
  return objects([Array.isArray(items) ? (items as unknown[])[index] : items]);
}

function wordsOf(schema: Json): readonly string[] {
  const listed =
    "const" in schema ? [schema["const"]] : Array.isArray(schema["enum"]) ? (schema["enum"] as unknown[]) : [];
  return listed.filter((word) => typeof word === "string");
}

function kindsOf(allowed: readonly Json[]): string {
  const kinds = new Set(
    allowed.flatMap((schema) =>
      "const" in schema ? [JSON.stringify(schema["const"])] : [schema["type"]].flat().map(String),
    ),
  );
  return `it takes ${[...kinds].join(", ")}`;
}

interface VegaLiteSchema {
  readonly root: Json;
  /** The schemas that a value may meet, references and alternatives resolved. */
  alternatives(schemas: readonly Json[]): readonly Json[];
}

let latest: {readonly bytes: Uint8Array; readonly schema: VegaLiteSchema} | undefined;
const schemas = new WeakMap<Files, VegaLiteSchema>();

/** Every `Files` is asked once; what has the same bytes is parsed once. */
function schemaOf(files: Files): VegaLiteSchema {
  const known = schemas.get(files);
  if (known) return known;
  const bytes = files.fromPackage("vega-lite", "build/vega-lite-schema.json");
  if (!bytes) throw new Error("the package vega-lite lacks its schema");
  if (!latest || Buffer.compare(latest.bytes, bytes) !== 0) latest = {bytes, schema: parseSchema(bytes)};
  schemas.set(files, latest.schema);
  return latest.schema;
}

function parseSchema(bytes: Uint8Array): VegaLiteSchema {
  const root = JSON.parse(new TextDecoder().decode(bytes)) as Json;
  const definitions = root["definitions"] as Readonly<Record<string, Json>>;
  const memory = new Map<Json, readonly Json[]>();
  const resolve = (schema: Json): readonly Json[] => {
    const known = memory.get(schema);
    if (known) return known;
    memory.set(schema, []);
    const resolved = [...new Set(inner(schema))];
    memory.set(schema, resolved);
    return resolved;
  };
  const inner = (schema: Json): readonly Json[] => {
    const reference = schema["$ref"];
    if (typeof reference === "string") {
      const target = definitions[decodeURIComponent(reference.replace("#/definitions/", ""))];
      return target ? resolve(target) : [];
    }
    const choices = [...objects(schema["anyOf"]), ...objects(schema["allOf"])];
    return choices.length > 0 ? choices.flatMap(resolve) : [schema];
  };
  return {root: {$ref: root["$ref"]}, alternatives: (schemas) => [...new Set(schemas.flatMap(resolve))]};
}
