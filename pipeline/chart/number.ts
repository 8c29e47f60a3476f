import type {Decimal} from "../model/fact.ts";
import {parseDecimal} from "../support/decimal.ts";

// Sums of binary fractions differ from decimal ones in the sixteenth digit; no figure of a briefing has twelve.
const significantDigits = 12;

/** The decimal that a finite number of Vega's stands for, e.g. "0.3" for 0.30000000000000004; with `digits`, rounded to them. */
export function decimalOf(value: number, digits?: number): Decimal {
  const clean = Number(value.toPrecision(significantDigits));
  const decimal = parseDecimal(digits === undefined ? written(clean) : written(Number(clean.toFixed(digits))));
  if (decimal === undefined) throw new Error(`${value} is no finite number`);
  return decimal;
}

// Without the exponent that JavaScript gives to very large and very small numbers.
function written(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : tiny(value);
}

// What is smaller than any figure is nothing.
const least = 1e-60;

// "1.5e-7" is "0.00000015".
function tiny(value: number): string {
  if (Math.abs(value) < least) return "0";
  const [, sign = "", digits = "", power = "0"] = /^(-?)([\d.]+)e-(\d+)$/.exec(String(value)) ?? [];
  return `${sign}0.${"0".repeat(Number(power) - 1)}${digits.replace(".", "")}`;
}
