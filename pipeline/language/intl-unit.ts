import type {Unit} from "../model/fact.ts";
import type {PluralCategory} from "../model/language.ts";
import type {Forms, LanguageDefinition, Link, UnitWords} from "./definition.ts";
import {PLURAL_CATEGORIES} from "./plural.ts";

/**
 * The words that `Intl` has for a unit or currency, as patterns: "{n} kilometres". Spaces at the number do not break;
 * thin spaces and bidi marks are gone; a form without figure ("سنتان") gets one.
 */
export function intlUnit(unit: Unit, isCurrency: boolean, definition: LanguageDefinition): UnitWords {
  const long = patterns(unit, isCurrency, "long", definition);
  // Five of a thing is the plural of most languages, and the genitive of Russian.
  const name = long[new Intl.PluralRules(definition.intl).select(5)]
    .replace("{n}", "")
    .trim()
    .replaceAll("\u00a0", " ");
  return {
    text: long,
    cell: isCurrency ? long : patterns(unit, isCurrency, "short", definition),
    name,
    counted: linked(name, definition.link),
  };
}

// One number or another has each category of each language.
const SAMPLES = [0, 1, 2, 3, 5, 11, 100, 1.5, 1_000_000];

function patterns(unit: Unit, isCurrency: boolean, display: "long" | "short", {intl, link}: LanguageDefinition): Forms {
  const style: Intl.NumberFormatOptions = isCurrency
    ? {style: "currency", currency: unit, currencyDisplay: "name", minimumFractionDigits: 0}
    : {style: "unit", unit, unitDisplay: display};
  const format = new Intl.NumberFormat(intl, style);
  const rules = new Intl.PluralRules(intl);
  const forms = new Map<PluralCategory, string>();
  for (const sample of SAMPLES) {
    const category = rules.select(sample);
    if (!forms.has(category)) forms.set(category, pattern(format.formatToParts(sample)));
  }
  const other = forms.get("other") ?? "{n}";
  const many = forms.get("many");
  if (many !== undefined && link && display === "long")
    forms.set(
      "many",
      other.replace(/^(\{n\}\u00a0)(.*)$/u, (_, number: string, noun: string) => number + linked(noun, link)),
    );
  return Object.fromEntries(PLURAL_CATEGORIES.map((category) => [category, forms.get(category) ?? other])) as Forms;
}

function pattern(parts: readonly Intl.NumberFormatPart[]): string {
  const text = parts.map(({type, value}) => (NUMBER_PARTS.has(type) ? "#" : value)).join("");
  const plain = text.replace(/[\u200e\u200f\u061c]/gu, "").replace(/[\u2009\u202f]/gu, " ");
  if (!plain.includes("#")) return `{n}\u00a0${plain}`;
  return plain.replace(/[ \u00a0]?#+[ \u00a0]?/u, (number) => number.replace(/#+/u, "{n}").replaceAll(" ", "\u00a0"));
}

const NUMBER_PARTS: ReadonlySet<string> = new Set(["integer", "group", "decimal", "fraction"]);

function linked(noun: string, link: Link | undefined): string {
  if (!link) return noun;
  return link.before.includes(noun.charAt(0).toLowerCase()) ? link.elided + noun : link.text + noun;
}
