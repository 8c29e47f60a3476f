import type {IsoDate} from "../model/fact.ts";

/** How long a period is: in whole months where it is made of them, a year being twelve, else in days. */
export interface PeriodLength {
  readonly unit: "month" | "day";
  readonly count: number;
}

/** A step in the calendar: years, quarters, months or days. */
export interface Step {
  readonly unit: "y" | "q" | "m" | "d";
  readonly count: number;
}

/** The first day of a period: 2017-05-01 of 2017-05. */
export function firstDay(period: IsoDate): IsoDate {
  const [start = ""] = period.split("/");
  return `${start}-01-01`.slice(0, 10);
}

/** The last day of a period: 2017-05-31 of 2017-05, 2017-12-31 of 2017. */
export function lastDay(period: IsoDate): IsoDate {
  const end = period.slice(period.indexOf("/") + 1);
  const [year = 1, month = 12] = end.split("-").map(Number);
  return end.length === 10 ? end : dayOf(year, month, daysIn(year, month));
}

/** How long a period is; 2016-07/2017-06 is as long as a year, and 2017-05-01/2017-05-31 as a month. */
export function periodLength(period: IsoDate): PeriodLength {
  const [first, last] = [partsOf(firstDay(period)), partsOf(lastDay(period))];
  if (first.day === 1 && last.day === daysIn(last.year, last.month))
    return {unit: "month", count: (last.year - first.year) * 12 + last.month - first.month + 1};
  return {unit: "day", count: daysBetween(firstDay(period), lastDay(period)) + 1};
}

/** The length in words: "one year", "11 months", "2 days". */
export function sayLength({unit, count}: PeriodLength): string {
  const [number, word] = unit === "month" && count % 12 === 0 ? [count / 12, "year"] : [count, unit];
  return number === 1 ? `one ${word}` : `${number} ${word}s`;
}

/** Whether the whole of the inner period lies in the outer one. */
export function holdsPeriod(outer: IsoDate, inner: IsoDate): boolean {
  return firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer);
}

/** Whether two periods share a day. */
export function sharesDay(a: IsoDate, b: IsoDate): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}

/** From one day to another, in days; below zero where the second is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/**
 * A period moved by a step, in its own form: 2016 less one year is 2015, 2016-01/2016-03 less one quarter 2015-10/2015-12.
 *
 * The 31st of a month becomes the last day of a shorter one. `undefined` where the form has no such parts: a year has no months.
 */
export function movePeriod(period: IsoDate, {unit, count}: Step): IsoDate | undefined {
  const points = period.split("/");
  const finest = points[0]?.length ?? 0;
  if ((unit === "d" && finest < 10) || (unit !== "y" && finest < 7)) return undefined;
  return points.map((point) => movePoint(point, unit, count)).join("/");
}

/** The last day of the month that a day lies in. */
export function monthEnd(day: IsoDate): IsoDate {
  return lastDay(day.slice(0, 7));
}

function movePoint(point: string, unit: Step["unit"], count: number): string {
  if (unit === "d") return new Date(Date.parse(point) + count * 86_400_000).toISOString().slice(0, 10);
  const {year, month, day} = partsOf(firstDay(point));
  const months = year * 12 + month - 1 + count * {y: 12, q: 3, m: 1}[unit];
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth))).slice(0, point.length);
}

function partsOf(day: IsoDate): {year: number; month: number; day: number} {
  const [year = 1, month = 1, date = 1] = day.split("-").map(Number);
  return {year, month, day: date};
}

function dayOf(year: number, month: number, day: number): IsoDate {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

// The day before the first of the next month.
function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
