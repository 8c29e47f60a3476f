import type {Fact, FactStatus, FactType, FactValue, IsoDate, NumberForm} from "../../model/fact.ts";
import {parseDecimal} from "../../support/decimal.ts";
import {sharesDay} from "../../support/period.ts";
import {error} from "../../support/problem.ts";
import {checkPercentScale, isScaledPercent} from "../percent-scale.ts";
import {formOf} from "./cell.ts";
import type {FactContext} from "./context.ts";
import {plainNumberHint} from "../table/plain-number.ts";
import type {FactSpec} from "../schema/sheet.ts";

/** What one way to a value found out: the value and what it hands down to its fact. */
export interface Resolved {
  readonly type: FactType;
  readonly value: FactValue;
  readonly form: NumberForm;
  readonly label?: string | undefined;
  readonly sources: readonly string[];
  readonly period?: IsoDate | undefined;
  /** A time as long as the one that the value measures, where the period is longer. */
  readonly basis?: IsoDate | undefined;
  readonly operands: readonly string[];
  readonly status?: FactStatus | undefined;
}

/** A fact of what was found out for it; what the sheet says of the fact itself goes before what is handed down. */
export function factOf(id: string, spec: FactSpec, resolved: Resolved, context: FactContext): Fact {
  const {yaml, report} = context;
  const label = spec.label ?? resolved.label;
  const period = spec.period === undefined ? resolved.period : String(spec.period);
  const own = spec.source === undefined ? [] : [spec.source].flat();
  const inherited = own.length > 0 && spec.formula === undefined ? [] : resolved.sources;
  if (spec.from !== undefined) checkPeriod(id, resolved.period, period, context);
  const number = resolved.type === "number";
  const mistaken = resolved.value.kind === "text" && spec.value !== undefined && numberInQuotes(resolved.value.text);
  const hasForm = FORM_KEYS.some((key) => spec[key] !== undefined);
  if (mistaken && hasForm) {
    const message = `The value of the fact "${id}" stands in quotes, so that it is a text and no number.`;
    report(error("plain-number", yaml.placeOf(["facts", id, "value"]), message, mistaken));
  }
  for (const key of number || mistaken ? [] : FORM_KEYS) {
    if (spec[key] === undefined) continue;
    const message = `${key}: is for numbers, and the fact "${id}" is a ${resolved.type}.`;
    report(error("key-without-use", yaml.placeOf(["facts", id, key], "key"), message, "delete it"));
  }
  const form = number ? formOf(resolved.form, spec) : {};
  // What a column brings together is told at the column.
  if (!isScaledPercent(resolved.form)) checkPercentScale(`The fact "${id}"`, form, spec, ["facts", id], context);
  return {
    id,
    ...(label !== undefined && {label}),
    type: resolved.type,
    value: resolved.value,
    ...form,
    ...(number && spec.bound !== undefined && {bound: spec.bound}),
    sources: [...new Set([...own, ...inherited])],
    ...(period !== undefined && {period}),
    ...(resolved.basis !== undefined && {basis: resolved.basis}),
    ...(spec.formula !== undefined && {formula: spec.formula}),
    ...withStatus(spec.status ?? resolved.status),
    operands: resolved.operands,
    at: yaml.placeOf(["facts", id], "key"),
  };
}

const FORM_KEYS = ["unit", "digits", "scale", "bound"] as const;

// What to do with a number that was taken for a text.
function numberInQuotes(text: string): string | undefined {
  return parseDecimal(text) === undefined ? plainNumberHint(text) : "take the quotes away";
}

function withStatus(status: FactStatus | undefined): Pick<Fact, "status"> {
  return status === undefined ? {} : {status};
}

// The row of `at: latest` moves on; a period that is written beside it does not.
function checkPeriod(
  id: string,
  found: IsoDate | undefined,
  period: IsoDate | undefined,
  {yaml, report}: FactContext,
): void {
  if (found === undefined || period === undefined || sharesDay(found, period)) return;
  const message = `The row that the fact "${id}" is read from speaks of ${found}, and period: of ${period}.`;
  report(
    error(
      "period-mismatch",
      yaml.placeOf(["facts", id, "period"]),
      message,
      "delete period:, so that it moves with the row",
    ),
  );
}
