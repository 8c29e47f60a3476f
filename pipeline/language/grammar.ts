import type {Unit} from "../model/fact.ts";
import type {LanguageDefinition, UnitWords} from "./definition.ts";
import {pluralsOf, type Plurals} from "./plural.ts";
import {unitWords} from "./unit.ts";

/** A language's definition with what is looked up once: its plural rules and the words of units. */
export interface Grammar {
  readonly definition: LanguageDefinition;
  readonly plurals: Plurals;
  unit(unit: Unit): UnitWords;
}

export function createGrammar(definition: LanguageDefinition): Grammar {
  const units = new Map<Unit, UnitWords>();
  return {
    definition,
    plurals: pluralsOf(definition.intl),
    unit(unit) {
      const words = units.get(unit) ?? unitWords(unit, definition);
      units.set(unit, words);
      return words;
    },
  };
}
