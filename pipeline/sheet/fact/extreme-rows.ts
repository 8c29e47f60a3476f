import type {Column, Row, Table} from "../../model/table.ts";
import {compare} from "../../support/decimal.ts";
import {error} from "../../support/problem.ts";
import {whyEmpty} from "./cell.ts";
import type {FactContext} from "./context.ts";
import {sayRows} from "./latest-row.ts";
import type {FactSpec} from "../schema/sheet.ts";

/** The end of a column that is asked for: `{max: exports}`. */
export type Extreme = {readonly max?: string | undefined; readonly min?: string | undefined};

/** Rows in the order of a column, the asked end first. */
export interface Ranking {
  readonly column: Column;
  readonly rows: readonly Row[];
  /** Whether two rows hold the same. */
  same(a: Row | undefined, b: Row | undefined): boolean;
}

/**
 * The rows that `at: {max: exports}` takes: one, or the `top:` ones. Where rows tie for the last place, it is an error,
 * unless `ties: list` takes them all.
 *
 * `missing` says why nobody knows where a row has an empty cell; `undefined` follows an error.
 */
export function extremeRows(
  id: string,
  extreme: Extreme,
  {top = 1, ties, at}: FactSpec,
  table: Table,
  rows: readonly Row[],
  context: FactContext,
): readonly Row[] | {readonly missing: string} | undefined {
  const ranking = rankRows(id, "at", extreme, table, rows, context);
  if (!ranking || "missing" in ranking) return ranking;
  const {yaml, report} = context;
  const taken = ranking.rows.slice(0, top);
  const tied = ranking.rows.filter((row) => ranking.same(row, taken.at(-1)));
  const all = ranking.rows.filter((row, index) => index < top || ranking.same(row, taken.at(-1)));
  if (all.length === taken.length) return taken;
  if (ties === "list" || (typeof at === "object" && at.ties === "list")) return all;
  const {column} = ranking;
  const place = top === 1 ? "the first place" : `place ${top}`;
  const message = `${tied.length} rows of the table "${table.id}" tie for ${place} by "${column.name}", with ${tied[0]?.cells[column.name]}: ${sayRows(tied)}.`;
  report(
    error("tie", yaml.placeOf(["facts", id, "at"]), message, "add ties: list to say them all, or narrow the where:"),
  );
  return undefined;
}

/** Sorts rows by the column of an `at:` or `rank:`; rows that hold the same keep their order. */
export function rankRows(
  id: string,
  key: "at" | "rank",
  {max, min}: Extreme,
  table: Table,
  rows: readonly Row[],
  {yaml, report}: FactContext,
): Ranking | {readonly missing: string} | undefined {
  const name = max ?? min ?? "";
  const column = table.columns.find((some) => some.name === name);
  const at = yaml.placeOf(["facts", id, key]);
  if (!column || (column.type !== "number" && column.type !== "date")) {
    const message = column
      ? `The column "${name}" holds neither numbers nor dates, so that no row is the first by it.`
      : `The table "${table.id}" has no column "${name}".`;
    report(error(column ? "aggregate-type" : "unknown-column", at, message, "name a column of numbers"));
    return undefined;
  }
  const empty = rows.find(({cells}) => cells[name] === undefined);
  if (empty) return {missing: whyEmpty(name, empty)};
  const order = column.type === "number" ? compare : (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sign = max === undefined ? 1 : -1;
  const sorted = rows.toSorted((a, b) => sign * order(a.cells[name] ?? "0", b.cells[name] ?? "0"));
  return {column, rows: sorted, same: (a, b) => a?.cells[name] !== undefined && a.cells[name] === b?.cells[name]};
}
