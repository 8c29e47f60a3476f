import type {Report} from "../../model/problem.ts";
import {parseRange} from "../../support/cell-address.ts";
import {didYouMean, error} from "../../support/problem.ts";
import {isPercentUnit} from "../../support/units.ts";
import type {YamlDocument} from "../../support/yaml/yaml.ts";
import type {RawCell, RawRow, RawTable} from "../table/raw-table.ts";
import {factSchema} from "../schema/fact.ts";
import type {SheetContext} from "../sheet-context.ts";
import {readWorkbookTable} from "./table.ts";
import {isWorkbook, worksheetOf} from "./workbooks.ts";

type Origin = Pick<SheetContext, "file" | "files" | "workbooks" | "yaml" | "report">;

/** A fact as a row of a worksheet gives it: its keys and the cells that they stand in. */
interface RowFact {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly cells: ReadonlyMap<string, RawCell>;
}

/**
 * A sheet whose `facts:` name a worksheet, as if it had the facts of that worksheet itself: each row is a fact, each column
 * one of the keys of a fact, and what is wrong with one is told at its cell. Facts beside `file:` and `sheet:` stay.
 */
export function withWorkbookFacts(origin: Origin): YamlDocument {
  const {yaml, report} = origin;
  const {file, sheet, range, header, ...own} = mapping(mapping(yaml.value)["facts"]);
  if (typeof file !== "string") return yaml;
  const facts = readFacts({file, sheet, range, header}, new Set(Object.keys(own)), origin);
  const all: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  Object.assign(all, own);
  for (const [id, {entry}] of facts) all[id] = entry;
  const cellAt = (path: readonly (string | number)[]): RawCell | undefined =>
    path[0] === "facts" ? facts.get(String(path[1]))?.cells.get(String(path[2] ?? "id")) : undefined;
  const isRow = (path: readonly (string | number)[]): boolean => path[0] === "facts" && facts.has(String(path[1]));
  return {
    ...yaml,
    value: {...mapping(yaml.value), facts: all},
    placeOf: (path, part) =>
      isRow(path)
        ? ((cellAt(path) ?? cellAt(path.slice(0, 2)))?.at ?? yaml.placeOf(["facts"]))
        : yaml.placeOf(path, part),
    raw: (path) => (isRow(path) ? cellAt(path)?.text : yaml.raw(path)),
    quoted: (path) => (isRow(path) ? cellAt(path)?.isText === true : yaml.quoted(path)),
    troubledAt: (place) => place.cell === undefined && yaml.troubledAt(place),
  };

  function readFacts(
    keys: Readonly<Record<"file" | "sheet" | "range" | "header", unknown>>,
    taken: ReadonlySet<string>,
    context: Origin,
  ): ReadonlyMap<string, RowFact> {
    const table = checkKeys(keys, yaml, report) ? readTable(keys, context) : undefined;
    if (!table) return new Map();
    for (const name of table.columns) {
      if (KEYS.includes(name)) continue;
      report(error("unknown-key", table.heads?.get(name), `"${name}" is no key of a fact.`, didYouMean(name, KEYS)));
    }
    return factsOf(table.rows, taken, report);
  }
}

const KEYS = ["id", ...Object.keys(factSchema.shape).filter((key) => key !== "where")];

function checkKeys(
  {file, sheet, range, header}: Readonly<Record<"file" | "sheet" | "range" | "header", unknown>>,
  yaml: YamlDocument,
  report: Report,
): boolean {
  const rules: readonly (readonly [string, boolean, string])[] = [
    ["file", isWorkbook(String(file)), "the path of an XLSX file"],
    ["sheet", sheet === undefined || typeof sheet === "string", "the name of a worksheet"],
    ["range", range === undefined || parseRange(String(range)) !== undefined, "a range of cells, e.g. A3:H20"],
    ["header", header === undefined || (Number.isInteger(header) && Number(header) > 0), "the number of a row"],
  ];
  for (const [key, holds, rule] of rules)
    if (!holds) report(error("wrong-value", yaml.placeOf(["facts", key]), `"${key}" of facts should be ${rule}.`));
  return rules.every(([, holds]) => holds);
}

function readTable(
  {file, sheet, range, header}: Readonly<Record<"file" | "sheet" | "range" | "header", unknown>>,
  context: Origin,
): RawTable | undefined {
  const named = {file: String(file), ...(sheet !== undefined && {sheet: String(sheet)})};
  const found = worksheetOf(named, ["facts"], context);
  const layout = {
    ...(range !== undefined && {range: String(range)}),
    ...(header !== undefined && {header: Number(header)}),
  };
  return found && readWorkbookTable(found, layout, {marks: [], lists: false, isMissing: () => false}, context.report);
}

function factsOf(rows: readonly RawRow[], taken: ReadonlySet<string>, report: Report): ReadonlyMap<string, RowFact> {
  const facts = new Map<string, RowFact>();
  for (const {cells, at} of rows) {
    const id = cells.get("id");
    const before = id && facts.get(id.text);
    if (!id) report(error("missing-key", at, "This row has no id, and so it is no fact.", "fill the cell under id"));
    else if (before || taken.has(id.text))
      report(error("duplicate-key", id.at, `There are two facts "${id.text}".`, "give one of them another id"));
    else facts.set(id.text, readRow(cells, report));
  }
  return facts;
}

function readRow(cells: ReadonlyMap<string, RawCell>, report: Report): RowFact {
  const entry: Record<string, unknown> = {};
  for (const [key, {text, isText, at}] of cells) {
    if (key === "id" || !KEYS.includes(key)) continue;
    const sources = key === "source" ? text.split(/\s*[;,]\s*/) : [text];
    const number = !isText && at.cell !== undefined && /^-?\d+(?:\.\d+)?$/.test(text);
    entry[key] = sources.length > 1 ? sources : number ? Number(text) : text;
  }
  const value = cells.get("value");
  if (value?.digits !== undefined && entry["digits"] === undefined) entry["digits"] = value.digits;
  if (value?.percent) {
    const unit = entry["unit"] ?? "percent";
    entry["unit"] = unit;
    if (!isPercentUnit(unit)) {
      const message = `This cell is formatted as a percentage, and the unit of the fact is ${String(unit)}.`;
      report(error("unit-mismatch", value.at, message, "correct the unit, or the format of the cell"));
    }
  }
  return {entry, cells};
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
