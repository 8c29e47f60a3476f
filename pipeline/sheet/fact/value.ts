import type {Decimal, FactValue} from "../../model/fact.ts";
import {isIsoDate} from "../../support/calendar.ts";
import {digitsOf, parseDecimal} from "../../support/decimal.ts";
import {error, warning} from "../../support/problem.ts";
import type {FactContext} from "./context.ts";
import {plainNumberHint} from "../table/plain-number.ts";
import {isYearLike} from "../table/year-like.ts";
import type {Resolved} from "./resolved.ts";
import type {FactSpec} from "../schema/sheet.ts";

/**
 * The value that a fact is given in the sheet: a number as written (25.70 has two digits), a range, a text, a date or a
 * country. What is not in quotes and is a day or month of the calendar is a date without being told.
 */
export function resolveValue(id: string, spec: FactSpec, context: FactContext): Resolved | undefined {
  if (spec.low !== undefined && spec.high !== undefined) return resolveRange(id, spec, context);
  const path = ["facts", id, "value"];
  const raw = context.yaml.raw(path) ?? String(spec.value);
  const quoted = context.yaml.quoted(path);
  const number = typeof spec.value === "number";
  const type = spec.type ?? (number ? "number" : !quoted && raw.includes("-") && isIsoDate(raw) ? "date" : "text");
  if (type === "number") {
    const value = numberAt(path, context);
    if (value !== undefined) warnOfYear(id, raw, spec, context);
    return value === undefined ? undefined : given(type, {kind: "number", value}, [raw]);
  }
  if (type === "date") return isIsoDate(raw) ? given(type, {kind: "date", date: raw}) : undefined;
  if (type === "country") return given(type, {kind: "country", code: raw});
  // Its line breaks are the layout of the sheet.
  return given(type, {kind: "text", text: raw.replaceAll(/\s*[\r\n]\s*/gu, " ").trim()});
}

// By its name it is a year, and it would be printed as a count.
function warnOfYear(id: string, raw: string, spec: FactSpec, {yaml, report}: FactContext): void {
  if (!isYearLike(raw) || !YEAR_NAME.test(id) || (spec.type ?? spec.unit ?? spec.digits ?? spec.scale) !== undefined)
    return;
  report(
    warning(
      "year-like",
      yaml.placeOf(["facts", id, "value"]),
      `The fact "${id}" is read as a number: a reader would see "${raw.replace(/^\d/u, "$&,")}".`,
      "if it is a year, add type: date; if not, type: number",
    ),
  );
}

const YEAR_NAME =
  /^(?:year|(?:\w+_)?(?:founded|established)|(?:founding|opening|base|first|start|end|target|election|census)_year)(?:_in)?$/u;

function resolveRange(id: string, spec: FactSpec, context: FactContext): Resolved | undefined {
  const at = (key: string): string[] => ["facts", id, key];
  const [low, high] = [numberAt(at("low"), context), numberAt(at("high"), context)];
  const value = spec.value === undefined ? undefined : numberAt(at("value"), context);
  if (low === undefined || high === undefined || (spec.value !== undefined && value === undefined)) return undefined;
  const written = ["low", "high", "value"].flatMap((key) => context.yaml.raw(at(key)) ?? []);
  return given("number", {kind: "range", low, high, ...(value !== undefined && {value})}, written);
}

function numberAt(path: readonly string[], {yaml, report}: FactContext): Decimal | undefined {
  const raw = yaml.raw(path) ?? "";
  const value = yaml.quoted(path) ? undefined : parseDecimal(raw);
  if (value === undefined && !yaml.troubledAt(yaml.placeOf(path))) {
    const hint = yaml.quoted(path) ? "take the quotes away" : plainNumberHint(raw);
    report(
      error(
        "plain-number",
        yaml.placeOf(path),
        `"${raw}" is not written as a plain number.`,
        hint ?? "write digits, and a point before the decimals",
      ),
    );
  }
  return value;
}

function given(type: Resolved["type"], value: FactValue, written: readonly string[] = []): Resolved {
  const form = type === "number" ? {digits: Math.max(0, ...written.map(digitsOf))} : {};
  return {type, value, form, sources: [], operands: []};
}
