import type {Lang} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";
import {definitionShape} from "./definition-shape.ts";
import type {DateWords, LanguageDefinition, RangeWords, ScaleWord} from "./definition.ts";
import {pluralsOf} from "./plural.ts";
import {checkDocument, isMapping} from "./shape.ts";

/** Checks a language file whole: every unknown key, missing word and bad pattern is reported at its line. */
export function readDefinition(lang: Lang, document: YamlDocument, report: Report): LanguageDefinition | undefined {
  const intl = readTag(document, report);
  if (intl === undefined) return undefined;
  const file = checkDocument(document, definitionShape(pluralsOf(intl).categories), report);
  if (!file) return undefined;
  const [open = "", close = "", innerOpen = "", innerClose = ""] = file.quotes;
  const {before, ...lists} = file.lists;
  return {
    lang,
    name: file.name,
    intl,
    direction: file.direction,
    script: file.script,
    quotes: [open, close, innerOpen, innerClose],
    numbers: {
      decimal: file.numbers.decimal,
      group: file.numbers.group,
      groupFrom: file.numbers.group_from,
      minus: file.numbers.minus,
      plus: file.numbers.plus,
      digits: file.numbers.digits,
    },
    scales: file.scales.map(scaleWord),
    scaleNames: file.scale_names.map(({power, name, with_unit}) => ({power, name, withUnit: with_unit})),
    percent: file.percent,
    percentagePoint: file.percentage_point,
    units: file.units,
    currencies: file.currencies,
    ...(file.link && {link: file.link}),
    bounds: file.bounds,
    ranges: rangeWords(file.ranges),
    dates: dateWords(file.dates),
    lists: {...lists, ...(before && {before})},
    words: file.words,
    ...(file.reading && {reading: file.reading}),
  };
}

type File = NonNullable<ReturnType<ReturnType<typeof definitionShape>>>;

// The tag must be known first: it says which plural categories the other keys may have.
function readTag(document: YamlDocument, report: Report): string | undefined {
  const tag = isMapping(document.value) ? document.value["intl"] : undefined;
  try {
    if (typeof tag === "string" && Intl.PluralRules.supportedLocalesOf(tag).length > 0) return tag;
  } catch {
    // A malformed tag is reported as an unknown one is.
  }
  const message = `"intl" is the tag of a language that Intl knows, such as "pt-BR"${tag === undefined ? "; it is missing" : `, not ${JSON.stringify(tag)}`}.`;
  report(error("wrong-value", document.placeOf(["intl"]), message, "see docs/languages.md"));
  return undefined;
}

function scaleWord({power, text, cell, after}: File["scales"][number]): ScaleWord {
  return {power, text, cell: cell ?? text.other, ...(after && {after})};
}

function rangeWords({repeat, repeat_scale, ...ranges}: File["ranges"]): RangeWords {
  return {...ranges, repeat: new Set(repeat), repeatScale: repeat_scale};
}

function dateWords({of_months, short_months, short_weekdays, halves, ...dates}: File["dates"]): DateWords {
  const [before = "", after = ""] = halves;
  return {
    ...dates,
    ofMonths: of_months ?? dates.months,
    shortMonths: short_months ?? dates.months,
    shortWeekdays: short_weekdays ?? dates.weekdays,
    halves: [before, after],
  };
}
