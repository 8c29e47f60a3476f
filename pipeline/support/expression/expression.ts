import type {Decimal, Fact} from "../../model/fact.ts";
import {settle} from "../decimal.ts";
import {evaluateNode} from "./evaluate.ts";
import {measureProblem} from "./measure.ts";
import {periodProblem} from "./period.ts";
import type {Expression} from "./tree.ts";
import {type Value, sayValue} from "./value.ts";
import {pointOf} from "../interval.ts";

export {parseExpression} from "./parse.ts";
export type {Expression, ExpressionError} from "./tree.ts";

/** What an expression comes to, or why that cannot be known: a sentence without its full stop. */
export type Evaluation =
  | {readonly kind: "number"; readonly value: Decimal}
  | {readonly kind: "range"; readonly low: Decimal; readonly high: Decimal}
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "date"; readonly date: string}
  | {readonly kind: "truth"; readonly value: boolean}
  /** `missing` where an operand has no value, so that the result has none either. */
  | {readonly kind: "unknown"; readonly why: string; readonly missing: boolean};

/**
 * How a claim stands: true or false for everything that its facts may be, or not to be known.
 *
 * `only` tells of a false one that it is true of the exact values alone, "before" rounding, or of the figures as shown
 * alone, "after" it.
 */
export type Judgement =
  | {readonly answer: "true"}
  | {readonly answer: "false"; readonly only?: "before" | "after"}
  | {readonly answer: "unknown"; readonly why: string};

/**
 * Evaluates an expression over facts, the columns of the briefing's row among them ("country.name").
 *
 * Numbers stand as the sheet writes them: of a fact in millions, 3 is three millions.
 * They are exact decimals; a quotient or root has 20 significant digits. Ranges give a range; what is known
 * only to be over or under a number has no exact result, and the answer says so.
 */
export function evaluateExpression(expression: Expression, scope: ReadonlyMap<string, Fact>): Evaluation {
  const value = evaluateNode(expression.tree, scope);
  if (value.kind === "list")
    return {
      kind: "unknown",
      why: "it comes to a list, of which a formula takes sum(), mean(), min(), max() or count()",
      missing: false,
    };
  return value.kind === "number" ? exact(value, expression, scope) : value;
}

/**
 * Judges whether an expression holds, both of the exact values and of the facts as a reader sees them. Facts whose units
 * or periods do not fit cannot be compared, and the answer says why.
 */
export function judgeClaim(
  expression: Expression,
  scope: ReadonlyMap<string, Fact>,
  shown: ReadonlyMap<string, Fact> = scope,
): Judgement {
  const unfit = misfitOf(expression, scope);
  if (unfit !== undefined) return {answer: "unknown", why: unfit};
  const exact = judgeOnce(expression, scope);
  if (exact.answer === "unknown" || shown === scope) return exact;
  const seen = judgeOnce(expression, shown);
  if (seen.answer === exact.answer) return exact;
  if (exact.answer === "true") {
    if (seen.answer === "unknown") return {answer: "unknown", why: `of the figures as shown, ${seen.why}`};
    return {answer: "false", only: "before"};
  }
  return seen.answer === "true" ? {answer: "false", only: "after"} : exact;
}

/** Why the units or periods of an expression do not fit, if they do not: a sentence without its full stop. */
export function misfitOf(expression: Expression, scope: ReadonlyMap<string, Fact>): string | undefined {
  return measureProblem(expression, scope) ?? periodProblem(expression, scope);
}

/** The facts that an expression mentions and the scope lacks, with their offsets in the text. */
export function unknownMentions(
  expression: Expression,
  known: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): readonly {readonly name: string; readonly offset: number}[] {
  return expression.mentions.filter(({name}) => !known.has(name));
}

function judgeOnce(expression: Expression, scope: ReadonlyMap<string, Fact>): Judgement {
  const value = evaluateNode(expression.tree, scope);
  if (value.kind === "truth") return {answer: value.value ? "true" : "false"};
  if (value.kind === "unknown") return {answer: "unknown", why: value.why};
  return {answer: "unknown", why: `it comes to ${sayValue(value)}, which is neither true nor false`};
}

function exact(
  value: Extract<Value, {kind: "number"}>,
  expression: Expression,
  scope: ReadonlyMap<string, Fact>,
): Evaluation {
  const {low, high} = value.interval;
  const one = pointOf(value.interval);
  if (one !== undefined) return {kind: "number", value: settle(one)};
  const bounded = expression.names.find((name) => scope.get(name)?.bound !== undefined);
  if (low && high && !low.open && !high.open && bounded === undefined)
    return {kind: "range", low: settle(low.at), high: settle(high.at)};
  return {
    kind: "unknown",
    why: `${bounded ?? "an operand"} is known only within a bound, so that the result is ${sayValue(value)} and no exact number`,
    missing: false,
  };
}
