import type {Reading} from "../model/language.ts";
import type {LanguageDefinition, ScaleWord} from "./definition.ts";

/** How the language's numbers are read: its marks, months and scale words, and the words of the section `reading`. */
export function readingOf(definition: LanguageDefinition): Reading {
  const {numbers, dates, reading} = definition;
  const months = [dates.months, dates.ofMonths, dates.shortMonths].flatMap((names) =>
    names.map((name, index) => [name, index + 1] as const),
  );
  const furtherMonths = [...(reading?.months ?? [])].flatMap(([number, names]) =>
    names.map((name) => [name, Number(number)] as const),
  );
  return {
    decimal: numbers.decimal,
    group: numbers.group,
    digits: numbers.digits,
    months: new Map([...months, ...furtherMonths]),
    scales: new Map([...definition.scales.flatMap(scaleEntries), ...(reading?.scales ?? [])]),
    percent: ["%", ...(reading?.percent ?? [])],
    points: [...Object.values(definition.percentagePoint.text).map(withoutNumber), ...(reading?.points ?? [])],
    years: reading?.years ?? [],
    afterYears: reading?.after_years ?? [],
    otherTimes: reading?.other_times ?? [],
    references: reading?.references ?? [],
    ordinals: reading?.ordinals ?? [],
    ordinalWords: reading?.ordinal_words ?? [],
    spans: reading?.spans ?? [],
    hours: reading?.hours ?? [],
    measures: [...MEASURE_SIGNS, ...(reading?.measures ?? [])],
    joins: reading?.joins ?? [],
    numbers: new Map(
      [...(reading?.numbers ?? [])].flatMap(([value, words]) => words.map((word) => [word, value] as const)),
    ),
  };
}

// Signs of the measures that translations convert, in any language.
const MEASURE_SIGNS = ["mi", "mph", "ft", "lb", "lbs", "oz", "°F", "° F"];

function scaleEntries({power, text, cell}: ScaleWord): readonly [string, number][] {
  return [...Object.values(text), cell].map((word) => [withoutNumber(word), power]);
}

function withoutNumber(pattern: string): string {
  return pattern
    .replace(/\{n\}/gu, "")
    .replace(/\u00A0/gu, " ")
    .trim();
}
