import type {Unit} from "../model/fact.ts";
import type {PluralCategory} from "../model/language.ts";
import type {LanguageDefinition, UnitWords} from "./definition.ts";
import {intlUnit} from "./intl-unit.ts";

/** The words of a unit: the language file's, else those that `Intl` knows. A unit that neither knows is a bug. */
export function unitWords(unit: Unit, definition: LanguageDefinition): UnitWords {
  if (unit === "percent") return definition.percent;
  if (unit === "percentage_point") return definition.percentagePoint;
  const own = definition.units.get(unit) ?? definition.currencies.get(unit);
  if (own) return own;
  const other = definition.currencies.get("other");
  return other && isCurrency(unit) ? forCode(other, unit) : intlUnit(unit, isCurrency(unit), definition);
}

function isCurrency(unit: Unit): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

function forCode(words: UnitWords, code: string): UnitWords {
  const put = (text: string): string => text.replaceAll("{code}", code);
  const forms = (all: UnitWords["text"]): UnitWords["text"] =>
    Object.fromEntries(Object.entries(all).map(([key, text]) => [key, put(text)])) as Record<PluralCategory, string>;
  return {text: forms(words.text), cell: forms(words.cell), name: put(words.name), counted: put(words.counted)};
}
