import type {Bound} from "../model/fact.ts";
import type {OwnWord, PluralCategory} from "../model/language.ts";
import {isCurrency} from "../support/units.ts";
import type {Cases} from "./definition.ts";
import {datesShape} from "./date-shape.ts";
import {OWN_WORDS} from "./own-words.ts";
import {readingShape} from "./reading-shape.ts";
import {list, mapOf, maybe, oneOf, optional, record, such, whole, type Shape} from "./shape.ts";
import {isUnitName, UNIT_NAME, unitShape} from "./unit-shape.ts";
import {forms, pattern, words} from "./wording.ts";

/** The shape of a language file, for a language with these plural categories. */
export function definitionShape(categories: readonly PluralCategory[]) {
  const unit = unitShape(categories);
  return record({
    name: words,
    intl: words,
    direction: oneOf("ltr", "rtl"),
    script: such(words, (script) => /^[A-Z][a-z]{3}$/u.test(script), 'an ISO 15924 code such as "Latn"'),
    quotes: list(words, 4),
    numbers: record({
      decimal: words,
      group: words,
      group_from: whole(4, 9),
      minus: words,
      plus: words,
      digits: optional(list(words, 10), [..."0123456789"]),
    }),
    scales: such(list(scaleShape(categories)), rising, "a list by rising power"),
    scale_names: list(record({power: whole(1, 15), name: words, with_unit: pattern(["unit"])})),
    link: maybe(record({text: words, elided: words, before: words})),
    percent: unit,
    percentage_point: unit,
    units: optional(mapOf(isUnitName, UNIT_NAME, unit), new Map()),
    currencies: optional(mapOf(isCurrencyKey, 'an ISO 4217 code or "other"', unit), new Map()),
    bounds: boundsShape(categories),
    ranges: record({
      figures: pattern(["low", "high"]),
      words: pattern(["low", "high"]),
      cases: casesShape(categories),
      interval: pattern(["value", "range"]),
      repeat: optional(list(words), []),
      repeat_scale: optional(oneOf(true, false), false),
    }),
    dates: datesShape,
    lists: record({
      two: pattern(["a", "b"]),
      between: words,
      last: pattern(["a", "b"]),
      before: maybe(record({starts: list(words), except: list(words), two: pattern(["a", "b"])})),
    }),
    words: record(ownWordShapes),
    reading: readingShape,
  });
}

function scaleShape(categories: readonly PluralCategory[]) {
  return record({
    power: whole(3, 15),
    text: forms(pattern(["n"]), categories),
    cell: maybe(pattern(["n"])),
    after: maybe(oneOf(...categories)),
  });
}

function rising(scales: readonly {readonly power: number}[]): boolean {
  return scales.every(({power}, index) => power > (scales[index - 1]?.power ?? 0));
}

function casesShape(categories: readonly PluralCategory[]): Shape<Cases> {
  const category = maybe(oneOf(...categories));
  return optional<Cases>(record(Object.fromEntries(categories.map((name) => [name, category] as const))), {});
}

function boundsShape(categories: readonly PluralCategory[]) {
  const long = record({text: pattern(["n"]), cases: casesShape(categories)});
  const short: Shape<string> = pattern(["n"]);
  const bound = (spot: Parameters<typeof short>[0]) => {
    if (typeof spot.value === "object") return long(spot);
    const text = short(spot);
    return text === undefined ? undefined : {text, cases: {}};
  };
  const bounds = {over: bound, at_least: bound, about: bound, under: bound, up_to: bound};
  return record(bounds satisfies Readonly<Record<Bound, unknown>>);
}

const ownWordShapes = Object.fromEntries(
  Object.entries(OWN_WORDS).map(([word, names]) => [word, pattern(names)]),
) as Readonly<Record<OwnWord, Shape<string>>>;

function isCurrencyKey(code: string): boolean {
  return code === "other" || isCurrency(code);
}
