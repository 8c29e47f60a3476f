import {isIsoDate} from "../calendar.ts";
import type {Comparison} from "./tree.ts";
import {type Value, sayValue, unknown} from "./value.ts";
import {type Interval, orders, span} from "../interval.ts";

/** Compares two known values: true or false where that holds for everything that they may be, else not known. */
export function compareValues(
  operator: Comparison,
  left: Value,
  right: Value,
  says: {left: string; right: string},
): Value {
  const numbers = asIntervals(left, right);
  if (numbers) return decide(operator, numbers, left, right, says);
  const same = left.kind === right.kind && (left.kind === "text" || left.kind === "truth");
  if (!same)
    return unknown(`${says.left} is ${sayKind(left)} and ${says.right} is ${sayKind(right)}, which cannot be compared`);
  if (operator !== "==" && operator !== "!=")
    return unknown(`${sayKind(left)} is neither more nor less than another: compare with == or !=`);
  const equal = JSON.stringify(left) === JSON.stringify(right);
  return {kind: "truth", value: equal === (operator === "==")};
}

function decide(
  operator: Comparison,
  [a, b]: readonly [Interval, Interval],
  left: Value,
  right: Value,
  says: {left: string; right: string},
): Value {
  const {less, equal, greater} = orders(a, b);
  const [holds, fails] = {
    "<": [less, equal || greater],
    "<=": [less || equal, greater],
    ">": [greater, less || equal],
    ">=": [greater || equal, less],
    "==": [equal, less || greater],
    "!=": [less || greater, equal],
  }[operator];
  if (holds !== fails) return {kind: "truth", value: holds === true};
  return unknown(`${introduce(says.left, left)} and ${introduce(says.right, right)}, which leaves ${operator} open`);
}

function introduce(name: string, value: Value): string {
  const said = sayValue(value);
  return said === name ? `the other is ${said}` : `${name} is ${said}`;
}

// Numbers as they are; dates as the days that they span (20170101 to 20171231), so that 2017 and 2017-05 overlap.
function asIntervals(left: Value, right: Value): readonly [Interval, Interval] | undefined {
  if (left.kind === "number" && right.kind === "number") return [left.interval, right.interval];
  if (left.kind !== "date" && right.kind !== "date") return undefined;
  const [a, b] = [daysOf(left), daysOf(right)];
  return a && b && [a, b];
}

function daysOf(value: Value): Interval | undefined {
  const date = value.kind === "date" ? value.date : value.kind === "text" ? value.text : "";
  if (!isIsoDate(date)) return undefined;
  const [start = "", end = start] = date.split("/");
  return span(`${start.replaceAll("-", "")}0101`.slice(0, 8), `${end.replaceAll("-", "")}1231`.slice(0, 8));
}

function sayKind(value: Value): string {
  return value.kind === "number" ? "a number" : value.kind === "truth" ? "true or false" : `a ${value.kind}`;
}
