import type {Decimal, Fact, FactValue, ListItem} from "../../model/fact.ts";
import {add, digitsOf, round, shift, subtract} from "../decimal.ts";
import {evaluateNode} from "./evaluate.ts";
import {type Expression, type ExpressionNode, sayNode} from "./tree.ts";
import {sayValue, type Value} from "./value.ts";
import {misfitOf} from "./expression.ts";

type Scope = ReadonlyMap<string, Fact>;

/** How a check stands. */
export type Verdict =
  /** `uneven`: its two sides are equal, and would not be if one worked them out from the figures as shown. */
  | {readonly answer: "true"; readonly uneven: boolean}
  | {readonly answer: "false"; readonly values: string}
  | {readonly answer: "unknown"; readonly why: string};

/**
 * Judges a check. Exactly, but for a number `within` that its two sides may differ by; with "rounding" it fails only if it
 * does so whatever the figures were before they were rounded to the digits that they are written with.
 */
export function judgeCheck(expression: Expression, scope: Scope, within?: "rounding" | number): Verdict {
  const misfit = misfitOf(expression, scope);
  if (misfit !== undefined) return {answer: "unknown", why: misfit};
  const {tree} = expression;
  const exact = typeof within === "number" ? evaluateNode(loosened(tree, within), scope) : evaluateNode(tree, scope);
  if (exact.kind === "unknown") return {answer: "unknown", why: exact.why};
  if (exact.kind !== "truth")
    return {answer: "unknown", why: `it comes to ${sayValue(exact)}, which is neither true nor false`};
  const holds = exact.value || (within === "rounding" && !isFalse(evaluateNode(tree, changed(scope, unrounded))));
  if (!holds) return {answer: "false", values: sayValues(tree, scope)};
  const shown = isEquality(tree) && isFalse(evaluateNode(tree, changed(scope, rounded)));
  return {answer: "true", uneven: shown};
}

// a == b within 0.5 is abs(a - b) <= 0.5, and a <= b is a - b <= 0.5.
function loosened(node: ExpressionNode, within: number): ExpressionNode {
  if (node.kind !== "comparison") return node;
  const [left, right] = node.operator.startsWith(">") ? [node.right, node.left] : [node.left, node.right];
  const difference: ExpressionNode = {kind: "arithmetic", operator: "-", left, right};
  const limit: ExpressionNode = {kind: "number", value: String(within)};
  switch (node.operator) {
    case "==":
      return {kind: "comparison", operator: "<=", left: {kind: "call", name: "abs", args: [difference]}, right: limit};
    case "!=":
      return node;
    default:
      return {kind: "comparison", operator: node.operator.endsWith("=") ? "<=" : "<", left: difference, right: limit};
  }
}

function isEquality(node: ExpressionNode): boolean {
  return node.kind === "comparison" && node.operator === "==";
}

function isFalse(value: Value): boolean {
  return value.kind === "truth" && !value.value;
}

function changed(scope: Scope, change: (value: Decimal, digits: number) => ListItem): Scope {
  return new Map([...scope].map(([name, fact]) => [name, {...fact, value: changeValue(fact, change)}] as const));
}

function changeValue({value, digits, bound}: Fact, change: (value: Decimal, digits: number) => ListItem): FactValue {
  const item = (one: ListItem): ListItem =>
    one.kind === "number" ? change(one.value, digits ?? digitsOf(one.value)) : one;
  if (value.kind === "list") return {kind: "list", items: value.items.map(item)};
  return value.kind === "number" && bound === undefined ? item(value) : value;
}

// All that a figure may have been before it was rounded.
function unrounded(value: Decimal, digits: number): ListItem {
  const half = shift("0.5", -Math.max(digits, digitsOf(value)));
  return {kind: "range", low: subtract(value, half), high: add(value, half)};
}

function rounded(value: Decimal, digits: number): ListItem {
  return {kind: "number", value: round(value, digits)};
}

function sayValues(node: ExpressionNode, scope: Scope): string {
  const sides = node.kind === "comparison" ? [node.left, node.right] : [node];
  const said = sides.flatMap((side) => {
    const value = sayValue(evaluateNode(side, scope));
    return value === sayNode(side) ? [] : [`${sayNode(side)} is ${value}`];
  });
  return said.join(" and ");
}
