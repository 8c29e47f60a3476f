import type {Voice} from "../model/language.ts";
import type {LanguageDefinition} from "./definition.ts";
import {fill} from "./fill.ts";

/** The definitions that d3-format and d3-time-format ask for, so that Vega's own formats speak the language. */
export function d3Locales({numbers, percent, dates}: LanguageDefinition): Voice["d3"] {
  const latin = numbers.digits.join("") === "0123456789";
  return {
    number: {
      decimal: numbers.decimal,
      thousands: numbers.group,
      grouping: [3],
      currency: ["", ""],
      percent: fill(percent.cell.other, {n: ""}),
      minus: numbers.minus,
      ...(latin ? {} : {numerals: numbers.digits}),
    },
    time: {
      dateTime: `${timePattern(dates.long.day)} %H:%M`,
      date: timePattern(dates.short.day),
      time: "%H:%M",
      periods: dates.halves,
      days: dates.weekdays,
      shortDays: dates.shortWeekdays,
      months: dates.months,
      shortMonths: dates.shortMonths,
    },
  };
}

// d3 has one form of a month; where the language has another inside dates, the date in figures is right in all.
function timePattern(pattern: string): string {
  const codes = {d: "%-d", dd: "%d", m: "%-m", mm: "%m", month: "%B", of_month: "%B", short_month: "%b", y: "%Y"};
  return fill(pattern.includes("{of_month}") ? "{dd}.{mm}.{y}" : pattern, codes);
}
