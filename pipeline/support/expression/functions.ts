import type {Decimal} from "../../model/fact.ts";
import {isIsoDate} from "../calendar.ts";
import {absolute, add, ceil, exponential, floor, logarithm, power, signOf, squareRoot} from "../decimal.ts";
import {type Value, number, sayValue, unknown} from "./value.ts";
import {
  type End,
  type Interval,
  addIntervals,
  divideIntervals,
  higher,
  interval,
  lower,
  negateInterval,
  point,
  pointOf,
} from "../interval.ts";

/** A function of the Vega expression language that formulas and claims may call, with its number of arguments. */
interface ExpressionFunction {
  readonly least: number;
  readonly most: number;
  /** Its arguments are known values, but for `isValid`, which asks just that. */
  apply(args: readonly Value[]): Value;
}

/** Every function of formulas and claims. They mean what Vega means by them: `round` rounds halves up, `month` starts at 0. */
export const expressionFunctions = {
  abs: onNumbers(1, 1, (a) => absoluteInterval(a)),
  ceil: onNumbers(1, 1, (a) => stepped(a, ceil)),
  floor: onNumbers(1, 1, (a) => stepped(a, floor)),
  round: onNumbers(1, 1, (a) => stepped(a, (value) => floor(add(value, "0.5")))),
  sqrt: onNumbers(1, 1, (a) => rising(a, squareRoot)),
  exp: onNumbers(1, 1, (a) => rising(a, exponential)),
  log: onNumbers(1, 1, (a) => rising(a, logarithm)),
  pow: onNumbers(2, 2, (base, [exponent = {}]) => powerOf(base, exponent)),
  sum: onLists(total),
  mean: onLists((first, rest) => mean([first, ...rest])),
  count: {least: 1, most: 20, apply: (args) => number(point(String(flat(args).length)))},
  min: onLists((first, rest) => rest.reduce(least, first)),
  max: onLists((first, rest) => rest.reduce(greatest, first)),
  clamp: onNumbers(3, 3, (a, [low = {}, high = {}]) => greatest(low, least(high, a))),
  length: onText((text) => number(point(String(text.length)))),
  upper: onText((text) => ({kind: "text", text: text.toUpperCase()})),
  lower: onText((text) => ({kind: "text", text: text.toLowerCase()})),
  year: onDate(0),
  quarter: onDate(1, (month) => Math.ceil(month / 3)),
  month: onDate(1, (month) => month - 1),
  date: onDate(2),
  isValid: {least: 1, most: 1, apply: ([value]) => ({kind: "truth", value: value?.kind !== "unknown"})},
} satisfies Readonly<Record<string, ExpressionFunction>>;

export type FunctionName = keyof typeof expressionFunctions;

/** Whether there is a function of that name. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(expressionFunctions, name);
}

function onNumbers(
  least: number,
  most: number,
  apply: (first: Interval, rest: readonly Interval[]) => Interval | string,
): ExpressionFunction {
  return {
    least,
    most,
    apply(args) {
      const other = args.find((arg) => arg.kind !== "number");
      if (other) return unknown(`the function takes numbers, and ${sayValue(other)} is none`);
      const [first = {}, ...rest] = args.flatMap((arg) => (arg.kind === "number" ? [arg.interval] : []));
      const result = apply(first, rest);
      return typeof result === "string" ? unknown(result) : number(result);
    },
  };
}

// A list of numbers stands for its items.
function onLists(apply: (first: Interval, rest: readonly Interval[]) => Interval | string): ExpressionFunction {
  const {least: few, most: many, apply: onItems} = onNumbers(1, 20, apply);
  return {
    least: few,
    most: many,
    apply(args) {
      const items = flat(args);
      return items.length === 0 ? unknown("the list is empty") : onItems(items);
    },
  };
}

function onText(apply: (text: string) => Value): ExpressionFunction {
  return {
    least: 1,
    most: 1,
    apply: ([arg]) => (arg?.kind === "text" ? apply(arg.text) : unknown("the function takes a text")),
  };
}

// A part of a date: year, month or day. A range or a year alone may not say which month it means.
function onDate(part: 0 | 1 | 2, say = (value: number): number => value): ExpressionFunction {
  return {
    least: 1,
    most: 1,
    apply([arg]) {
      const date = arg?.kind === "date" ? arg.date : arg?.kind === "text" && isIsoDate(arg.text) ? arg.text : undefined;
      if (date === undefined)
        return unknown(`the function takes a date, and ${arg ? sayValue(arg) : "nothing"} is none`);
      const parts = date.split("/").map((point) => point.split("-")[part]);
      const [first] = parts;
      if (first === undefined || parts.some((other) => other !== first))
        return unknown(`the date ${date} does not say one ${["year", "month", "day"][part]}`);
      return number(point(String(say(Number(first)))));
    },
  };
}

function flat(args: readonly Value[]): readonly Value[] {
  return args.flatMap((arg) => (arg.kind === "list" ? flat(arg.items) : [arg]));
}

function total(first: Interval, rest: readonly Interval[]): Interval {
  return rest.reduce(addIntervals, first);
}

function mean([first, ...rest]: readonly Interval[]): Interval | string {
  const sum = first && total(first, rest);
  return (sum && divideIntervals(sum, point(String(rest.length + 1)))) ?? "there is nothing to take the mean of";
}

function absoluteInterval(a: Interval): Interval {
  if (a.low && signOf(a.low.at) >= 0) return a;
  if (a.high && signOf(a.high.at) <= 0) return negateInterval(a);
  const high = a.low && a.high && higher({at: absolute(a.low.at), open: a.low.open}, a.high);
  return interval({at: "0", open: false}, high);
}

// A step function may reach its value at an open end from inside.
function stepped(a: Interval, step: (value: Decimal) => Decimal): Interval {
  const end = (at: End | undefined): End | undefined => at && {at: step(at.at), open: false};
  return interval(end(a.low), end(a.high));
}

function rising(a: Interval, apply: (value: Decimal) => Decimal | undefined): Interval | string {
  if (!a.low) return "the function has no value for every number that it may be";
  const low = apply(a.low.at);
  const high = a.high && apply(a.high.at);
  if (low === undefined || (a.high && high === undefined)) return `the function has no value at ${a.low.at}`;
  return interval(
    {at: low, open: a.low.open},
    a.high && high !== undefined ? {at: high, open: a.high.open} : undefined,
  );
}

function powerOf(base: Interval, exponent: Interval): Interval | string {
  const [a, b] = [pointOf(base), pointOf(exponent)];
  if (a === undefined || b === undefined) return "a power needs exact numbers";
  const result = power(a, b);
  return result === undefined ? `${a} to the power of ${b} is no number, or too large` : point(result);
}

function least(a: Interval, b: Interval): Interval {
  return negateInterval(greatest(negateInterval(a), negateInterval(b)));
}

function greatest(a: Interval, b: Interval): Interval {
  const low = a.low && b.low ? higherStart(a.low, b.low) : (a.low ?? b.low);
  return interval(low, a.high && b.high && higher(a.high, b.high));
}

// Of two starts the one further up, the open one of two equal ones.
function higherStart(a: End, b: End): End {
  return lower(a, b) === a ? b : a;
}
