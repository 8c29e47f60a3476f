import type {Fact} from "../../model/fact.ts";
import {compare, signOf} from "../decimal.ts";
import {parseExpression} from "./parse.ts";
import {type Comparison, type ExpressionNode, sayNode} from "./tree.ts";

/** An expression that is known to hold, or known not to. */
export interface Condition {
  readonly expression: string;
  readonly holds: boolean;
}

/**
 * Whether conditions leave a fact only one sign, zero aside: "a > b" and what fails "a <= b" do so for the fact itself,
 * for the difference a - b, and, where b is above zero, for the growth a / b - 1.
 *
 * Told from the form of the expressions alone, so that it holds whatever the values will be.
 */
export function signIsFixed(id: string, conditions: readonly Condition[], scope: ReadonlyMap<string, Fact>): boolean {
  const wanted = sidesOf({kind: "fact", name: id}, scope);
  const known = conditions.flatMap(({expression, holds}) => {
    const parsed = parseExpression(expression);
    return "error" in parsed ? [] : orderedBy(parsed.tree, holds, scope);
  });
  return wanted.some((sides) => known.some((pair) => isSame(pair, sides) || isSame(pair, swap(sides))));
}

/** Two sides whose difference has the sign in question. */
interface Sides {
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

const ZERO: ExpressionNode = {kind: "number", value: "0"};

// The pairs that a condition puts into an order, whichever it is.
function orderedBy(node: ExpressionNode, holds: boolean, scope: ReadonlyMap<string, Fact>): readonly Sides[] {
  switch (node.kind) {
    case "not":
      return orderedBy(node.argument, !holds, scope);
    case "logic":
      return (node.operator === "&&") === holds
        ? [...orderedBy(node.left, holds, scope), ...orderedBy(node.right, holds, scope)]
        : [];
    case "comparison": {
      const operator = holds ? node.operator : OPPOSITE[node.operator];
      return operator === "!=" ? [] : ordered(node.left, operator, node.right, scope);
    }
    default:
      return [];
  }
}

// More than five is above zero; more than minus five is not known to be.
function ordered(
  left: ExpressionNode,
  operator: Comparison,
  right: ExpressionNode,
  scope: ReadonlyMap<string, Fact>,
): readonly Sides[] {
  const limit = numberOf(right);
  if (limit === undefined)
    return numberOf(left) === undefined
      ? [{left, right}, ...sidesOf({kind: "arithmetic", operator: "-", left, right}, scope)]
      : ordered(right, MIRRORED[operator], left, scope);
  const up = operator === ">" || operator === ">=" || operator === "==";
  const down = operator === "<" || operator === "<=" || operator === "==";
  const fixes = (up && compare(limit, "0") >= 0) || (down && compare(limit, "0") <= 0);
  return fixes ? sidesOf(left, scope) : [];
}

// All that has the sign of a node, or the opposite one; formulas are seen through.
function sidesOf(node: ExpressionNode, scope: ReadonlyMap<string, Fact>): readonly Sides[] {
  const whole = {left: node, right: ZERO};
  switch (node.kind) {
    case "fact": {
      const formula = scope.get(node.name)?.formula;
      const parsed = formula === undefined ? undefined : parseExpression(formula);
      return parsed && !("error" in parsed) ? [whole, ...sidesOf(parsed.tree, scope)] : [whole];
    }
    case "minus":
      return [whole, ...sidesOf(node.argument, scope)];
    case "arithmetic":
      return [whole, ...sidesOfArithmetic(node, scope)];
    default:
      return [whole];
  }
}

function sidesOfArithmetic(
  {operator, left, right}: Extract<ExpressionNode, {kind: "arithmetic"}>,
  scope: ReadonlyMap<string, Fact>,
): readonly Sides[] {
  switch (operator) {
    case "-":
      if (left.kind === "arithmetic" && left.operator === "/" && numberOf(right) === "1")
        return isPositive(left.right, scope) ? [{left: left.left, right: left.right}] : [];
      return [{left, right}];
    case "*":
      if (isPositive(right, scope)) return sidesOf(left, scope);
      return isPositive(left, scope) ? sidesOf(right, scope) : [];
    case "/":
      return isPositive(right, scope) ? sidesOf(left, scope) : [];
    default:
      return [];
  }
}

function isPositive(node: ExpressionNode, scope: ReadonlyMap<string, Fact>): boolean {
  const value = node.kind === "fact" ? scope.get(node.name)?.value : undefined;
  const least = value?.kind === "number" ? value.value : value?.kind === "range" ? value.low : numberOf(node);
  return least !== undefined && signOf(least) > 0;
}

function numberOf(node: ExpressionNode): string | undefined {
  if (node.kind === "number") return node.value;
  return node.kind === "minus" && node.argument.kind === "number"
    ? `-${node.argument.value}`.replace(/^-0$/, "0")
    : undefined;
}

function swap({left, right}: Sides): Sides {
  return {left: right, right: left};
}

function isSame(a: Sides, b: Sides): boolean {
  return sayNode(a.left) === sayNode(b.left) && sayNode(a.right) === sayNode(b.right);
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "==": "!=",
  "!=": "==",
};

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
  "==": "==",
  "!=": "!=",
};
