import {isIsoDate} from "../../support/calendar.ts";
import type {CheckContext} from "./context.ts";
import {checkPicks} from "./picks.ts";
import {checkColumn, checkTable, checkWhere} from "./references.ts";
import type {FactSpec} from "../schema/sheet.ts";

/** Each fact has one way to its value, and only the keys that go with that way. */
export function checkFacts(context: CheckContext): void {
  for (const [id, fact] of Object.entries(context.spec.facts ?? {})) {
    const written = context.written("facts", id);
    checkWays(id, written, context);
    checkCompanions(id, written, context);
    checkRange(id, fact, context);
    checkValue(id, fact, context);
    checkOrigin(id, fact, context);
    checkPicks(id, fact, written, context);
  }
}

function checkWays(id: string, written: ReadonlySet<string>, {reject}: CheckContext): void {
  const range = ["low", "high"].filter((key) => written.has(key));
  const others = ["value", "from", "formula"].filter((key) => written.has(key));
  // A value beside low and high is an estimate with its interval.
  const [first, second] = [...others, ...range].filter((key) => range.length === 0 || key !== "value");
  if (others.length === 0 && range.length === 0) {
    reject(
      "no-value",
      ["facts", id],
      `The fact "${id}" has no value.`,
      "give it one of value:, low: and high:, from:, formula:",
      "key",
    );
  } else if (others.length > 1 && range.length === 0 && second !== undefined) {
    reject(
      "two-values",
      ["facts", id, second],
      `The fact "${id}" has both ${first}: and ${second}:.`,
      "keep one of them",
      "key",
    );
  } else if (range.length > 0 && (others.includes("from") || others.includes("formula"))) {
    reject(
      "two-values",
      ["facts", id, range[0] ?? ""],
      `The fact "${id}" has both a range and ${first}:.`,
      "keep one of them",
      "key",
    );
  } else if (range.length === 1) {
    const missing = range[0] === "low" ? "high" : "low";
    const hint = `add ${missing}:, or say it with value: and bound:`;
    reject(
      "half-range",
      ["facts", id, range[0] ?? ""],
      `The fact "${id}" has ${range[0]}: but no ${missing}:.`,
      hint,
      "key",
    );
  }
}

function checkCompanions(id: string, written: ReadonlySet<string>, {reject, fail}: CheckContext): void {
  for (const key of ["where", "at", "aggregate"]) {
    if (written.has(key) && !written.has("from"))
      reject(
        "key-without-use",
        ["facts", id, key],
        `${key}: has no meaning without from:.`,
        "add from:, or delete the line",
        "key",
      );
  }
  if (written.has("bound") && written.has("low"))
    fail(
      "key-without-use",
      ["facts", id, "bound"],
      "A range has no bound: low: and high: say it.",
      "delete the line",
      "key",
    );
}

function checkRange(id: string, {low, high, value}: FactSpec, {reject}: CheckContext): void {
  if (low === undefined || high === undefined) return;
  if (low > high)
    reject("range-order", ["facts", id, "low"], `low: ${low} is more than high: ${high}.`, "exchange them");
  else if (typeof value === "string")
    reject(
      "range-order",
      ["facts", id, "value"],
      `A range is of numbers, and the value beside it is "${value}".`,
      "write a number",
    );
  else if (value !== undefined && (value < low || value > high))
    reject(
      "range-order",
      ["facts", id, "value"],
      `The value ${value} does not lie between ${low} and ${high}.`,
      "correct one of them",
    );
}

function checkValue(id: string, {value, type}: FactSpec, {reject, quoted}: CheckContext): void {
  const path = ["facts", id, "value"];
  if (typeof value !== "string") {
    if (value !== undefined && type === "country")
      reject("wrong-type", path, `${value} is no country code.`, "write a code of ISO 3166 such as VN or VNM");
    return;
  }
  if (type === "number")
    reject(
      "wrong-type",
      path,
      `"${value}" is no number.`,
      "write digits without quotes, with a point before the decimals",
    );
  else if (type === "date" && !isIsoDate(value))
    reject(
      "wrong-date",
      path,
      `"${value}" is no date of the calendar.`,
      "write 2017-05-14, 2017-05, 2017, or two of them with a slash between",
    );
  else if (type === "country" && !/^[A-Z]{2,3}$/u.test(value))
    reject("wrong-type", path, `"${value}" is no country code.`, "write a code of ISO 3166 such as VN or VNM");
  else if (type === undefined && !quoted(path) && looksLikeNumber(value)) {
    const hint = `write digits alone, with a point before the decimals, e.g. ${plain(value)}; a text that looks like this stands in quotes`;
    reject("wrong-number", path, `"${value}" looks like a number, but cannot be read as one.`, hint);
  }
}

function looksLikeNumber(text: string): boolean {
  return (
    /^[-+~<>≈]?\s*[$€£¥]?\s*[-+]?[0-9][0-9.,'’_\s\u00A0\u202F]*(?:%|[kKmM]|bn|USD|EUR)?$/u.test(text) &&
    !isIsoDate(text)
  );
}

function plain(text: string): string {
  const digits = text.replaceAll(/[^0-9.,-]/gu, "");
  const decimal = /^-?[0-9]+,[0-9]{1,2}$/u.test(digits) ? digits.replace(",", ".") : digits.replaceAll(",", "");
  return /^-?[0-9]+(?:\.[0-9]+)?$/u.test(decimal) ? decimal : "1234.5";
}

function checkOrigin(id: string, {from, where}: FactSpec, context: CheckContext): void {
  if (from === undefined) return;
  const dot = from.indexOf(".");
  const table = from.slice(0, dot);
  if (!checkTable(table, ["facts", id, "from"], context)) return;
  checkColumn(table, from.slice(dot + 1), ["facts", id, "from"], context);
  checkWhere(where, [table], ["facts", id, "where"], context);
}
