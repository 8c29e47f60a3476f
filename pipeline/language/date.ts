import type {IsoDate} from "../model/fact.ts";
import type {DatePatterns, LanguageDefinition} from "./definition.ts";
import {fill} from "./fill.ts";
import {sayDigits} from "./numeral.ts";

/** A day, month, year or a range of two of one kind, as the language writes it. Another text is a bug. */
export function sayDate(date: IsoDate, style: "long" | "short", definition: LanguageDefinition): string {
  const [start = "", end = start, ...rest] = date.split("/");
  const from = readPoint(start);
  const to = readPoint(end);
  if (rest.length > 0 || kindOf(to) !== kindOf(from)) throw notDate(date);
  const patterns = definition.dates[style];
  if (start === end) return fill(patterns[kindOf(from)], values(from, "", definition));
  return fill(patterns[rangeKind(from, to)], {
    ...values(from, "", definition),
    ...values(from, "1", definition),
    ...values(to, "2", definition),
  });
}

interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function readPoint(text: string): Point {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) throw notDate(text);
  return {
    year: Number(year),
    ...(month !== undefined && {month: Number(month)}),
    ...(day !== undefined && {day: Number(day)}),
  };
}

function kindOf(point: Point): "day" | "month" | "year" {
  return point.day !== undefined ? "day" : point.month !== undefined ? "month" : "year";
}

function rangeKind(from: Point, to: Point): keyof DatePatterns {
  if (from.month === undefined || to.month === undefined) return "years";
  const sameYear = from.year === to.year;
  if (from.day === undefined || to.day === undefined) return sameYear ? "monthsOfYear" : "monthsOfYears";
  if (!sameYear) return "daysOfYears";
  if (from.month !== to.month) return "daysOfYear";
  return to.day === from.day + 1 ? "twoDays" : "days";
}

function values(
  {year, month, day}: Point,
  suffix: string,
  {dates, numbers}: LanguageDefinition,
): Record<string, string> {
  const say = (number: number, length = 1): string =>
    sayDigits(String(number).padStart(length, "0"), {...numbers, groupFrom: Infinity});
  const all: Record<string, string> = {y: say(year)};
  if (month !== undefined) {
    Object.assign(all, {
      m: say(month),
      mm: say(month, 2),
      month: dates.months[month - 1],
      of_month: dates.ofMonths[month - 1],
      short_month: dates.shortMonths[month - 1],
    });
  }
  if (day !== undefined)
    Object.assign(all, {d: day === 1 && dates.first !== "" ? dates.first : say(day), dd: say(day, 2)});
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name + suffix, value]));
}

function notDate(text: string): Error {
  return new Error(`"${text}" is no ISO 8601 day, month, year or range of two of them.`);
}
