import type {Place, Report} from "../model/problem.ts";
import type {Column, Row, Table} from "../model/table.ts";
import {isIsoDate} from "../support/calendar.ts";
import {parseDecimal} from "../support/decimal.ts";
import {didYouMean, error, nearest} from "../support/problem.ts";

/** One condition of a `where:`: the column and the value that its row holds, as written, with places for messages. */
export interface Condition {
  readonly column: string;
  readonly value: string;
  readonly columnAt: Place;
  readonly valueAt: Place;
}

/** The rows of a table that hold every value; `undefined`, and a report, where a condition fits no column. */
export function filterRows(table: Table, conditions: readonly Condition[], report: Report): readonly Row[] | undefined {
  const found = conditions.map((condition) => rowsOf(table, condition, report));
  let rows = table.rows;
  for (const [index, some] of found.entries()) {
    if (!some) return undefined;
    // The first condition picks its rows, each other picks among those that are left.
    rows = index === 0 ? some.rows : rows.filter(({cells}) => cells[some.column] === some.wanted);
  }
  return rows;
}

/** A value of a `where:` as the cells of its column write it: 2015.0 is 2015 in a column of numbers. */
export function canonical(value: string, table?: Table, name?: string): string {
  const column = table?.columns.find((some) => some.name === name);
  return (column ? readValue(value, column) : parseDecimal(value)) ?? value;
}

/** What to say where no row is left: the values that the last condition could have named. */
export function nearValues(table: Table, conditions: readonly Condition[], report: Report): string | undefined {
  const failing =
    conditions.find((condition) => filterRows(table, [condition], report)?.length === 0) ?? conditions.at(-1);
  if (!failing) return undefined;
  const others = conditions.filter((condition) => condition !== failing);
  const rows = filterRows(table, others, report) ?? [];
  const values = [...new Set(rows.flatMap(({cells}) => cells[failing.column] ?? []))];
  if (values.length === 0) return undefined;
  if (parseDecimal(failing.value) === undefined) {
    const near = nearest(failing.value, values);
    if (near !== undefined) return `did you mean "${near}"?`;
  }
  const shown = values.length <= 12 ? values : [...values.slice(0, 5), "…", ...values.slice(-5)];
  return `${failing.column} holds ${shown.join(", ")}`;
}

/** Conditions in the words of a message: "year 2015 and region Asia". */
export function sayConditions(conditions: readonly Condition[]): string {
  return conditions.map(({column, value}) => `${column} ${value}`).join(" and ");
}

function rowsOf(
  table: Table,
  {column: name, value, columnAt, valueAt}: Condition,
  report: Report,
): {readonly column: string; readonly wanted: string; readonly rows: readonly Row[]} | undefined {
  const column = table.columns.find((some) => some.name === name);
  if (!column) {
    const names = table.columns.map((some) => some.name);
    report(
      error("unknown-column", columnAt, `The table "${table.id}" has no column "${name}".`, didYouMean(name, names)),
    );
    return undefined;
  }
  const wanted = readValue(value, column);
  if (wanted !== undefined) return {column: name, wanted, rows: indexOf(table, name).get(wanted) ?? []};
  const kind = column.type === "number" ? "numbers" : "dates";
  report(error("where-type", valueAt, `The column "${name}" holds ${kind}, and "${value}" is none.`));
  return undefined;
}

// A sheet with `each` asks the same column once for each of its rows and facts.
function indexOf(table: Table, column: string): ReadonlyMap<string, readonly Row[]> {
  const known = indexes.get(table) ?? new Map<string, ReadonlyMap<string, readonly Row[]>>();
  indexes.set(table, known);
  const index = known.get(column) ?? rowsByCell(table, column);
  known.set(column, index);
  return index;
}

const indexes = new WeakMap<Table, Map<string, ReadonlyMap<string, readonly Row[]>>>();

function rowsByCell({rows}: Table, column: string): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    const cell = row.cells[column];
    const same = cell === undefined ? undefined : index.get(cell);
    if (same) same.push(row);
    else if (cell !== undefined) index.set(cell, [row]);
  }
  return index;
}

// Cells are canonical by the type of their column, so that equal values are equal texts.
function readValue(value: string, {type}: Column): string | undefined {
  if (type === "number") return parseDecimal(value);
  if (type === "date") return isIsoDate(value) ? value : undefined;
  return value;
}
