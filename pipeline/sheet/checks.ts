import type {Fact} from "../model/fact.ts";
import type {Place} from "../model/problem.ts";
import {type Expression, parseExpression} from "../support/expression/expression.ts";
import {judgeCheck} from "../support/expression/check.ts";
import {didYouMean, error} from "../support/problem.ts";
import {columnsRead, type Group, groupsOf, scopeOfCheck} from "./validate/scope.ts";
import type {FactContext} from "./fact/context.ts";
import {canonical} from "./row-filter.ts";
import {conditionsOf} from "./conditions.ts";
import type {CheckSpec} from "./schema/sheet.ts";

/** What the checks of a sheet found beside errors. */
export interface Checked {
  /** The facts and columns ("trade.share") that they read. */
  readonly reads: ReadonlySet<string>;
  /** Columns whose cells, as they are shown, do not add up to what a check says that they add up to. */
  readonly uneven: ReadonlySet<string>;
}

/**
 * Makes the checks of a sheet: named expressions over facts and columns of tables that must hold. Each that does not, or
 * cannot be known, is an error at its line with the values.
 */
export function runChecks(facts: ReadonlyMap<string, Fact>, context: FactContext): Checked {
  const reads = new Set<string>();
  const uneven = new Set<string>();
  for (const [id, spec] of Object.entries(context.spec.checks ?? {})) {
    const check = readCheck(id, spec, context);
    if (!check) continue;
    for (const name of check.expression.names) reads.add(name);
    for (const name of runCheck(check, facts, context)) uneven.add(name);
  }
  return {reads, uneven};
}

interface Check {
  readonly id: string;
  readonly spec: Exclude<CheckSpec, string>;
  readonly expression: Expression;
  readonly path: readonly string[];
}

function readCheck(id: string, written: CheckSpec, context: FactContext): Check | undefined {
  const spec = typeof written === "string" ? {that: written} : written;
  const path = typeof written === "string" ? ["checks", id] : ["checks", id, "that"];
  const {yaml, report} = context;
  if (spec.that === undefined) {
    const message = `The check "${id}" does not say what must hold.`;
    report(
      error(
        "missing-key",
        yaml.placeOf(["checks", id], "key"),
        message,
        "add that:, e.g. that: sum(regions.share) == 100",
      ),
    );
    return undefined;
  }
  const expression = parseExpression(spec.that);
  if (!("error" in expression)) return {id, spec, expression, path};
  const at = within(spec.that, expression.offset, 1, yaml.placeOf(path));
  report(error("check", at, `In this check ${expression.error}.`, expression.hint));
  return undefined;
}

// Returns the columns whose shown parts do not add up.
function runCheck(check: Check, facts: ReadonlyMap<string, Fact>, context: FactContext): readonly string[] {
  const {id, spec, expression, path} = check;
  const {yaml, report} = context;
  const at = yaml.placeOf(path);
  const tell = (name: string, offset: number, message: string, hint?: string): void =>
    report(error("unknown-fact", within(expression.text, offset, name.length, at), message, hint));
  const uneven = new Set<string>();
  for (const group of groupsOfCheck(check, context) ?? []) {
    const scope = scopeOfCheck(expression, facts, group, context, tell);
    if (!scope) return [];
    const verdict = judgeCheck(expression, scope, spec.within);
    const subject = `the check "${id}"`;
    if (verdict.answer === "unknown")
      report(error("unknown-check", at, `Whether ${subject} holds${group.said} cannot be known: ${verdict.why}.`));
    if (verdict.answer === "false") {
      const message = `T${subject.slice(1)} fails${group.said}: ${verdict.values}.`;
      report(error("failed-check", at, message, "correct the figures, or the check"));
    }
    if (verdict.answer === "true" && verdict.uneven)
      for (const name of expression.names) if (!facts.has(name)) uneven.add(name);
  }
  return [...uneven];
}

function groupsOfCheck({id, spec, expression}: Check, context: FactContext): readonly Group[] | undefined {
  const {yaml, report, tables} = context;
  const conditions = conditionsOf(spec.where, ["checks", id, "where"], context);
  if (!conditions) return undefined;
  const columns = columnsRead(expression, tables);
  const asked = [
    ...conditions.map(({column, columnAt}) => ({column, at: columnAt})),
    ...(spec.by === undefined ? [] : [{column: spec.by, at: yaml.placeOf(["checks", id, "by"])}]),
  ];
  const strange = asked.filter(({column}) => !columns.has(column));
  for (const {column, at} of strange) {
    const message = `No table of this check has a column "${column}".`;
    report(error("unknown-column", at, message, didYouMean(column, columns)));
  }
  const holds = Object.fromEntries(conditions.map(({column, value}) => [column, canonical(value)]));
  return strange.length > 0 ? undefined : groupsOf(spec.by, {said: "", holds}, expression, tables);
}

// An expression on one line can be pointed into.
function within(text: string, offset: number, length: number, at: Place): Place {
  const quote = at.length === text.length + 2 ? 1 : at.length === text.length ? 0 : undefined;
  return quote === undefined ? at : {...at, column: at.column + quote + offset, length};
}
