import type {Fact} from "../../model/fact.ts";
import {remainder, significant} from "../decimal.ts";
import {compareValues} from "./compare.ts";
import {expressionFunctions} from "./functions.ts";
import {type Arithmetic, type ExpressionNode, sayNode} from "./tree.ts";
import {type Value, number, sayValue, unknown, valueOfFact} from "./value.ts";
import {
  type End,
  type Interval,
  addIntervals,
  divideIntervals,
  interval,
  multiplyIntervals,
  negateInterval,
  point,
  pointOf,
} from "../interval.ts";
import {didYouMean} from "../problem.ts";

type Scope = ReadonlyMap<string, Fact>;
type Of<Kind extends ExpressionNode["kind"]> = Extract<ExpressionNode, {kind: Kind}>;

/**
 * Walks an expression with the meaning that Vega's interpreter gives it, but on exact decimals, on intervals for what is
 * known within bounds, and with a third answer besides true and false where the facts do not decide.
 */
export function evaluateNode(node: ExpressionNode, scope: Scope): Value {
  switch (node.kind) {
    case "number":
      return number(point(node.value));
    case "text":
      return node;
    case "truth":
      return node;
    case "fact":
      return factNamed(node.name, scope);
    case "minus":
      return minus(node, scope);
    case "arithmetic":
      return arithmetic(node, scope);
    case "comparison":
      return comparison(node, scope);
    case "not":
      return not(node, scope);
    case "logic":
      return logic(node, scope);
    case "choice":
      return choice(node, scope);
    case "call":
      return call(node, scope);
  }
}

function factNamed(name: string, scope: Scope): Value {
  const fact = scope.get(name);
  if (fact) return valueOfFact(fact);
  const hint = didYouMean(name, scope.keys());
  return unknown(`there is no fact "${name}"${hint === undefined ? "" : `; ${hint}`}`);
}

function minus(node: Of<"minus">, scope: Scope): Value {
  const value = evaluateNode(node.argument, scope);
  if (value.kind === "unknown") return value;
  return value.kind === "number" ? number(negateInterval(value.interval)) : noNumber(node.argument, value);
}

function arithmetic(node: Of<"arithmetic">, scope: Scope): Value {
  const [left, right] = [evaluateNode(node.left, scope), evaluateNode(node.right, scope)];
  if (left.kind === "unknown") return left;
  if (right.kind === "unknown") return right;
  if (left.kind !== "number") return noNumber(node.left, left);
  if (right.kind !== "number") return noNumber(node.right, right);
  const result = calculate(node.operator, left.interval, right.interval);
  return result ? number(result) : unknown(noResult(node, right));
}

function calculate(operator: Arithmetic, a: Interval, b: Interval): Interval | undefined {
  switch (operator) {
    case "+":
      return addIntervals(a, b);
    case "-":
      return addIntervals(a, negateInterval(b));
    case "*":
      return multiplyIntervals(a, b);
    case "/":
      return divideIntervals(a, b);
    case "%": {
      const [dividend, divisor] = [pointOf(a), pointOf(b)];
      const rest = dividend !== undefined && divisor !== undefined ? remainder(dividend, divisor) : undefined;
      return rest === undefined ? undefined : point(rest);
    }
  }
}

function noResult(node: Of<"arithmetic">, divisor: Value): string {
  const exact = divisor.kind === "number" ? pointOf(divisor.interval) : undefined;
  if (exact === "0") return `it divides by ${sayNode(node.right)}, which is 0`;
  if (node.operator === "%") return "the remainder of a division needs exact numbers";
  return `it divides by ${sayNode(node.right)}, which is ${sayValue(divisor)} and may be 0`;
}

function comparison(node: Of<"comparison">, scope: Scope): Value {
  const [left, right] = [evaluateNode(node.left, scope), evaluateNode(node.right, scope)];
  if (left.kind === "unknown") return left;
  if (right.kind === "unknown") return right;
  return compareValues(node.operator, settled(left), settled(right), {
    left: sayNode(node.left),
    right: sayNode(node.right),
  });
}

// A third times three is one: what a quotient lost beyond its 40 digits decides no comparison.
function settled(value: Value): Value {
  if (value.kind !== "number") return value;
  return number(interval(settledEnd(value.interval.low), settledEnd(value.interval.high)));
}

function settledEnd(end: End | undefined): End | undefined {
  return end && end.at.length > 38 ? {at: significant(end.at, 35), open: end.open} : end;
}

function not(node: Of<"not">, scope: Scope): Value {
  const value = truth(node.argument, scope);
  return value.kind === "truth" ? {kind: "truth", value: !value.value} : value;
}

// What one side decides alone is decided, even where the other is not known.
function logic(node: Of<"logic">, scope: Scope): Value {
  const deciding = node.operator === "||";
  const [left, right] = [truth(node.left, scope), truth(node.right, scope)];
  for (const side of [left, right]) if (side.kind === "truth" && side.value === deciding) return side;
  return left.kind === "unknown" ? left : right;
}

function choice(node: Of<"choice">, scope: Scope): Value {
  const test = truth(node.test, scope);
  return test.kind === "truth" ? evaluateNode(test.value ? node.yes : node.no, scope) : test;
}

function call(node: Of<"call">, scope: Scope): Value {
  const args = node.args.map((arg) => evaluateNode(arg, scope));
  const open = args.find((arg) => arg.kind === "unknown" && !(node.name === "isValid" && arg.missing));
  const value = open ?? expressionFunctions[node.name].apply(args);
  return open || value.kind !== "unknown" ? value : unknown(`${sayNode(node)}: ${value.why}`);
}

function truth(node: ExpressionNode, scope: Scope): Value {
  const value = evaluateNode(node, scope);
  if (value.kind === "truth" || value.kind === "unknown") return value;
  return unknown(`${sayNode(node)} is neither true nor false: compare it, e.g. ${sayNode(node)} > 0`);
}

function noNumber(node: ExpressionNode, value: Value): Value {
  const said = value.kind === "number" || sayNode(node) === sayValue(value) ? "" : ` (${sayValue(value)})`;
  return unknown(`${sayNode(node)}${said} is no number to calculate with`);
}
