import type {Decimal} from "../model/fact.ts";
import {add, compare, divide, multiply, negate, signOf} from "./decimal.ts";

/** One end of an interval; `open` where the end itself does not belong to it. */
export interface End {
  readonly at: Decimal;
  readonly open: boolean;
}

/** All the numbers that a figure may stand for. An absent end is infinity; a known number is a point. */
export interface Interval {
  readonly low?: End;
  readonly high?: End;
}

/** The interval of one known number. */
export function point(value: Decimal): Interval {
  return span(value, value);
}

/** The numbers from low to high, both of them included. */
export function span(low: Decimal, high: Decimal): Interval {
  return {low: {at: low, open: false}, high: {at: high, open: false}};
}

/** The one number of a point; `undefined` for wider intervals. */
export function pointOf({low, high}: Interval): Decimal | undefined {
  return low && high && !low.open && !high.open && compare(low.at, high.at) === 0 ? low.at : undefined;
}

/** Which orders are possible between a number of `a` and a number of `b`; exactly one is, where the answer is known. */
export function orders(a: Interval, b: Interval): {less: boolean; equal: boolean; greater: boolean} {
  return {less: canBeLess(a, b), equal: canBeEqual(a, b), greater: canBeLess(b, a)};
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return interval(sum(a.low, b.low), sum(a.high, b.high));
}

export function negateInterval({low, high}: Interval): Interval {
  return interval(high && {at: negate(high.at), open: high.open}, low && {at: negate(low.at), open: low.open});
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return hull(corners(a, b, product));
}

/** The quotient; `undefined` where the divisor can be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (contains(b, "0")) return undefined;
  if (b.high && signOf(b.high.at) <= 0) return divideIntervals(negateInterval(a), negateInterval(b));
  return hull(corners(a, b, quotient));
}

/** Whether a number belongs to the interval. */
export function contains(interval: Interval, value: Decimal): boolean {
  return canBeEqual(interval, point(value));
}

/** An interval with the ends that there are. */
export function interval(low: End | undefined, high: End | undefined): Interval {
  return {...(low && {low}), ...(high && {high})};
}

/** Of two ends the lower one, the closed one of two equal ones. */
export function lower(a: End, b: End): End {
  const order = compare(a.at, b.at);
  return order < 0 || (order === 0 && !a.open) ? a : b;
}

/** Of two ends the higher one, the closed one of two equal ones. */
export function higher(a: End, b: End): End {
  const order = compare(a.at, b.at);
  return order > 0 || (order === 0 && !a.open) ? a : b;
}

function canBeLess(a: Interval, b: Interval): boolean {
  return !a.low || !b.high || compare(a.low.at, b.high.at) < 0;
}

function canBeEqual(a: Interval, b: Interval): boolean {
  return reaches(a.low, b.high) && reaches(b.low, a.high);
}

function reaches(low: End | undefined, high: End | undefined): boolean {
  if (!low || !high) return true;
  const order = compare(low.at, high.at);
  return order < 0 || (order === 0 && !low.open && !high.open);
}

function sum(a: End | undefined, b: End | undefined): End | undefined {
  return a && b && {at: add(a.at, b.at), open: a.open || b.open};
}

// An end or an infinity, with its sign.
type Corner = End | -1 | 1;

function corners(a: Interval, b: Interval, combine: (a: Corner, b: Corner) => Corner): Corner[] {
  const ends = ({low, high}: Interval): Corner[] => [low ?? -1, high ?? 1];
  return ends(a).flatMap((x) => ends(b).map((y) => combine(x, y)));
}

// Zero times infinity is zero here: no number of the one interval makes it anything else.
function product(a: Corner, b: Corner): Corner {
  const zero = [a, b].find((corner) => typeof corner === "object" && signOf(corner.at) === 0 && !corner.open);
  if (zero !== undefined) return zero;
  if (typeof a === "object" && typeof b === "object") return {at: multiply(a.at, b.at), open: a.open || b.open};
  const sign = signOfCorner(a) * signOfCorner(b);
  return sign === 0 ? {at: "0", open: true} : sign < 0 ? -1 : 1;
}

// The divisors are above zero, so that an end at zero is open and its reciprocal is infinity.
function quotient(a: Corner, b: Corner): Corner {
  if (typeof a === "object" && signOf(a.at) === 0) return a;
  if (typeof b !== "object") return {at: "0", open: true};
  const at = typeof a === "object" ? divide(a.at, b.at) : undefined;
  if (typeof a === "object" && at !== undefined) return {at, open: a.open || b.open};
  return signOfCorner(a) < 0 ? -1 : 1;
}

function signOfCorner(corner: Corner): number {
  return typeof corner === "object" ? signOf(corner.at) : corner;
}

function hull(corners: readonly Corner[]): Interval {
  const ends = corners.filter((corner) => typeof corner === "object");
  const low = corners.includes(-1) ? undefined : ends.reduce(lower);
  const high = corners.includes(1) ? undefined : ends.reduce(higher);
  return interval(low, high);
}
