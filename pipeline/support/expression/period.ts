import type {Fact, IsoDate} from "../../model/fact.ts";
import {type Expression, type ExpressionNode, sayNode} from "./tree.ts";
import {holdsPeriod, periodLength, sayLength} from "../period.ts";

/**
 * Why the periods of an expression do not fit, as a sentence without full stop; `undefined` where they do.
 *
 * What is compared speaks of periods of one length: no month against a year. So do the two sides of a difference and of a
 * rate of growth (a / b - 1), unless the one period lies within the other: a year less its first half is the second.
 * Figures without period, sums, products and plain quotients fit everything; a mean measures what one of its rows does.
 */
export function periodProblem(expression: Expression, scope: ReadonlyMap<string, Fact>): string | undefined {
  const problems: string[] = [];
  periodOf(expression.tree, {scope, tell: (problem) => problems.push(problem)});
  return problems[0];
}

/** A node and the time that its figure speaks of. */
interface Spoken {
  readonly node: ExpressionNode;
  readonly period: IsoDate;
}

interface Walk {
  readonly scope: ReadonlyMap<string, Fact>;
  readonly tell: (problem: string) => void;
}

// What a sum or product measures is open.
function periodOf(node: ExpressionNode, walk: Walk): Spoken | undefined {
  const of = (part: ExpressionNode): Spoken | undefined => periodOf(part, walk);
  switch (node.kind) {
    case "number":
    case "text":
    case "truth":
      return undefined;
    case "fact":
      return ofFact(node, walk);
    case "not":
      of(node.argument);
      return undefined;
    case "minus":
      return of(node.argument);
    case "logic":
      of(node.left);
      of(node.right);
      return undefined;
    case "choice":
      of(node.test);
      return alike(of(node.yes), of(node.no));
    case "comparison":
      checkGrowth(node.left, node.right, walk);
      compare(of(node.left), of(node.right), walk);
      return undefined;
    case "arithmetic":
      return ofArithmetic(node, walk);
    case "call":
      return ofCall(node, walk);
  }
}

function ofFact(node: Extract<ExpressionNode, {kind: "fact"}>, {scope}: Walk): Spoken | undefined {
  const fact = scope.get(node.name);
  const period = fact?.type === "number" ? (fact.basis ?? fact.period) : undefined;
  return period === undefined ? undefined : {node, period};
}

function ofArithmetic(node: Extract<ExpressionNode, {kind: "arithmetic"}>, walk: Walk): Spoken | undefined {
  const [left, right] = [periodOf(node.left, walk), periodOf(node.right, walk)];
  if (node.operator !== "-") return undefined;
  checkGrowth(node.left, node.right, walk);
  subtract(left, right, walk);
  return alike(left, right);
}

function ofCall(node: Extract<ExpressionNode, {kind: "call"}>, walk: Walk): Spoken | undefined {
  const [first, ...rest] = node.args.map((arg) => periodOf(arg, walk));
  if (node.name === "min" || node.name === "max" || node.name === "clamp")
    for (const other of rest) compare(first, other, walk);
  return rest.length === 0 && ["abs", "ceil", "floor", "round"].includes(node.name) ? first : undefined;
}

// A quotient against one is a rate of growth.
function checkGrowth(left: ExpressionNode, right: ExpressionNode, walk: Walk): void {
  const quiet = {...walk, tell: () => {}};
  if (left.kind === "arithmetic" && left.operator === "/" && right.kind === "number" && right.value === "1")
    subtract(periodOf(left.left, quiet), periodOf(left.right, quiet), walk);
}

function compare(a: Spoken | undefined, b: Spoken | undefined, {tell}: Walk): void {
  if (a && b && !alike(a, b)) tell(misfit(a, b));
}

function subtract(a: Spoken | undefined, b: Spoken | undefined, walk: Walk): void {
  if (a && b && !holdsPeriod(a.period, b.period) && !holdsPeriod(b.period, a.period)) compare(a, b, walk);
}

function alike(a: Spoken | undefined, b: Spoken | undefined): Spoken | undefined {
  if (!a || !b) return a ?? b;
  const [one, other] = [periodLength(a.period), periodLength(b.period)];
  return one.unit === other.unit && one.count === other.count ? a : undefined;
}

function misfit(a: Spoken, b: Spoken): string {
  const say = ({node, period}: Spoken): string =>
    `${sayNode(node)} speaks of ${sayLength(periodLength(period))} (${period})`;
  return `${say(a)} and ${say(b)}: only periods of one length can be compared`;
}
