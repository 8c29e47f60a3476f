import type {Decimal, Fact, IsoDate, ListItem} from "../../model/fact.ts";
import {add, magnitudeOf, shift, subtract} from "../decimal.ts";
import {type Interval, point, pointOf, span} from "../interval.ts";

/** What an expression comes to. A number is an interval: what is known of it. */
export type Value =
  | {readonly kind: "number"; readonly interval: Interval}
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "date"; readonly date: IsoDate}
  | {readonly kind: "truth"; readonly value: boolean}
  | {readonly kind: "list"; readonly items: readonly Value[]}
  | Unknown;

/** `why` is a sentence without its full stop; `missing` tells an empty operand from a question without answer. */
export interface Unknown {
  readonly kind: "unknown";
  readonly why: string;
  readonly missing: boolean;
}

export function unknown(why: string, missing = false): Unknown {
  return {kind: "unknown", why, missing};
}

export function number(interval: Interval): Value {
  return {kind: "number", interval};
}

/** What a fact says, its bound or range included. Countries compare by their code. */
export function valueOfFact(fact: Fact): Value {
  const {value} = fact;
  switch (value.kind) {
    case "number":
      return number(bounded(value.value, fact.bound));
    case "range":
      return number(span(value.low, value.high));
    case "text":
      return value;
    case "date":
      return value;
    case "country":
      return {kind: "text", text: value.code};
    case "list":
      return {kind: "list", items: value.items.map((item) => valueOfItem(item))};
    case "missing":
      return unknown(`${fact.id} is missing: ${value.why}`, true);
  }
}

function valueOfItem(item: ListItem): Value {
  if (item.kind === "number") return number(point(item.value));
  if (item.kind === "range") return number(span(item.low, item.high));
  return item.kind === "country" ? {kind: "text", text: item.code} : item;
}

/** A value in the words of a message: "270", "more than 270", "from 3 to 5". */
export function sayValue(value: Value): string {
  switch (value.kind) {
    case "number":
      return sayInterval(value.interval);
    case "text":
      return `the text "${value.text}"`;
    case "date":
      return `the date ${value.date}`;
    case "truth":
      return String(value.value);
    case "list":
      return `a list of ${value.items.length}`;
    case "unknown":
      return "not known";
  }
}

function bounded(value: Decimal, bound: Fact["bound"]): Interval {
  switch (bound) {
    case undefined:
      return point(value);
    case "over":
      return {low: {at: value, open: true}};
    case "at_least":
      return {low: {at: value, open: false}};
    case "under":
      return {high: {at: value, open: true}};
    case "up_to":
      return {high: {at: value, open: false}};
    case "about":
      return around(value);
  }
}

// "About" vouches for the digits up to the last that is not zero: about 270 lies between 265 and 275.
function around(value: Decimal): Interval {
  const magnitude = magnitudeOf(value);
  if (magnitude === undefined) return {};
  const [whole = "", fraction = ""] = value.split(".");
  const last = fraction === "" ? whole.length - whole.replace(/0+$/, "").length : -fraction.length;
  const half = shift("0.5", last);
  return span(subtract(value, half), add(value, half));
}

function sayInterval(interval: Interval): string {
  const {low, high} = interval;
  const exact = pointOf(interval);
  if (exact !== undefined) return exact;
  if (low && high) return `from ${low.at} to ${high.at}`;
  if (low) return `${low.open ? "more than" : "at least"} ${low.at}`;
  if (high) return `${high.open ? "less than" : "at most"} ${high.at}`;
  return "any number";
}
