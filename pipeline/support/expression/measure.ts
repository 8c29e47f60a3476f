import type {Fact, Unit} from "../../model/fact.ts";
import {isPercentUnit} from "../units.ts";
import {type ExpressionNode, type Expression, sayNode} from "./tree.ts";

/**
 * What the number of an expression measures, as far as units tell.
 *
 * - `measured`: in a unit (none: a count) and at a power of ten; `exact` while no plain number has scaled it.
 * - `ratio`: of two of one unit, so that it has none; times 100 it is a percentage.
 * - `open`: a plain number, a text, a date, or a product whose unit has no name; it fits everything.
 */
export type Measure =
  | {readonly kind: "measured"; readonly unit?: Unit; readonly scale: number; readonly exact: boolean}
  | {readonly kind: "ratio"}
  | {readonly kind: "open"};

/** The measure of an expression; units or scales that do not fit are told to `misfit`, as sentences without full stop. */
export function unitOf(
  expression: Expression,
  scope: ReadonlyMap<string, Fact>,
  misfit: (why: string) => void,
): Measure {
  return measureOf(expression.tree, scope, misfit);
}

/** The first misfit of units or scales in an expression, if there is one. */
export function measureProblem(expression: Expression, scope: ReadonlyMap<string, Fact>): string | undefined {
  const misfits: string[] = [];
  unitOf(expression, scope, (why) => misfits.push(why));
  return misfits[0];
}

/** A unit and scale in words: "percent", "a count", "USD, in millions". */
export function sayMeasure({unit, scale}: {readonly unit?: Unit | undefined; readonly scale: number}): string {
  return `${unit ?? "a count"}${scale === 0 ? "" : `, in ${sayScale(scale)}`}`;
}

/** A power of ten in words: "millions". */
export function sayScale(scale: number): string {
  const words: Readonly<Record<number, string>> = {
    0: "ones",
    3: "thousands",
    6: "millions",
    9: "billions",
    12: "trillions",
  };
  return words[scale] ?? `10^${scale}`;
}

type Scope = ReadonlyMap<string, Fact>;
type Misfit = (why: string) => void;

const OPEN: Measure = {kind: "open"};

function measureOf(node: ExpressionNode, scope: Scope, misfit: Misfit): Measure {
  const measure = (part: ExpressionNode): Measure => measureOf(part, scope, misfit);
  switch (node.kind) {
    case "number":
    case "text":
    case "truth":
      return OPEN;
    case "fact":
      return ofFact(scope.get(node.name));
    case "not":
      measure(node.argument);
      return OPEN;
    case "minus":
      return measure(node.argument);
    case "logic":
      measure(node.left);
      measure(node.right);
      return OPEN;
    case "comparison":
      together([node.left, node.right], [measure(node.left), measure(node.right)], "compared", misfit);
      return OPEN;
    case "choice":
      measure(node.test);
      return together([node.yes, node.no], [measure(node.yes), measure(node.no)], "alternatives of one figure", misfit);
    case "arithmetic":
      return arithmetic(node, measure(node.left), measure(node.right), misfit);
    case "call":
      return ofCall(node, node.args.map(measure), misfit);
  }
}

function ofFact(fact: Fact | undefined): Measure {
  if (fact === undefined || fact.type !== "number") return OPEN;
  return {kind: "measured", ...(fact.unit !== undefined && {unit: fact.unit}), scale: fact.scale ?? 0, exact: true};
}

function arithmetic(
  node: Extract<ExpressionNode, {kind: "arithmetic"}>,
  left: Measure,
  right: Measure,
  misfit: Misfit,
): Measure {
  switch (node.operator) {
    case "+":
      return together([node.left, node.right], [left, right], "added", misfit);
    case "-":
      return difference(left, right, together([node.left, node.right], [left, right], "subtracted", misfit));
    case "*":
      return product(left, right);
    case "/":
      return quotient(left, right);
    case "%":
      return left;
  }
}

function ofCall(node: Extract<ExpressionNode, {kind: "call"}>, args: readonly Measure[], misfit: Misfit): Measure {
  if (["sum", "mean", "min", "max", "clamp"].includes(node.name))
    return together(node.args, args, `arguments of ${node.name}()`, misfit);
  const keeps = ["abs", "ceil", "floor", "round"].includes(node.name);
  return (keeps ? args[0] : undefined) ?? OPEN;
}

// Percent and percentage points add; what else is added or compared has one unit and one scale.
function together(
  nodes: readonly ExpressionNode[],
  measures: readonly Measure[],
  how: string,
  misfit: Misfit,
): Measure {
  let first: {node: string; measure: Extract<Measure, {kind: "measured"}>} | undefined;
  for (const [index, measure] of measures.entries()) {
    const node = nodes[index];
    if (measure.kind !== "measured" || !node) continue;
    const name = sayNode(node);
    if (!first) {
      first = {node: name, measure};
      continue;
    }
    const {unit, scale} = first.measure;
    const points = isPercentUnit(unit) && isPercentUnit(measure.unit) && how !== "compared";
    if ((unit !== measure.unit && !points) || (scale !== measure.scale && first.measure.exact && measure.exact))
      misfit(
        `${first.node} is ${sayMeasure(first.measure)} and ${name} is ${sayMeasure(measure)}: they cannot be ${how}`,
      );
    if (unit !== measure.unit && points) first = {node: name, measure: {...measure, unit: "percent"}};
  }
  if (!first) return measures.every(({kind}) => kind === "ratio") ? {kind: "ratio"} : OPEN;
  return first.measure;
}

function difference(left: Measure, right: Measure, sum: Measure): Measure {
  if (sum.kind !== "measured" || sum.unit !== "percent") return sum;
  if (left.kind !== "measured" || right.kind !== "measured") return OPEN;
  return left.unit === "percent" && right.unit === "percent" ? {...sum, unit: "percentage_point"} : sum;
}

function product(left: Measure, right: Measure): Measure {
  if (left.kind === "ratio" || left.kind === "open") return right.kind === "measured" ? {...right, exact: false} : OPEN;
  if (right.kind === "ratio" || right.kind === "open") return {...left, exact: false};
  return OPEN;
}

function quotient(left: Measure, right: Measure): Measure {
  if (left.kind !== "measured") return OPEN;
  if (right.kind !== "measured") return {...left, exact: false};
  return left.unit === right.unit ? {kind: "ratio"} : OPEN;
}
