import type {Bound, Decimal, Fact} from "../model/fact.ts";
import type {FigureOptions, Shown} from "../model/language.ts";
import {absolute, compare, digitsOf} from "../support/decimal.ts";
import {bend, boundCases, factForm, sayBound, sayFigure, sayPhrase, sayUnit, signMark} from "./figure.ts";
import {fill} from "./fill.ts";
import type {Grammar} from "./grammar.ts";
import {cutNumeral, sayDigits, sayNumeral, sayScale, type Numeral} from "./numeral.ts";

/** Two numbers and perhaps an estimate between them. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly value?: Decimal;
}

/**
 * Two numbers and what lies between: "25–27%", "800 million to 1.2 billion"; with an estimate, "26% (25–27%)".
 *
 * Both ends have the same number of digits. Unit and scale word stand once, unless the ends differ in scale or the
 * language writes them twice. Where there are signs, words stand between the numbers and not a dash.
 */
export function sayRange(range: Range, fact: Fact, options: FigureOptions, grammar: Grammar): Shown {
  const bound = options.bare ? undefined : fact.bound;
  const [low, high] = ends(range, fact, options, bound, grammar);
  const text = sayEnds(low, high, fact, options, grammar);
  if (range.value === undefined) return {text: sayBound(text, bound, grammar), plural: high.plural};
  const estimate = sayFigure(range.value, fact, options, grammar);
  return {...estimate, text: fill(grammar.definition.ranges.interval, {value: estimate.text, range: text})};
}

function ends(
  range: Range,
  fact: Fact,
  options: FigureOptions,
  bound: Bound | undefined,
  grammar: Grammar,
): [Numeral, Numeral] {
  const form = factForm(fact, options);
  const digits = form.digits ?? Math.max(digitsOf(range.low), digitsOf(range.high));
  const cut = (value: Decimal): Numeral =>
    bend(cutNumeral(value, {...form, digits}, grammar), boundCases(bound, grammar));
  const [low, high] = options.abs ? [absolute(range.low), absolute(range.high)] : [range.low, range.high];
  return compare(low, high) <= 0 ? [cut(low), cut(high)] : [cut(high), cut(low)];
}

function sayEnds(low: Numeral, high: Numeral, fact: Fact, options: FigureOptions, grammar: Grammar): string {
  const {ranges, numbers} = grammar.definition;
  const unit = options.bare ? undefined : fact.unit;
  const signed = low.sign < 0 || options.sign === true;
  const twice =
    unit !== undefined && (ranges.repeat.has(unit) || (signed && grammar.unit(unit).text.other.includes("{sign}")));
  if (twice || low.scale !== high.scale) {
    const say = (end: Numeral): string => sayPhrase(bendWords(end, grammar), unit, options.sign, "text", grammar);
    return fill(ranges.words, {low: say(low), high: say(high)});
  }
  const end = signed ? bendWords(high, grammar) : high;
  const say = (numeral: Numeral): string =>
    signMark(numeral, options.sign, grammar) +
    (ranges.repeatScale ? sayNumeral(numeral, "text", grammar) : sayDigits(numeral.digits, numbers));
  const figures = fill(signed ? ranges.words : ranges.figures, {low: say(low), high: say(high)});
  return sayUnit(ranges.repeatScale ? figures : sayScale(figures, end, "text"), "", end, unit, "text", grammar);
}

// "от 2 до 3 миллионов": the words of a range may govern a case, as those of a bound do.
function bendWords(numeral: Numeral, {definition}: Grammar): Numeral {
  return bend(numeral, definition.ranges.cases);
}
