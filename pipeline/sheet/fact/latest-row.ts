import type {IsoDate} from "../../model/fact.ts";
import type {Row, Table} from "../../model/table.ts";
import {lastDay, monthEnd, movePeriod, type Step} from "../../support/period.ts";
import {error, sayPlace} from "../../support/problem.ts";
import {dateColumn} from "../date-column.ts";
import type {FactContext} from "./context.ts";

/**
 * The row of a series that `at: latest` takes, or `at: latest - 1y` a step before it.
 *
 * Where the rows left by `where:` are no series (no date, a date twice) or have none for the time asked, it is an error: no
 * neighbour's value stands in.
 */
export function latestRow(
  id: string,
  at: string,
  table: Table,
  rows: readonly Row[],
  context: FactContext,
): Row | undefined {
  const series = seriesOf(id, table, rows, context);
  const latest = series?.at(-1);
  const step = stepBack(at);
  if (!series || !latest || !step) return latest?.row;
  const target = movePeriod(latest.date, step);
  // The step from one month's end leads to another's: from 30 April to 31 March.
  const end = target?.length === 10 && latest.date === monthEnd(latest.date) ? monthEnd(target) : undefined;
  const found = series.find(({date}) => date === target) ?? series.find(({date}) => date === end);
  if (found) return found.row;
  const {yaml, report} = context;
  const place = yaml.placeOf(["facts", id, "at"]);
  if (target === undefined) {
    const message = `The table "${table.id}" has ${latest.date} for its latest date, from which no ${WORDS[step.unit]} can be taken away.`;
    report(error("date-step", place, message, "take away years, or give the column finer dates"));
    return undefined;
  }
  const message = `The table "${table.id}" has no row for ${target}, which is ${at} (the latest is ${latest.date}).`;
  report(error("no-row", gapAt(target, step, series)?.row.at ?? place, message, around(target, series)));
  return undefined;
}

/** Where rows stand, for messages: "trade.csv:3, trade.csv:4 and 5 more". */
export function sayRows(rows: readonly Row[]): string {
  const places = rows.slice(0, 5).map(({at}) => sayPlace(at));
  return rows.length > 5 ? `${places.join(", ")} and ${rows.length - 5} more` : places.join(", ");
}

interface Dated {
  readonly row: Row;
  readonly date: IsoDate;
}

const WORDS: Readonly<Record<Step["unit"], string>> = {y: "year", q: "quarter", m: "month", d: "day"};

/** How far `latest - 1y` goes back; `undefined` for `latest` alone. */
function stepBack(at: string): Step | undefined {
  const [, count = "", unit = ""] = /(\d+)\s*([yqmd])$/u.exec(at) ?? [];
  const known = (["y", "q", "m", "d"] as const).find((some) => some === unit);
  return known && {unit: known, count: -Number(count)};
}

// The rows from the earliest to the latest; a year ends with its last day, so that 2017 is later than 2017-05.
function seriesOf(
  id: string,
  table: Table,
  rows: readonly Row[],
  {yaml, report}: FactContext,
): readonly Dated[] | undefined {
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
  const series = rows
    .map((row) => ({row, date: row.cells[column] ?? ""}))
    .toSorted((a, b) => order(lastDay(a.date), lastDay(b.date)));
  const doubled = series.findLast(
    ({date}, index) => lastDay(series[index - 1]?.date ?? "") === lastDay(date) && index > 0,
  );
  if (!doubled) return series;
  const equal = series.filter(({date}) => lastDay(date) === lastDay(doubled.date)).map(({row}) => row);
  const latest = doubled === series.at(-1) ? "are the latest" : `are of ${doubled.date}, in what should be one series`;
  const message = `${equal.length} rows of the table "${table.id}" ${latest}: ${sayRows(equal)}.`;
  const hint =
    "delete the one too many or correct its date; where they are of two series, add to where: what tells them apart";
  report(error("many-rows", isSlip(series) ? doubled.row.at : at, message, hint));
  return undefined;
}

// Few dates twice are a slip of the data, wherever the series is read; many are rows that the fact does not tell apart.
function isSlip(series: readonly Dated[]): boolean {
  const dates = new Set(series.map(({date}) => lastDay(date)));
  return (series.length - dates.size) * 3 <= dates.size;
}

// What stands right behind a date that a regular series leaves out: there the data are at fault, wherever they are read.
function gapAt(target: IsoDate, {unit}: Step, series: readonly Dated[]): Dated | undefined {
  const [before, after] = [-1, 1].map((count) => {
    const next = movePeriod(target, {unit: unit === "y" && target.length > 4 ? "m" : unit, count});
    return series.find(({date}) => date === next);
  });
  return before && after;
}

function around(target: IsoDate, series: readonly Dated[]): string {
  const before = series.findLast(({date}) => lastDay(date) < lastDay(target));
  const after = series.find(({date}) => lastDay(date) > lastDay(target));
  const stands = [before, after].flatMap((some) => (some ? `${some.date} (${sayPlace(some.row.at)})` : []));
  return `next to it ${stands.length === 1 ? "stands" : "stand"} ${stands.join(" and ")}: add the row, with an empty cell if its value is not known`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
