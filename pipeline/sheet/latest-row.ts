import type {Row, Table} from "../model/table.ts";
import {error, sayPlace} from "../support/problem.ts";
import {dateColumn} from "./date-column.ts";
import type {FactContext} from "./fact-context.ts";

/** The last of several rows by the table's column of dates; no date, or the last one twice, is an error and no guess. */
export function latestRow(
  id: string,
  table: Table,
  rows: readonly Row[],
  {yaml, report}: FactContext,
): Row | undefined {
  const at = yaml.placeOf(["facts", id, "at"]);
  const column = dateColumn(table)?.name;
  if (column === undefined) {
    const message = `The table "${table.id}" has no one column of dates by which a row could be the latest.`;
    report(error("no-date-column", at, message, "give one column type: date, or name it date, period, month or year"));
    return undefined;
  }
  const undated = rows.filter(({cells}) => cells[column] === undefined);
  if (undated.length > 0) {
    report(error("no-date", at, `Rows without "${column}" may be the latest: ${sayRows(undated)}.`, "fill the cells"));
    return undefined;
  }
  const ends = rows.map((row) => ({row, end: endOf(row.cells[column] ?? "")})).toSorted((a, b) => order(a.end, b.end));
  const last = ends.at(-1);
  const equal = ends.filter(({end}) => end === last?.end).map(({row}) => row);
  if (equal.length === 1) return last?.row;
  const message = `${equal.length} rows of the table "${table.id}" are the latest: ${sayRows(equal)}.`;
  report(error("many-rows", at, message, "add to where: what tells them apart"));
  return undefined;
}

/** Where rows stand, for messages: "trade.csv:3, trade.csv:4 and 5 more". */
export function sayRows(rows: readonly Row[]): string {
  const places = rows.slice(0, 5).map(({at}) => sayPlace(at));
  return rows.length > 5 ? `${places.join(", ")} and ${rows.length - 5} more` : places.join(", ");
}

// A year ends with its last day, so that 2017 is later than 2017-05.
function endOf(date: string): string {
  const end = date.slice(date.indexOf("/") + 1);
  return `${end}${"-12-31".slice(end.length - 4)}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
