import type {Bound, Decimal, Fact, NumberForm, Unit} from "../model/fact.ts";
import type {FigureOptions, Shown} from "../model/language.ts";
import {absolute} from "../support/decimal.ts";
import {fill} from "./fill.ts";
import type {Cases} from "./definition.ts";
import type {Grammar} from "./grammar.ts";
import {cutNumeral, sayNumeral, type Numeral, type NumeralForm, type Style} from "./numeral.ts";

/** A single number as a fact says it: rounded, with scale word, unit and bound. */
export function sayFigure(value: Decimal, fact: Fact, options: FigureOptions, grammar: Grammar): Shown {
  const bound = options.bare ? undefined : fact.bound;
  const cut = cutNumeral(options.abs ? absolute(value) : value, factForm(fact, options), grammar);
  const numeral = bend(cut, boundCases(bound, grammar));
  const text = sayPhrase(numeral, options.bare ? undefined : fact.unit, options.sign, "text", grammar);
  return {text: sayBound(text, bound, grammar), rounded: numeral.rounded, plural: numeral.plural};
}

/** How a fact's numbers are cut; digits that are asked for win over the fact's. */
export function factForm({digits, scale}: NumberForm, options: FigureOptions): NumeralForm {
  return {
    digits: options.digits ?? digits,
    scale,
    mode: options.short ? "short" : "full",
    shortDigits: options.digits,
  };
}

/** The categories that the words of a bound put in place of the number's. */
export function boundCases(bound: Bound | undefined, {definition}: Grammar): Cases {
  return bound === undefined ? {} : definition.bounds[bound].cases;
}

/** A number in the categories that the words before it govern: after "более" the genitive. */
export function bend(numeral: Numeral, cases: Cases): Numeral {
  return {...numeral, own: cases[numeral.own] ?? numeral.own, plural: cases[numeral.plural] ?? numeral.plural};
}

/** "more than 270" for "270". */
export function sayBound(text: string, bound: Bound | undefined, {definition}: Grammar): string {
  return bound === undefined ? text : fill(definition.bounds[bound].text, {n: text});
}

/** A number with sign and unit; `plus` writes a plus too. Zero has no sign. */
export function sayPhrase(
  numeral: Numeral,
  unit: Unit | undefined,
  plus: boolean | undefined,
  style: Style,
  grammar: Grammar,
): string {
  return sayUnit(sayNumeral(numeral, style, grammar), signMark(numeral, plus, grammar), numeral, unit, style, grammar);
}

/** The minus, the plus where it is asked for, or nothing. */
export function signMark({sign}: Numeral, plus: boolean | undefined, {definition}: Grammar): string {
  if (sign < 0) return definition.numbers.minus;
  return sign > 0 && plus ? definition.numbers.plus : "";
}

/** A text that stands for a number, with the number's sign and unit. */
export function sayUnit(
  n: string,
  sign: string,
  {plural, scale}: Numeral,
  unit: Unit | undefined,
  style: Style,
  grammar: Grammar,
): string {
  const words = unit === undefined ? "{n}" : grammar.unit(unit)[style][plural];
  // A line may break after "1.2 billion", though not after "1.2".
  const pattern = scale && style === "text" ? words.replace("{n}\u00a0", "{n} ") : words;
  return pattern.includes("{sign}") ? fill(pattern, {n, sign}) : fill(pattern, {n: sign + n});
}
