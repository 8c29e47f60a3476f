import type {Unit} from "../model/fact.ts";
import {shift} from "../support/decimal.ts";
import {fill} from "./fill.ts";
import type {Grammar} from "./grammar.ts";
import {sayDigits} from "./numeral.ts";

/**
 * A unit alone, as the head of a column or the title of an axis gives it: "%", "million US dollars", "millions".
 * A scale without name is given as a number.
 */
export function sayHead(unit: Unit | undefined, scale: number, grammar: Grammar): string {
  const {definition, plurals} = grammar;
  const words = unit === undefined ? undefined : grammar.unit(unit);
  if (scale === 0) return words?.name ?? "";
  const name = definition.scaleNames.find(({power}) => power === scale);
  if (name) return words ? fill(name.withUnit, {unit: words.counted}) : name.name;
  const digits = shift("1", scale);
  const n = sayDigits(digits, definition.numbers);
  return words ? fill(words.text[plurals.of(digits)], {n, sign: ""}) : n;
}
