import type {Decimal} from "../model/fact.ts";
import type {PluralCategory} from "../model/language.ts";
import {absolute, digitsOf, magnitudeOf, round, shift, signOf, toFixed} from "../support/decimal.ts";
import type {LanguageDefinition, NumberMarks, ScaleWord} from "./definition.ts";
import {fill} from "./fill.ts";
import type {Grammar} from "./grammar.ts";

/** A number cut to what is printed, without sign, unit and words. */
export interface Numeral {
  readonly sign: -1 | 0 | 1;
  /** Without grouping, trailing zeros kept: "25.70". */
  readonly digits: string;
  readonly scale: ScaleWord | undefined;
  /** In the value's own scale. */
  readonly rounded: Decimal;
  /** The category of the digits, which the scale word takes. */
  readonly own: PluralCategory;
  /** The category of what follows: the scale word's where it has one. */
  readonly plural: PluralCategory;
}

/** In sentences, or in cells and on axes. */
export type Style = "text" | "cell";

export interface NumeralForm {
  readonly digits?: number | undefined;
  readonly scale?: number | undefined;
  /**
   * "full" says all digits, "own" leaves the scale to a head. "short" rounds to three significant digits and takes a scale
   * word, with `shortDigits` in place of `digits`.
   */
  readonly mode: "full" | "own" | "short";
  readonly shortDigits?: number | undefined;
}

/**
 * Rounds a value, half away from zero, and finds its scale word. "full" is exact: 1.2 with scale 9 is "12亿" in
 * Chinese, 1234567 with scale 3 is "1,234,567,000".
 */
export function cutNumeral(value: Decimal, form: NumeralForm, {definition, plurals}: Grammar): Numeral {
  const {digits, scale, rounded} = (form.mode === "short" ? cutShort : cut)(value, form, definition);
  const own = plurals.of(digits);
  return {sign: signOf(rounded), digits, scale, rounded, own, plural: scale?.after ?? own};
}

/** The digits as the language writes them, with the scale word. */
export function sayNumeral(numeral: Numeral, style: Style, {definition}: Grammar): string {
  return sayScale(sayDigits(numeral.digits, definition.numbers), numeral, style);
}

/** A text that stands for a number, with the number's scale word after it. */
export function sayScale(n: string, {scale, own}: Numeral, style: Style): string {
  return scale ? fill(style === "cell" ? scale.cell : scale.text[own], {n}) : n;
}

/** Grouped digits in the language's own numerals: "12345.6" gives "12,345.6". */
export function sayDigits(digits: string, marks: NumberMarks): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.length < marks.groupFrom ? whole : whole.replace(/\B(?=(?:[0-9]{3})+$)/g, "g");
  const text = fraction === undefined ? grouped : `${grouped}d${fraction}`;
  return text.replace(/[0-9gd]/g, (sign) =>
    sign === "g" ? marks.group : sign === "d" ? marks.decimal : (marks.digits[Number(sign)] ?? sign),
  );
}

type Cut = Pick<Numeral, "digits" | "scale" | "rounded">;

function cut(
  value: Decimal,
  {digits = digitsOf(value), scale = 0, mode}: NumeralForm,
  definition: LanguageDefinition,
): Cut {
  const rounded = round(value, digits);
  if (mode === "own" || scale === 0) return {digits: printed(rounded, digits), scale: undefined, rounded};
  const total = shift(rounded, scale);
  const word = definition.scales.findLast(({power}) => reaches(total, power));
  if (word) {
    const number = shift(total, -word.power);
    const fraction = word.power > scale ? digitsOf(number) : Math.max(0, digits + word.power - scale);
    if (word.power <= scale || fraction <= 3) return {digits: printed(number, fraction), scale: word, rounded};
    // 219.79 million are 21,979万, where 2.1979亿 has too many digits.
    const less = definition.scales.findLast(({power}) => power <= scale && !reaches(shift(total, -power), 5));
    if (less) {
      const places = Math.max(0, digits + less.power - scale);
      return {digits: printed(shift(total, -less.power), places), scale: less, rounded};
    }
  }
  return {digits: printed(total, Math.max(0, digits - scale)), scale: undefined, rounded};
}

function cutShort(value: Decimal, form: NumeralForm, definition: LanguageDefinition): Cut {
  const scale = form.scale ?? 0;
  const total = shift(value, scale);
  const index = definition.scales.findLastIndex(({power}) => reaches(total, power));
  const word = definition.scales[index];
  if (!word) return cut(value, {...form, mode: "full"}, definition);
  const next = definition.scales[index + 1];
  const short = shorten(total, word, form);
  // 999.96 million is a billion once it is rounded.
  if (next && reaches(shift(short, word.power), next.power)) return cutTo(next, shorten(total, next, form), form);
  return cutTo(word, short, form);
}

function shorten(total: Decimal, {power}: ScaleWord, {shortDigits}: NumeralForm): Decimal {
  const number = shift(total, -power);
  if (shortDigits !== undefined) return round(number, shortDigits);
  return round(number, Math.max(0, 2 - (magnitudeOf(number) ?? 0)));
}

function cutTo(word: ScaleWord, number: Decimal, {scale = 0, shortDigits}: NumeralForm): Cut {
  const digits = printed(number, shortDigits ?? digitsOf(number));
  return {digits, scale: word, rounded: shift(number, word.power - scale)};
}

function reaches(value: Decimal, power: number): boolean {
  return (magnitudeOf(value) ?? -1) >= power;
}

function printed(value: Decimal, digits: number): string {
  return toFixed(absolute(value), digits);
}
