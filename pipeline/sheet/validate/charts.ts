import {didYouMean} from "../../support/problem.ts";
import {checkTable, checkWhere} from "./references.ts";
import type {CheckContext} from "./context.ts";
import {chartKeys} from "../schema/view.ts";

type Path = readonly (string | number)[];

// The keys that a Vega-Lite 6 spec has at its top.
const VEGA_LITE_KEYS = [
  ..."$schema align autosize background bounds center columns concat config data datasets description encoding".split(
    " ",
  ),
  ..."facet hconcat height layer mark name padding params projection repeat resolve spacing spec title".split(" "),
  ..."transform usermeta vconcat view width".split(" "),
];
const SHAPES = ["mark", "layer", "concat", "hconcat", "vconcat", "facet", "repeat", "spec"];

/** Each chart is a file or a spec with something to draw, and draws tables that there are. */
export function checkCharts(context: CheckContext): void {
  for (const [id, chart] of Object.entries(context.spec.charts ?? {})) {
    const written = context.written("charts", id);
    if (written.has("file")) checkBesideFile(id, written, context);
    else checkTop(id, written, context);
    const tables = tablesOf(chart, ["charts", id], definedIn(chart), context);
    checkWhere(chart.where, [...new Set(tables)], ["charts", id, "where"], context);
  }
}

function checkBesideFile(id: string, written: ReadonlySet<string>, {fail}: CheckContext): void {
  for (const key of written) {
    if (key in chartKeys) continue;
    const message = `"${key}" cannot stand beside file:, which holds the whole spec.`;
    fail("key-without-use", ["charts", id, key], message, "write it in the file", "key");
  }
}

function checkTop(id: string, written: ReadonlySet<string>, {fail, reject}: CheckContext): void {
  const known = [...VEGA_LITE_KEYS, ...Object.keys(chartKeys)];
  const unknown = [...written].filter((key) => !known.includes(key));
  for (const key of unknown) {
    const hint = key === "subtitle" ? "write title: {text: …, subtitle: …}" : didYouMean(key, known);
    fail("unknown-key", ["charts", id, key], `"${key}" is no key of a Vega-Lite spec.`, hint, "key");
  }
  if (unknown.length === 0 && !SHAPES.some((key) => written.has(key)))
    reject(
      "no-chart",
      ["charts", id],
      `The chart "${id}" draws nothing.`,
      "add mark: and encoding:, or the file: of a spec",
      "key",
    );
}

/** The tables of the sheet that a spec draws, wherever in it they are named. */
function tablesOf(node: unknown, path: Path, defined: ReadonlySet<string>, context: CheckContext): string[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => tablesOf(item, [...path, index], defined, context));
  if (!isMapping(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const at = [...path, key];
    if (key === "values" || key === "datasets" || key === "usermeta") return [];
    if (key !== "data") return tablesOf(value, at, defined, context);
    if (typeof value === "string") {
      context.fail("wrong-value", at, `data: of a chart is a mapping, not "${value}".`, `write data: {name: ${value}}`);
      return [];
    }
    if (!isMapping(value) || typeof value["name"] !== "string" || hasOwnData(value)) return [];
    if (defined.has(value["name"])) return [];
    return checkTable(value["name"], [...at, "name"], context) ? [value["name"]] : [];
  });
}

function definedIn(node: unknown): ReadonlySet<string> {
  if (Array.isArray(node)) return new Set(node.flatMap((item) => [...definedIn(item)]));
  if (!isMapping(node)) return new Set();
  const names = Object.values(node).flatMap((value) => [...definedIn(value)]);
  if (isMapping(node["datasets"])) names.push(...Object.keys(node["datasets"]));
  if (typeof node["name"] === "string" && hasOwnData(node)) names.push(node["name"]);
  return new Set(names);
}

function hasOwnData(data: Readonly<Record<string, unknown>>): boolean {
  return ["values", "url", "sequence", "sphere", "graticule"].some((key) => key in data);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
