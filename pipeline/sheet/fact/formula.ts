import type {Fact, FactValue, NumberForm} from "../../model/fact.ts";
import type {Place} from "../../model/problem.ts";
import {type Measure, sayScale, unitOf} from "../../support/expression/measure.ts";
import {periodProblem} from "../../support/expression/period.ts";
import {
  type Evaluation,
  type Expression,
  evaluateExpression,
  parseExpression,
  unknownMentions,
} from "../../support/expression/expression.ts";
import {didYouMean, error} from "../../support/problem.ts";
import type {FactContext} from "./context.ts";
import type {Resolved} from "./resolved.ts";
import type {FactSpec} from "../schema/sheet.ts";
import {weakestOf} from "./weakest.ts";

/** The formula of a fact as an expression whose facts all exist; what is wrong with it is reported at its very word. */
export function readFormula(
  id: string,
  formula: string,
  known: ReadonlySet<string>,
  context: FactContext,
): Expression | undefined {
  const expression = parseExpression(formula);
  if ("error" in expression) {
    const {error: message, hint, offset} = expression;
    context.report(error("formula", placeIn(id, formula, offset, 1, context), `In this formula ${message}.`, hint));
    return undefined;
  }
  const unknown = unknownMentions(expression, known);
  for (const {name, offset} of unknown) {
    const at = placeIn(id, formula, offset, name.length, context);
    context.report(error("unknown-fact", at, `There is no fact "${name}".`, didYouMean(name, known)));
  }
  return unknown.length === 0 ? expression : undefined;
}

/**
 * The value of a formula over the facts that it reads.
 *
 * It has their sources, the period that they share, and, where the sheet says nothing else, their unit and scale and the
 * most digits among them. Units that do not fit, a division by zero and operands without exact value are errors;
 * an operand that is missing leaves the formula missing.
 */
export function resolveFormula(
  id: string,
  spec: FactSpec,
  expression: Expression,
  scope: ReadonlyMap<string, Fact>,
  context: FactContext,
): Resolved | undefined {
  const operands = expression.names.flatMap((name) => scope.get(name) ?? []);
  const form = formOfFormula(id, spec, expression, scope, context);
  const value = form && valueOf(id, evaluateExpression(expression, scope), expression, scope, context);
  if (!form || !value) return undefined;
  const digits = Math.max(0, ...operands.map((fact) => fact.digits ?? 0));
  const periods = new Set(operands.map(({period}) => period));
  return {
    type: value.kind === "text" || value.kind === "date" ? value.kind : "number",
    value,
    form: {...form, digits},
    sources: operands.flatMap(({sources}) => sources),
    period: periods.size === 1 ? [...periods][0] : undefined,
    status: weakestOf(operands.map(({status}) => status)),
    operands: expression.names,
  };
}

function formOfFormula(
  id: string,
  spec: FactSpec,
  expression: Expression,
  scope: ReadonlyMap<string, Fact>,
  context: FactContext,
): NumberForm | undefined {
  const misfits: string[] = [];
  const measure = unitOf(expression, scope, (why) => misfits.push(why));
  const at = context.yaml.placeOf(["facts", id, "formula"]);
  for (const why of misfits) context.report(error("unit-mismatch", at, `In this formula ${why}.`));
  const mixed = periodProblem(expression, scope);
  if (mixed !== undefined) context.report(error("period-mismatch", at, `In this formula ${mixed}.`));
  const contradiction = contradictionOf(measure, spec);
  if (contradiction !== undefined) {
    const [key, message, hint] = contradiction;
    context.report(error("unit-mismatch", context.yaml.placeOf(["facts", id, key]), message, hint));
  }
  if (misfits.length > 0 || mixed !== undefined || contradiction !== undefined) return undefined;
  if (measure.kind !== "measured") return {};
  return {...(measure.unit !== undefined && {unit: measure.unit}), ...(measure.scale !== 0 && {scale: measure.scale})};
}

function contradictionOf(
  measure: Measure,
  {unit, scale}: FactSpec,
): readonly ["unit" | "scale", string, string] | undefined {
  if (measure.kind === "ratio" && unit !== undefined) {
    const hint = unit === "percent" ? "multiply by 100, so that it is a percentage" : "delete unit:";
    return ["unit", `A quotient of two figures of one unit has no unit, and the sheet says ${unit}.`, hint];
  }
  if (measure.kind !== "measured" || !measure.exact) return undefined;
  if (unit !== undefined && measure.unit !== undefined && unit !== measure.unit)
    return [
      "unit",
      `The formula gives ${measure.unit}, and the sheet says ${unit}.`,
      `write unit: ${measure.unit}, or delete the line`,
    ];
  if (scale !== undefined && scale !== measure.scale)
    return [
      "scale",
      `The formula gives figures in ${sayScale(measure.scale)}, and scale: ${scale} says ${sayScale(scale)}.`,
      "delete scale:, or divide",
    ];
  return undefined;
}

function valueOf(
  id: string,
  result: Evaluation,
  expression: Expression,
  scope: ReadonlyMap<string, Fact>,
  {yaml, report}: FactContext,
): FactValue | undefined {
  const at = yaml.placeOf(["facts", id, "formula"]);
  switch (result.kind) {
    case "unknown":
      if (result.missing) return {kind: "missing", why: result.why};
      report(error("formula-value", at, `The value of this formula cannot be known: ${result.why}.`));
      return undefined;
    case "truth":
      report(
        error(
          "formula-value",
          at,
          `This formula is ${result.value}, which is no figure.`,
          "choose a value by it (test ? a : b), or judge it in a template with {{#claim}}",
        ),
      );
      return undefined;
    case "range": {
      const estimate = evaluateExpression(expression, estimates(scope));
      return estimate.kind === "number" ? {...result, value: estimate.value} : result;
    }
    default:
      return result;
  }
}

// Ranges that come with an estimate stand for it; the estimate of the formula is that of its operands.
function estimates(scope: ReadonlyMap<string, Fact>): ReadonlyMap<string, Fact> {
  return new Map(
    [...scope].map(([name, fact]) => {
      const estimate = fact.value.kind === "range" ? fact.value.value : undefined;
      return [name, estimate === undefined ? fact : {...fact, value: {kind: "number", value: estimate}}] as const;
    }),
  );
}

// A formula on one line can be pointed into; one that is folded over lines is pointed at whole.
function placeIn(id: string, formula: string, offset: number, length: number, {yaml}: FactContext): Place {
  const at = yaml.placeOf(["facts", id, "formula"]);
  const quote = at.length === formula.length + 2 ? 1 : at.length === formula.length ? 0 : undefined;
  return quote === undefined ? at : {...at, column: at.column + quote + offset, length};
}
