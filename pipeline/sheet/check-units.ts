import {nearest} from "../support/problem.ts";
import type {CheckContext} from "./check-context.ts";

const OWN_UNITS = ["percent", "percentage_point"];
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
const UNITS = Intl.supportedValuesOf("unit");

// Signs and short forms that people write for units.
const SHORT_FORMS: Readonly<Record<string, string>> = {
  "%": "percent",
  pct: "percent",
  percents: "percent",
  pp: "percentage_point",
  $: "USD",
  us$: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "CNY",
  rmb: "CNY",
  yuan: "CNY",
  km: "kilometer",
  kilometre: "kilometer",
  m: "meter",
  metre: "meter",
  kg: "kilogram",
  h: "hour",
  ha: "hectare",
};

/** Whether a unit can be said in every language: our own, a currency of ISO 4217, or one that `Intl` knows. */
export function isUnit(unit: string): boolean {
  return OWN_UNITS.includes(unit) || CURRENCIES.has(unit) || isIntlUnit(unit);
}

/** Units of facts and columns are known. */
export function checkUnits(context: CheckContext): void {
  for (const [id, fact] of Object.entries(context.spec.facts ?? {}))
    checkUnit(fact.unit, ["facts", id, "unit"], context);
  for (const [id, data] of Object.entries(context.spec.data ?? {}))
    for (const [name, column] of Object.entries(data.columns ?? {}))
      checkUnit(column.unit, ["data", id, "columns", name, "unit"], context);
}

function checkUnit(unit: string | undefined, path: readonly string[], {fail}: CheckContext): void {
  if (unit === undefined || isUnit(unit)) return;
  const meant = meantUnit(unit);
  const hint =
    meant === undefined
      ? "use percent, percentage_point, a currency code such as USD, or a unit such as kilometer; a count has none: say what is counted in the label"
      : `did you mean "${meant}"?`;
  fail("unknown-unit", path, `"${unit}" is no unit that can be said in every language.`, hint);
}

function meantUnit(unit: string): string | undefined {
  const short = SHORT_FORMS[unit.toLowerCase()];
  if (short !== undefined) return short;
  const upper = unit.toUpperCase();
  if (CURRENCIES.has(upper)) return upper;
  return /^[A-Z]{3}$/u.test(unit) ? nearest(unit, CURRENCIES) : nearest(unit, [...OWN_UNITS, ...UNITS]);
}

function isIntlUnit(unit: string): boolean {
  const parts = unit.split("-per-");
  return parts.length <= 2 && parts.every((part) => UNITS.includes(part));
}
