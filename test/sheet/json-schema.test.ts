import {readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {Ajv, type ValidateFunction} from "ajv";
import {load} from "js-yaml";
import {beforeAll, describe, expect, test} from "vitest";
import {chartJsonSchema, factSheetJsonSchema} from "../../pipeline/sheet/schema/json-schema.ts";

function readJson(file: string | URL): Record<string, unknown> & {definitions: Record<string, unknown>} {
  return JSON.parse(readFileSync(file, "utf8"));
}

const root = new URL("../../", import.meta.url);
const vegaLite = readJson(createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json"));

describe("schema/ is what npm run schema writes:", () => {
  test("fact-sheet.schema.json", () =>
    expect(readJson(new URL("schema/fact-sheet.schema.json", root))).toEqual(factSheetJsonSchema()));

  test("vega-lite.schema.json", () =>
    expect(readJson(new URL("schema/vega-lite.schema.json", root))).toEqual(chartJsonSchema(vegaLite)));
});

describe("factSheetJsonSchema", () => {
  let validate: ValidateFunction;
  beforeAll(() => {
    const ajv = new Ajv({strict: false, validateFormats: false, allErrors: true});
    ajv.addSchema(chartJsonSchema(vegaLite), "vega-lite.schema.json");
    validate = ajv.compile(factSheetJsonSchema());
  });

  const faultsOf = (sheet: unknown): string[] => {
    validate(sheet);
    return (validate.errors ?? []).map(({instancePath, keyword}) => `${instancePath} ${keyword}`);
  };

  test("describes every key, for editors", () => {
    const silent: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== "object" || schema === null) return;
      const {properties = {}, ...rest} = schema as {properties?: Record<string, {description?: string}>};
      for (const [key, property] of Object.entries(properties)) {
        if (!property.description) silent.push(`${path}.${key}`);
        walk(property, `${path}.${key}`);
      }
      for (const each of Object.values(rest)) walk(each, path);
    };
    walk(factSheetJsonSchema(), "");
    expect(silent).toEqual([]);
  });

  for (const name of readdirSync(new URL("data/", root)).filter((name) => /(?<!\.record)\.yaml$/u.test(name)))
    test(`accepts data/${name}`, () => {
      expect(faultsOf(load(readFileSync(new URL(`data/${name}`, root), "utf8")))).toEqual([]);
    });

  const published = "2017-08-11";
  const chart = {mark: "bar", data: {name: "trade"}};

  test("accepts each way to a value, and charts from files or in place with keys of our own", () =>
    expect(
      faultsOf({
        published,
        facts: {a: {value: 1}, b: {low: 1, high: 2, value: 1}, c: {from: "t.x", where: {y: 1}}, d: {formula: "a"}},
        charts: {
          a: {file: "a.vl.json", note: "N"},
          b: {...chart, where: {year: 2015}, credit: "C", source: ["report"]},
        },
      }),
    ).toEqual([]));

  const wrong: readonly (readonly [title: string, sheet: object, fault: string])[] = [
    ["no date", {}, " required"],
    ["an unknown key", {published, fact: {}}, " additionalProperties"],
    ["an id that is not in snake_case", {published, facts: {"A-b": {value: 1}}}, "/facts propertyNames"],
    ["a fact without value", {published, facts: {a: {label: "x"}}}, "/facts/a anyOf"],
    ["a fact with two values", {published, facts: {a: {value: 1, formula: "b"}}}, "/facts/a not"],
    ["half a range", {published, facts: {a: {low: 1}}}, "/facts/a dependencies"],
    ["where without from", {published, facts: {a: {value: 1, where: {}}}}, "/facts/a dependencies"],
    ["a table with file and rows", {published, data: {a: {file: "a.csv", rows: []}}}, "/data/a oneOf"],
    ["a source without title", {published, sources: {a: {}}}, "/sources/a required"],
    ["a table to print without data", {published, tables: {a: {}}}, "/tables/a required"],
    ["each without id", {published, each: {table: "a", as: "b"}}, "/each required"],
    [
      "a misspelt channel of Vega-Lite",
      {published, charts: {a: {...chart, encoding: {xx: {}}}}},
      "/charts/a/encoding additionalProperties",
    ],
    [
      "a key beside the file of a chart",
      {published, charts: {a: {file: "a.vl.json", mark: "bar"}}},
      "/charts/a additionalProperties",
    ],
  ];
  for (const [title, sheet, fault] of wrong) test(`refuses ${title}`, () => expect(faultsOf(sheet)).toContain(fault));
});
