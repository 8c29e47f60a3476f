import type {DatePatterns} from "./definition.ts";
import {list, maybe, optional, record, type Shape} from "./shape.ts";
import {pattern, words} from "./wording.ts";

const twelve = list(words, 12);
const seven = list(words, 7);

/** The patterns of one style; a range of two days is said like a longer one where the file says no other. */
const style: Shape<DatePatterns> = (spot) => {
  const patterns = record({
    day: single("d", "m", "y"),
    month: single("m", "y"),
    year: single("y"),
    two_days: maybe(range(["d"], ["m", "y"])),
    days: range(["d"], ["m", "y"]),
    days_of_year: range(["d", "m"], ["y"]),
    days_of_years: range(["d", "m", "y"], []),
    months_of_year: range(["m"], ["y"]),
    months_of_years: range(["m", "y"], []),
    years: range(["y"], []),
  })(spot);
  return (
    patterns && {
      day: patterns.day,
      month: patterns.month,
      year: patterns.year,
      twoDays: patterns.two_days ?? patterns.days,
      days: patterns.days,
      daysOfYear: patterns.days_of_year,
      daysOfYears: patterns.days_of_years,
      monthsOfYear: patterns.months_of_year,
      monthsOfYears: patterns.months_of_years,
      years: patterns.years,
    }
  );
};

/** The part `dates` of a language file. */
export const datesShape = record({
  months: twelve,
  of_months: maybe(twelve),
  short_months: maybe(twelve),
  weekdays: seven,
  short_weekdays: maybe(seven),
  halves: list(words, 2),
  first: optional(words, ""),
  long: style,
  short: style,
});

type Part = "d" | "m" | "y";

const NAMES: Readonly<Record<Part, readonly string[]>> = {
  d: ["d", "dd"],
  m: ["m", "mm", "month", "of_month", "short_month"],
  y: ["y"],
};

function single(...parts: readonly Part[]): Shape<string> {
  return range([], parts);
}

// Each part must stand in the pattern in one of its forms: the parts that differ at both ends with 1 and 2 behind.
function range(both: readonly Part[], once: readonly Part[]): Shape<string> {
  const groups = [
    ...once.map((part) => NAMES[part]),
    ...["1", "2"].flatMap((end) => both.map((part) => NAMES[part].map((name) => name + end))),
  ];
  const any = pattern([], groups.flat());
  return (spot) => {
    const text = any(spot);
    const lacking =
      text === undefined ? undefined : groups.find((group) => !group.some((name) => text.includes(`{${name}}`)));
    if (!lacking) return text;
    return pattern([lacking[0] ?? ""], groups.flat())(spot);
  };
}
