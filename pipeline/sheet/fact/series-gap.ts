import type {IsoDate} from "../../model/fact.ts";
import {daysBetween, monthEnd} from "../../support/period.ts";

/** What is wrong with the dates of a series: one that is left out, or one that stands there twice. */
export type SeriesFault =
  | {readonly kind: "gap"; readonly after: IsoDate; readonly before: IsoDate}
  | {readonly kind: "double"; readonly date: IsoDate};

/**
 * The first fault of what looks like a regular series: most steps from date to date are equal, and another skips some.
 *
 * Dates that come again and again (several countries a year) are no single series, and days one apart may skip weekends:
 * of both nothing is said.
 */
export function seriesFault(dates: readonly IsoDate[]): SeriesFault | undefined {
  const sorted = dates.toSorted();
  const distinct = [...new Set(sorted)];
  if (distinct.length < sorted.length) {
    const twice = sorted.find((date, index) => date === sorted[index + 1]);
    return twice !== undefined && distinct.length > 0.75 * sorted.length ? {kind: "double", date: twice} : undefined;
  }
  const [counts, finest] = countsOf(sorted);
  if (!counts) return undefined;
  const steps = counts.slice(1).map((count, index) => count - (counts[index] ?? 0));
  const step = Math.min(...steps);
  const regular = steps.filter((some) => some === step).length;
  if (steps.length < 3 || regular < (2 / 3) * steps.length || (finest === "day" && step === 1)) return undefined;
  if (steps.some((some) => some % step !== 0)) return undefined;
  const gap = steps.findIndex((some) => some > step);
  const [after, before] = [sorted[gap], sorted[gap + 1]];
  return gap >= 0 && after !== undefined && before !== undefined ? {kind: "gap", after, before} : undefined;
}

// As numbers of years, months or days; days at one place of their months count as months.
function countsOf(dates: readonly IsoDate[]): [readonly number[] | undefined, "year" | "month" | "day"] {
  const length = dates[0]?.length;
  if (dates.some((date) => date.length !== length || date.includes("/"))) return [undefined, "day"];
  if (length === 4) return [dates.map(Number), "year"];
  const monthly =
    length === 7 || dates.every((day) => day === monthEnd(day)) || new Set(dates.map((day) => day.slice(8))).size === 1;
  if (monthly) return [dates.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))), "month"];
  return [dates.map((date) => daysBetween("2000-01-01", date)), "day"];
}
