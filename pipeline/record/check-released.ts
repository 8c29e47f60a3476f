import type {Fact} from "../model/fact.ts";
import type {Problem, Report} from "../model/problem.ts";
import type {RecordedFigure, Release} from "../model/record.ts";
import type {Briefing} from "../model/sheet.ts";
import {expressionScope} from "../support/expression/scope.ts";
import {compare, parseDecimal, shift} from "../support/decimal.ts";
import {error} from "../support/problem.ts";
import {measuredText, valueText} from "../support/value-text.ts";

/**
 * A figure that readers have seen does not change in silence: it has `status: revised`, or a correction tells of it.
 *
 * A figure of another period is another figure; so is one without a period in an edition of a later date. A formula
 * follows its operands, and is not told of beside them.
 */
export function checkReleased(
  briefing: Pick<Briefing, "published" | "facts" | "subject" | "corrections" | "released">,
  report: Report,
): void {
  const {released, published, corrections = []} = briefing;
  if (!released) return;
  const facts = expressionScope(briefing);
  const corrected = new Set(corrections.flatMap((correction) => correction.facts));
  const moved = new Map<Fact, RecordedFigure>();
  for (const [id, figure] of Object.entries(released.figures)) {
    const fact = facts.get(id);
    if (!fact || valueText(fact.value) === undefined || isSame(measuredNow(fact), figure)) continue;
    const same = fact.period === undefined ? published === released.published : fact.period === figure.period;
    if (same) moved.set(fact, figure);
  }
  for (const [fact, figure] of moved) {
    if (fact.status === "revised" || corrected.has(fact.id)) continue;
    if (!reads(fact, facts, moved)) report(silentChange(fact, figure, released));
  }
}

type Measured = Pick<RecordedFigure, "value" | "unit" | "scale">;

function measuredNow({value, unit, scale}: Fact): Measured {
  return {value: valueText(value) ?? "", unit: unit ?? null, scale};
}

// 1.2 in millions is 1200 in thousands; the same number of another unit is another figure.
function isSame(now: Measured, before: Measured): boolean {
  if (isOfOneForm(now, before)) return now.value === before.value;
  const [a, b] = [parseDecimal(now.value), parseDecimal(before.value)];
  if (a === undefined || b === undefined || now.unit !== before.unit) return false;
  return compare(shift(a, now.scale ?? 0), shift(b, before.scale ?? 0)) === 0;
}

// A record that does not say the unit, not even that there is none, leaves form out of the comparison.
function isOfOneForm(now: Measured, before: Measured): boolean {
  return before.unit === undefined || (now.unit === before.unit && (now.scale ?? 0) === (before.scale ?? 0));
}

/** Whether a fact is worked out from one that has moved. */
function reads({operands}: Fact, facts: ReadonlyMap<string, Fact>, moved: ReadonlyMap<Fact, RecordedFigure>): boolean {
  return operands.some((id) => {
    const operand = facts.get(id);
    return operand !== undefined && (moved.has(operand) || reads(operand, facts, moved));
  });
}

function silentChange(fact: Fact, before: RecordedFigure, {number}: Release): Problem {
  const {id, at} = fact;
  const now = measuredNow(fact);
  const say = isOfOneForm(now, before) ? ({value}: Measured) => value : measuredText;
  const message = `The fact "${id}" was released as ${say(before)} (release ${number}) and is now ${say(now)}.`;
  return error(
    "silent-change",
    at,
    message,
    "give it status: revised, or tell readers of it with corrections: in the sheet",
  );
}
