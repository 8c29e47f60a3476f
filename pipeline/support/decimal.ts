import {Decimal as Engine} from "decimal.js";
import type {Decimal} from "../model/fact.ts";

/** The most digits that a number may be written with: more than any statistic has, few enough to stay fast. */
export const MOST_DIGITS = 100;

/**
 * Reads a plain decimal: an optional minus, digits, and a point with digits after it.
 *
 * Trailing zeros go ("25.70" is 25.7; `digitsOf` counts them) and so does the sign of zero. Everything else
 * that people write for a number ("1e3", "1_000", "1,234", "25.7%", "012", "+5", ".5", "∞") is refused.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(text)) return undefined;
  if (text.replace(/[-.]/g, "").length > MOST_DIGITS) return undefined;
  const value = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return value === "-0" ? "0" : value;
}

/** How many digits stand after the point of a number as it was written: 2 for "25.70". */
export function digitsOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

export function add(a: Decimal, b: Decimal): Decimal {
  return plain(new Exact(a).plus(b));
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return plain(new Exact(a).minus(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return plain(new Exact(a).times(b));
}

/** The quotient to 40 significant digits, half away from zero; `undefined` where the divisor is zero. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  return finite(new Short(a).dividedBy(b));
}

/** What is left of a whole-number division, with the sign of the dividend; `undefined` where the divisor is zero. */
export function remainder(a: Decimal, b: Decimal): Decimal | undefined {
  return finite(new Exact(a).modulo(b));
}

export function negate(value: Decimal): Decimal {
  return plain(new Exact(value).negated());
}

export function absolute(value: Decimal): Decimal {
  return plain(new Exact(value).absoluteValue());
}

/** Below zero where a is less than b, above zero where it is more: an order for `sort`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const order = new Exact(a).comparedTo(b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** -1, 0 or 1. */
export function signOf(value: Decimal): -1 | 0 | 1 {
  return compare(value, "0");
}

/** Rounds to digits after the point, half away from zero, as people do; negative digits round to tens, hundreds … */
export function round(value: Decimal, digits: number): Decimal {
  const shifted = new Exact(shift(value, digits)).toDecimalPlaces(0, Engine.ROUND_HALF_UP);
  return shift(plain(shifted), -digits);
}

/** Rounds as `round` does and keeps the zeros: "25.70" for 25.7 and two digits; never "-0.00". */
export function toFixed(value: Decimal, digits: number): string {
  return new Exact(round(value, digits)).toFixed(digits);
}

/** The greatest whole number that is not above the value. */
export function floor(value: Decimal): Decimal {
  return plain(new Exact(value).floor());
}

/** The least whole number that is not below the value. */
export function ceil(value: Decimal): Decimal {
  return plain(new Exact(value).ceil());
}

/** The value times ten to the power: 1.2 and 9 give 1200000000. */
export function shift(value: Decimal, power: number): Decimal {
  return plain(new Exact(value).times(new Exact(10).toPower(power)));
}

/** The power of ten of the first digit that is not zero: 2 for 270, -1 for 0.3; `undefined` for zero. */
export function magnitudeOf(value: Decimal): number | undefined {
  const number = new Exact(value);
  return number.isZero() ? undefined : number.e;
}

/** Rounds to significant digits, half away from zero. */
export function significant(value: Decimal, digits: number): Decimal {
  return plain(new Exact(value).toSignificantDigits(digits, Engine.ROUND_HALF_UP));
}

/** Cuts the endless digits of a quotient or root to 20; what was written or added up stays exact. */
export function settle(value: Decimal): Decimal {
  return value.replace(/[-.]/g, "").length > 30 ? significant(value, 20) : value;
}

/** The square root to 40 significant digits; `undefined` below zero. */
export function squareRoot(value: Decimal): Decimal | undefined {
  return finite(new Short(value).squareRoot());
}

/** The natural logarithm to 40 significant digits; `undefined` at zero and below. */
export function logarithm(value: Decimal): Decimal | undefined {
  return finite(new Short(value).naturalLogarithm());
}

/** e to the power, to 40 significant digits; `undefined` where it leaves the range of 1000 digits. */
export function exponential(value: Decimal): Decimal | undefined {
  return new Short(value).absoluteValue().greaterThan(2000) ? undefined : finite(new Short(value).naturalExponential());
}

/** The power to 40 significant digits; `undefined` where there is none or it leaves the range of 1000 digits. */
export function power(base: Decimal, exponent: Decimal): Decimal | undefined {
  const size = Math.abs(magnitudeOf(base) ?? 0) + 1;
  if (new Short(exponent).absoluteValue().times(size).greaterThan(2000)) return undefined;
  return finite(new Short(base).toPower(exponent));
}

// Sums, differences and products of what parseDecimal lets in are exact at this precision.
const Exact = Engine.clone({precision: 1000, rounding: Engine.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15});

// Quotients and roots never end; their digits beyond these tell nobody anything.
const Short = Engine.clone({precision: 40, rounding: Engine.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15});

function finite(number: Engine): Decimal | undefined {
  return number.isFinite() && Math.abs(number.e) <= 1000 ? plain(number) : undefined;
}

function plain(number: Engine): Decimal {
  return number.isZero() ? "0" : number.toFixed();
}
