import type {Decimal, Fact} from "../model/fact.ts";
import {absolute, compare, digitsOf, multiply, round, shift, subtract} from "../support/decimal.ts";
import type {TypedNumber, TypedUnit} from "./numbers.ts";
import {isShuffled} from "./slips.ts";

/** A number of a fact, in full. */
export interface FactNumber {
  readonly fact: Fact;
  readonly value: Decimal;
}

/** The numbers that facts hold, those of ranges and texts too. */
export function numbersOf(facts: Iterable<Fact>): readonly FactNumber[] {
  return [...facts].flatMap((fact) =>
    valuesOf(fact).map((value) => ({fact, value: absolute(shift(value, fact.scale ?? 0))})),
  );
}

function valuesOf({value}: Fact): readonly Decimal[] {
  if (value.kind === "number") return [value.value];
  if (value.kind === "range") return [value.low, value.high, ...(value.value === undefined ? [] : [value.value])];
  return [];
}

/** The facts that a typed number says: exactly, or rounded as it is typed. */
export function factsEqualTo(number: TypedNumber, known: readonly FactNumber[]): readonly Fact[] {
  return distinct(
    known.filter(({fact, value}) => fits(number, fact) && number.values.some((typed) => says(typed, number, value))),
  );
}

/** The facts of the same unit that it comes within a tenth of, or whose digits it has in another order or with another scale word; the nearest first. */
export function factsNear(number: TypedNumber, known: readonly FactNumber[]): readonly Fact[] {
  const [typed = "0"] = number.values;
  const distance = ({value}: FactNumber): Decimal => absolute(subtract(typed, value));
  return distinct(
    known
      .filter((some) => sameUnit(number.unit, some.fact))
      .filter((some) => isNear(distance(some), some) || isShuffled(typed, some.value) || isOffScale(number, some.value))
      .toSorted((a, b) => compare(distance(a), distance(b))),
  );
}

// A number with decimals is of a percentage even where the sign stands with the next one only: "from 25.4 to 25.7%".
function fits({unit, digits, scaled}: TypedNumber, fact: Fact): boolean {
  return sameUnit(unit, fact) || (unit === undefined && digits > 0 && !scaled);
}

function sameUnit(unit: TypedUnit, {unit: of}: Fact): boolean {
  switch (unit) {
    case "percent":
    case "percentage_point":
      return of === "percent" || of === "percentage_point";
    case "currency":
      return /^[A-Z]{3}$/u.test(of ?? "");
    case undefined:
      return of !== "percent" && of !== "percentage_point";
  }
}

// Rounded, it says the fact where two digits at least remain: 1.2 billion says 1234567890, 3 does not say 2.7.
function says(typed: Decimal, {digits}: TypedNumber, value: Decimal): boolean {
  if (compare(typed, value) === 0) return true;
  if (typed.replace(/[.-]/gu, "").replace(/^0+|0+$/gu, "").length < 2) return false;
  return digitsOf(value) > digits && compare(round(value, digits), typed) === 0;
}

function isNear(distance: Decimal, {value}: FactNumber): boolean {
  return compare(multiply(distance, "10"), value) <= 0;
}

// 3713亿 for 3713万: the same three digits or more, and another scale word.
function isOffScale({values: [typed = ""], scaled}: TypedNumber, value: Decimal): boolean {
  const digits = significant(typed);
  return scaled && digits.length >= 3 && digits === significant(value);
}

function significant(value: Decimal): string {
  const digits = value.replace(/[.-]/gu, "").replace(/^0+/u, "");
  return digits.replace(/0+$/u, "");
}

function distinct(numbers: readonly FactNumber[]): readonly Fact[] {
  return [...new Set(numbers.map(({fact}) => fact))];
}
