import type {Fact, FactValue} from "../model/fact.ts";
import type {FigureOptions, Voice} from "../model/language.ts";
import {digitsOf} from "../support/decimal.ts";
import {evaluateExpression, parseExpression} from "../support/expression/expression.ts";

type Facts = ReadonlyMap<string, Fact>;

/** A figure that a template prints, with the options that tell how it is rounded. */
export interface Printing extends Pick<FigureOptions, "digits" | "short"> {
  readonly fact: string;
}

/**
 * The facts as a reader sees them: each number rounded as its nearest printing rounds it, else by its own digits.
 *
 * A formula that is not printed itself, beside operands that are, comes to what the reader would work out from those.
 * `printings` go from the nearest to the farthest.
 */
export function shownFacts(
  names: readonly string[],
  facts: Facts,
  printings: readonly Printing[],
  voice: Voice,
): Facts {
  const shown = new Map(facts);
  for (const name of names) {
    const fact = facts.get(name);
    if (fact) shown.set(name, {...fact, value: shownValue(fact, facts, printings, voice)});
  }
  return shown;
}

function shownValue(fact: Fact, facts: Facts, printings: readonly Printing[], voice: Voice): FactValue {
  const printing = printings.find((some) => some.fact === fact.id);
  const seen = (id: string): boolean => printings.some((some) => some.fact === id);
  if (!printing && fact.formula !== undefined && fact.operands.some(seen)) {
    const worked = workedOut(fact, fact.formula, shownFacts(fact.operands, facts, printings, voice));
    if (worked) return worked;
  }
  return rounded(fact, printing ?? {}, voice);
}

function workedOut(fact: Fact, formula: string, facts: Facts): FactValue | undefined {
  const expression = parseExpression(formula);
  if ("error" in expression) return undefined;
  const result = evaluateExpression(expression, facts);
  return result.kind === fact.value.kind && (result.kind === "number" || result.kind === "range") ? result : undefined;
}

function rounded(fact: Fact, {digits, short}: FigureOptions, voice: Voice): FactValue {
  const {value} = fact;
  const options = {...(digits !== undefined && {digits}), ...(short !== undefined && {short})};
  if (value.kind === "number") return {kind: "number", value: voice.fact(fact, options).rounded ?? value.value};
  if (value.kind !== "range") return value;
  const own = digits ?? fact.digits ?? Math.max(digitsOf(value.low), digitsOf(value.high));
  const end = (at: string): string =>
    voice.fact({...fact, digits: own, value: {kind: "number", value: at}}, options).rounded ?? at;
  return {kind: "range", low: end(value.low), high: end(value.high)};
}
