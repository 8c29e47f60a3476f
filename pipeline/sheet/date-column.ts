import type {IsoDate} from "../model/fact.ts";
import type {Column, Row, Table} from "../model/table.ts";
import {isIsoDate} from "../support/calendar.ts";

/**
 * The column that says of what time a row speaks: the only one of dates, or of several the one named date, period, month or year.
 *
 * A column of numbers may be it too, where its name says so and it holds years. `undefined` where there is none,
 * or no telling: years with months in a column beside them do not say of which month a row speaks.
 */
export function dateColumn(table: Table): Column | undefined {
  const dates = table.columns.filter((column) => column.type === "date" || isYears(column, table));
  if (dates.length <= 1) return isFine(dates[0], table) ? dates[0] : undefined;
  const named = dates.filter(({name}) => NAMES.has(name.toLowerCase()));
  return named.length === 1 ? named[0] : undefined;
}

/** The time that a row speaks of, if its table has a column for that. */
export function periodOf(table: Table, row: Row): IsoDate | undefined {
  const column = dateColumn(table);
  return column && row.cells[column.name];
}

/** The time from the first to the last of several rows, where all have one of the same form. */
export function periodOfAll(table: Table, rows: readonly Row[]): IsoDate | undefined {
  const points = rows.flatMap((row) => (periodOf(table, row) ?? "").split("/")).toSorted();
  const [first = "", last = first] = [points[0], points.at(-1)];
  if (first === "" || points.some((point) => point.length !== first.length)) return undefined;
  return first === last ? first : `${first}/${last}`;
}

const NAMES = new Set(["date", "period", "month", "year"]);

function isFine(column: Column | undefined, {columns, rows}: Table): boolean {
  const parts = columns.some((other) => other !== column && PARTS.has(other.name.toLowerCase()));
  return column !== undefined && !(parts && rows.every(({cells}) => (cells[column.name] ?? "").length <= 4));
}

const PARTS = new Set(["quarter", "month", "week", "day"]);

function isYears({name, type}: Column, {rows}: Table): boolean {
  if (type !== "number" || !NAMES.has(name.toLowerCase())) return false;
  return rows.every(({cells}) => cells[name] === undefined || isIsoDate(cells[name]));
}
