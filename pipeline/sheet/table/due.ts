import type {IsoDate} from "../../model/fact.ts";
import type {Table} from "../../model/table.ts";
import {lastDay, monthEnd, movePeriod, type Step} from "../../support/period.ts";
import {error} from "../../support/problem.ts";
import {dateColumn} from "../date-column.ts";
import type {SheetContext} from "../sheet-context.ts";
import {dayAfter, readSpan} from "../time-span.ts";

/**
 * Holds a table against its `due: monthly, 10 days after`: the row after its last one must be there ten days after the end of
 * that row's month, on the date of publication or the day of --as-of.
 */
export function checkDue(id: string, written: string, table: Table, {yaml, report, spec, asOf}: SheetContext): void {
  const at = yaml.placeOf(["data", id, "due"]);
  const [rhythm = "", after] = written.split(/,?\s+/u, 2);
  const step = STEPS[rhythm];
  const today = asOf ?? spec.published;
  const column = dateColumn(table)?.name;
  if (column === undefined) {
    const message = `The table "${id}" has no one column of dates by which a row could be late.`;
    report(error("no-date-column", at, message, "give one column type: date, or name it date, period, month or year"));
    return;
  }
  const ends = table.rows.flatMap(({cells}) => (cells[column] === undefined ? [] : lastDay(cells[column]))).toSorted();
  const latest = ends.at(-1);
  if (!step || today === undefined || latest === undefined) return;
  const next = nextEnd(latest, step);
  const span = after === undefined ? undefined : readSpan(written.slice(rhythm.length).replace(/^,?\s+/u, ""));
  const day = span ? dayAfter(next, span) : next;
  if (today <= day) return;
  const message = `The last row of the table "${id}" is of the time up to ${latest}. The one up to ${next} was due on ${day} (${written}), and it is ${today}.`;
  report(error("overdue", at, message, "add the row, or correct due:"));
}

const STEPS: Readonly<Record<string, Step>> = {
  daily: {unit: "d", count: 1},
  weekly: {unit: "d", count: 7},
  monthly: {unit: "m", count: 1},
  quarterly: {unit: "q", count: 1},
  yearly: {unit: "y", count: 1},
};

// The end of a month is followed by the end of the next, whatever their lengths.
function nextEnd(latest: IsoDate, step: Step): IsoDate {
  const moved = movePeriod(latest, step) ?? latest;
  return step.unit !== "d" && latest === monthEnd(latest) ? monthEnd(moved) : moved;
}
