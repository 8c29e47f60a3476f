import {nearest} from "../../support/problem.ts";
import {CURRENCY_CODES, isCurrency, isStandardUnit, STANDARD_UNITS} from "../../support/units.ts";
import type {CheckContext} from "./context.ts";

// Signs, short forms and other spellings that people write for units.
const SHORT_FORMS: Readonly<Record<string, string>> = {
  "%": "percent",
  pct: "percent",
  percents: "percent",
  "per cent": "percent",
  "%-points": "percentage_point",
  pp: "percentage_point",
  $: "USD",
  us$: "USD",
  "€": "EUR",
  euro: "EUR",
  "£": "GBP",
  "¥": "CNY",
  rmb: "CNY",
  yuan: "CNY",
  km: "kilometer",
  kilometre: "kilometer",
  "km²": "square-kilometer",
  km2: "square-kilometer",
  "square-kilometre": "square-kilometer",
  m: "meter",
  metre: "meter",
  "m²": "square-meter",
  m2: "square-meter",
  "m³": "cubic-meter",
  m3: "cubic-meter",
  kg: "kilogram",
  t: "tonne",
  ton: "tonne",
  tons: "tonne",
  "metric-ton": "tonne",
  h: "hour",
  ha: "hectare",
  litre: "liter",
  "°c": "celsius",
  c: "celsius",
  kwh: "kilowatt-hour",
  twh: "terawatt-hour",
  mw: "megawatt",
  gw: "gigawatt",
};

/** Units of facts and columns are known: to every language, or to the files of the source language, whose names `own` has. */
export function checkUnits(context: CheckContext, own: ReadonlySet<string>): void {
  for (const [id, fact] of Object.entries(context.spec.facts ?? {}))
    checkUnit(fact.unit, ["facts", id, "unit"], own, context);
  for (const [id, data] of Object.entries(context.spec.data ?? {}))
    for (const [name, column] of Object.entries(data.columns ?? {}))
      checkUnit(column.unit, ["data", id, "columns", name, "unit"], own, context);
}

function checkUnit(
  unit: string | undefined,
  path: readonly string[],
  own: ReadonlySet<string>,
  {fail}: CheckContext,
): void {
  if (unit === undefined || isStandardUnit(unit) || own.has(unit)) return;
  const meant = meantUnit(unit, own);
  const hint =
    meant === undefined
      ? "use percent, percentage_point, a currency code such as USD, or a unit such as kilometer; a unit of your own is written into templates/units.<language>.yaml; a count has none: say what is counted in the label"
      : `did you mean "${meant}"?`;
  fail("unknown-unit", path, `"${unit}" is no unit that can be said.`, hint);
}

function meantUnit(unit: string, own: ReadonlySet<string>): string | undefined {
  const short = SHORT_FORMS[unit.toLowerCase()];
  if (short !== undefined) return short;
  const upper = unit.toUpperCase();
  if (isCurrency(upper)) return upper;
  return /^[A-Z]{3}$/u.test(unit) ? nearest(unit, CURRENCY_CODES) : nearest(unit, [...STANDARD_UNITS, ...own]);
}
