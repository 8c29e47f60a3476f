import type {Decimal, Fact, FactValue} from "../../model/fact.ts";
import {absolute, compare, divide, multiply, parseDecimal, significant, subtract} from "../../support/decimal.ts";
import {lastDay} from "../../support/period.ts";
import {error} from "../../support/problem.ts";
import type {FactContext} from "./context.ts";
import type {FactSpec} from "../schema/sheet.ts";
import {dayAfter, readSpan} from "../time-span.ts";

/** Holds a fact against its guards: `min`, `max`, `max_age`, `max_change`. Each that it breaks is an error at the guard's line. */
export function checkGuards(id: string, spec: FactSpec, fact: Fact, context: FactContext): void {
  checkLimits(id, spec, fact, context);
  if (spec.max_age !== undefined) checkAge(id, spec.max_age, fact, context);
  if (spec.max_change !== undefined) checkChange(id, spec.max_change, fact, context);
}

function checkLimits(id: string, {min, max}: FactSpec, {value}: Fact, {yaml, report}: FactContext): void {
  const values = numbersOf(value);
  for (const [key, limit, beyond] of [
    ["min", min, -1],
    ["max", max, 1],
  ] as const) {
    if (limit === undefined) continue;
    const at = yaml.placeOf(["facts", id, key]);
    const least = parseDecimal(yaml.raw(["facts", id, key]) ?? "") ?? String(limit);
    const out = values.find((number) => compare(number, least) === beyond);
    if (values.length === 0 && value.kind !== "missing")
      report(error("key-without-use", at, `${key}: is for numbers, and the fact "${id}" is none.`, "delete it"));
    if (out === undefined) continue;
    const word = beyond < 0 ? "less" : "more";
    const message = `The fact "${id}" is ${out}, ${word} than ${least}, which ${key}: allows.`;
    report(error("out-of-range", at, message, "correct the value, or the guard where it is the guard that is wrong"));
  }
}

function checkAge(id: string, written: string, fact: Fact, {yaml, report, spec, asOf}: FactContext): void {
  const at = yaml.placeOf(["facts", id, "max_age"]);
  const [span, today] = [readSpan(written), asOf ?? spec.published];
  if (!span || today === undefined || fact.value.kind === "missing") return;
  if (fact.period === undefined) {
    const message = `The fact "${id}" does not say of what time it speaks, so that nobody knows its age.`;
    report(error("no-period", at, message, "give it period:"));
    return;
  }
  const until = dayAfter(lastDay(fact.period), span);
  if (today <= until) return;
  const message = `The fact "${id}" speaks of ${fact.period}, and max_age: ${written} let it pass until ${until}; it is ${today}.`;
  report(error("too-old", at, message, "bring the data up to date"));
}

function checkChange(id: string, written: number | string, fact: Fact, {yaml, report, released}: FactContext): void {
  const before = parseDecimal(released?.figures[id]?.value ?? "");
  const [now] = fact.value.kind === "number" ? [fact.value.value] : [];
  if (!released || before === undefined || now === undefined) return;
  const change = absolute(subtract(now, before));
  const limit = allowed(String(written), before);
  if (compare(change, limit) <= 0) return;
  const share = divide(multiply(change, "100"), absolute(before));
  const told = share === undefined ? change : `${change} (${significant(share, 3)}%)`;
  const message = `The fact "${id}" was released as ${before} (release ${released.number}) and is now ${now}: a change of ${told}, where max_change: allows ${written}.`;
  const hint = "correct the value; if it is right, raise max_change: for this release";
  report(error("large-change", yaml.placeOf(["facts", id, "max_change"]), message, hint));
}

function allowed(written: string, before: Decimal): Decimal {
  const percent = /^(.*?)\s*%$/u.exec(written)?.[1];
  return percent === undefined ? written : multiply(absolute(before), divide(percent, "100") ?? "0");
}

function numbersOf(value: FactValue): readonly Decimal[] {
  if (value.kind === "number") return [value.value];
  if (value.kind === "range") return [value.low, value.high];
  return value.kind === "list" ? value.items.flatMap(numbersOf) : [];
}
