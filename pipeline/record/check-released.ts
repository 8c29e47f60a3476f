import type {Fact} from "../model/fact.ts";
import type {Problem, Report} from "../model/problem.ts";
import type {RecordedFigure, Release} from "../model/record.ts";
import type {Briefing} from "../model/sheet.ts";
import {expressionScope} from "../support/expression/scope.ts";
import {compare, parseDecimal, shift} from "../support/decimal.ts";
import {error} from "../support/problem.ts";
import {valueText} from "../support/value-text.ts";

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
    if (!fact || valueText(fact.value) === undefined || isSame(fact, figure)) continue;
    const same = fact.period === undefined ? published === released.published : fact.period === figure.period;
    if (same) moved.set(fact, figure);
  }
  for (const [fact, figure] of moved) {
    if (fact.status === "revised" || corrected.has(fact.id)) continue;
    if (!reads(fact, facts, moved)) report(silentChange(fact, figure, released));
  }
}

// 1.2 in millions is 1200 in thousands; the same number of another unit is another figure.
function isSame({value, unit, scale}: Fact, figure: RecordedFigure): boolean {
  const now = valueText(value) ?? "";
  if (now === figure.value && (scale ?? 0) === (figure.scale ?? 0)) return unit === figure.unit;
  const [a, b] = [parseDecimal(now), parseDecimal(figure.value)];
  if (a === undefined || b === undefined || unit !== figure.unit) return false;
  return compare(shift(a, scale ?? 0), shift(b, figure.scale ?? 0)) === 0;
}

function saidAs(value: string | undefined, unit: string | undefined, scale: number | undefined): string {
  return [value, scale && `× 10^${scale}`, unit].filter(Boolean).join(" ");
}

/** Whether a fact is worked out from one that has moved. */
function reads({operands}: Fact, facts: ReadonlyMap<string, Fact>, moved: ReadonlyMap<Fact, RecordedFigure>): boolean {
  return operands.some((id) => {
    const operand = facts.get(id);
    return operand !== undefined && (moved.has(operand) || reads(operand, facts, moved));
  });
}

function silentChange({id, value, unit, scale, at}: Fact, before: RecordedFigure, {number}: Release): Problem {
  const sameForm = unit === before.unit && (scale ?? 0) === (before.scale ?? 0);
  const told = sameForm
    ? [before.value, valueText(value)]
    : [saidAs(before.value, before.unit, before.scale), saidAs(valueText(value), unit, scale)];
  const message = `The fact "${id}" was released as ${told[0]} (release ${number}) and is now ${told[1]}.`;
  return error(
    "silent-change",
    at,
    message,
    "give it status: revised, or tell readers of it with corrections: in the sheet",
  );
}
