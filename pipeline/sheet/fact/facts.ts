import type {Fact} from "../../model/fact.ts";
import type {Expression} from "../../support/expression/expression.ts";
import {error} from "../../support/problem.ts";
import type {FactContext} from "./context.ts";
import {checkGuards} from "./guards.ts";
import {readFormula, resolveFormula} from "./formula.ts";
import {resolveFrom} from "./from.ts";
import {orderFacts} from "./order.ts";
import {resolveValue} from "./value.ts";
import {type Resolved, factOf} from "./resolved.ts";
import type {FactSpec} from "../schema/sheet.ts";

/**
 * Works out every fact of a briefing, each after those that its formula reads; they come in the order of the sheet.
 *
 * A fact that cannot be had is reported and left out, and so is, without a word, what rests on it.
 */
export function resolveFacts(context: FactContext): ReadonlyMap<string, Fact> {
  const specs = new Map(Object.entries(context.spec.facts ?? {}));
  const formulas = readFormulas(specs, context);
  const {order, circles} = orderFacts(new Map([...specs.keys()].map((id) => [id, formulas.get(id)?.names ?? []])));
  for (const circle of circles) reportCircle(circle, context);
  const scope = new Map<string, Fact>();
  for (const fact of context.subject?.facts.values() ?? []) scope.set(fact.id, fact);
  for (const id of order) {
    const spec = specs.get(id);
    const resolved = spec && resolve(id, spec, formulas.get(id), scope, context);
    if (!spec || !resolved) continue;
    const fact = factOf(id, spec, resolved, context);
    checkGuards(id, spec, fact, context);
    scope.set(id, fact);
  }
  const facts = new Map<string, Fact>();
  for (const id of specs.keys()) {
    const fact = scope.get(id);
    if (fact) facts.set(id, fact);
  }
  return facts;
}

function readFormulas(specs: ReadonlyMap<string, FactSpec>, context: FactContext): ReadonlyMap<string, Expression> {
  const known = new Set(context.known);
  for (const {id} of context.subject?.facts.values() ?? []) known.add(id);
  const formulas = new Map<string, Expression>();
  for (const [id, {formula}] of specs) {
    const expression = formula === undefined ? undefined : readFormula(id, formula, known, context);
    if (expression) formulas.set(id, expression);
  }
  return formulas;
}

function reportCircle(circle: readonly string[], {yaml, report}: FactContext): void {
  const [start = ""] = circle;
  const message = `A fact cannot be worked out from itself: ${[...circle, start].join(" -> ")}.`;
  report(error("formula-cycle", yaml.placeOf(["facts", start, "formula"]), message, "give one of them a value"));
}

function resolve(
  id: string,
  spec: FactSpec,
  expression: Expression | undefined,
  scope: ReadonlyMap<string, Fact>,
  context: FactContext,
): Resolved | undefined {
  if (spec.from !== undefined) return resolveFrom(id, spec, spec.from, context);
  if (spec.formula === undefined) return resolveValue(id, spec, context);
  if (!expression?.names.every((name) => scope.has(name))) return undefined;
  return resolveFormula(id, spec, expression, scope, context);
}
