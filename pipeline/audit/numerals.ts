import type {Reading} from "../model/language.ts";
import {scanHanLoosely} from "./han.ts";
import {lexiconOf} from "./lexicon.ts";
import {findNumberWords} from "./number-words.ts";
import {findNumbers} from "./numbers.ts";
import {lowerCase, plainDigits, scanNumerals} from "./scan.ts";
import {type Thing, thingsOf} from "./things.ts";
import type {Known} from "./typed-numbers.ts";

/** A number as it is written, whatever it counts: the day of a date, a page, a part of a telephone number. */
export interface PlainNumeral {
  readonly start: number;
  readonly end: number;
  /** What it may mean; the month's number for its name. */
  readonly values: readonly number[];
  /** The numbers that its marks part it into: 800 123 456 is three. */
  readonly pieces: readonly number[];
  /** Of the clock: 9 in the evening is 21. */
  readonly hour: boolean;
  /** A word or a Roman numeral, which may be a number, or a year: the other language may do without it. */
  readonly loose: boolean;
  readonly thing: Thing;
  /** In a measure that translations convert: 60 miles. */
  readonly measure: boolean;
  /** In brackets: what it is converted into often is. */
  readonly aside: boolean;
}

/** Every number of a text in digits, in words and as the name of a month beside a day or a year. */
export function findNumerals(text: string, known: Pick<Known, "voice">): readonly PlainNumeral[] {
  const {reading} = known.voice;
  const plain = plainDigits(text, reading).replace(roundTheClock, (words) => " ".repeat(words.length));
  const small = lowerCase(plain);
  const {measureBehind} = lexiconOf(reading);
  const found = findBare(plain, small, known);
  const things = thingsOf(plain, found, reading);
  return found.map((numeral, index) => ({
    ...numeral,
    thing: !numeral.loose && /^\p{L}/u.test(plain.slice(numeral.start)) ? "date" : (things[index] ?? "count"),
    measure: measureBehind.test(small.slice(numeral.end, numeral.end + 24)),
    aside: /[(（][^)）]*$/u.test(plain.slice(0, numeral.start)),
  }));
}

type Bare = Omit<PlainNumeral, "thing" | "measure" | "aside">;

function findBare(plain: string, small: string, known: Pick<Known, "voice">): readonly Bare[] {
  const {reading} = known.voice;
  const {hourBehind} = lexiconOf(reading);
  const scaled = findNumbers(plain, reading).filter((number) => number.scaled && /[0-9]/u.test(number.text));
  const whole = scaled.map(({start, end, values}) => ({
    start,
    end,
    // "12B" is a room as well as 12 billion.
    values: [
      ...values.map(Number),
      ...(/^[0-9]+\p{Lu}$/u.test(plain.slice(start, end)) ? [parseInt(plain.slice(start, end), 10)] : []),
    ],
    pieces: [],
    hour: false,
    loose: false,
  }));
  const digits = scanNumerals(plain, reading)
    .filter(({start}) => !scaled.some((number) => start >= number.start && start < number.end))
    .map(({start, end, digits: written, values}) => ({
      start,
      end,
      values: values.map(Number),
      pieces: (written.match(/[0-9]+/gu) ?? []).map(Number),
      hour: hourBehind.test(small.slice(end, end + 12)),
      loose: /^(?:1[5-9]|2[01])[0-9]{2}$/u.test(written),
    }));
  const spelled = reading.numbers.size > 0 ? findNumberWords(plain, known) : scanHanLoosely(plain);
  const words = [...spelled, ...romanNumerals(plain)].map(({start, end, value}) => ({
    start,
    end,
    values: [value],
    pieces: [value],
    hour: false,
    loose: true,
  }));
  return [...whole, ...digits, ...monthNames(small, reading), ...words].sort((a, b) => a.start - b.start);
}

// "24/7", "24 h/24, 7 j/7": each language has its own way.
const roundTheClock =
  /(?<![0-9])24\s?\p{L}*\s?(?:\/|sur|из)\s?(?:24|7)(?![0-9])|(?<![0-9])7\s?\p{L}*\s?(?:\/|sur)\s?7(?![0-9])/gu;

// The name of a month is a number only beside the day or the year: "may" is a verb.
function monthNames(small: string, reading: Reading): readonly Bare[] {
  const months = new Map([...reading.months].map(([name, number]) => [lowerCase(name).replace(/\.$/u, ""), number]));
  const {joined} = lexiconOf(reading);
  const found: Bare[] = [];
  // From the end, so that "January to June 2016" has both.
  for (const {index: start, 0: name} of [...small.matchAll(monthPattern(months.keys()))].toReversed()) {
    const value = months.get(name.replace(/\s+/gu, " ")) ?? 0;
    const end = start + name.length;
    const next = found[0];
    const isRange = next !== undefined && joined.test(small.slice(end, next.start));
    if (!isRange && !dayBefore.test(small.slice(0, start)) && !yearBehind.test(small.slice(end))) continue;
    // "أيار/مايو 2017" names one month twice.
    if (next?.values[0] === value && /^\s?\/\s?$/u.test(small.slice(end, next.start))) continue;
    found.unshift({start, end, values: [value], pieces: [value], hour: false, loose: false});
  }
  return found;
}

// Whole words, "كانون الثاني" before any that it begins with.
function monthPattern(names: Iterable<string>): RegExp {
  const words = [...names].filter((name) => /^[\p{L}\p{M}\s]+$/u.test(name)).sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${[...words, "(?!)"].join("|").replaceAll(" ", "\\s+")})(?![\\p{L}\\p{M}])`,
    "gu",
  );
}

const dayBefore = /[0-9](?:\.|\p{L}{1,2}|º)?\s*(?:de\s|of\s)?$/u;
const yearBehind = /^[.,]?\s*(?:del?\s|of\s)?[0-9]/u;

const roman = /(?<!\p{L})(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?!\p{L})/gu;
const ROMAN = {I: 1, V: 5, X: 10, L: 50, C: 100} as const;

function romanNumerals(
  plain: string,
): readonly {readonly start: number; readonly end: number; readonly value: number}[] {
  return [...plain.matchAll(roman)].map(({index, 0: written}) => {
    const values = [...written].map((sign) => ROMAN[sign as keyof typeof ROMAN]);
    const value = values.reduce<number>((sum, one, at) => sum + (one < (values[at + 1] ?? 0) ? -one : one), 0);
    return {start: index, end: index + written.length, value};
  });
}
