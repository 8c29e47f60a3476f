import type {Decimal, Fact} from "../model/fact.ts";
import type {Inline, Reference} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";
import type {Token} from "../model/prose.ts";
import {add, compare, negate, signOf} from "../support/decimal.ts";
import {expressionScope} from "../support/expression/scope.ts";
import {linearParts} from "../support/expression/linear.ts";
import type {Composer, Parts} from "./composer.ts";

/**
 * The facts of an edition that a reader cannot get from their parts: it prints a sum or difference and all its parts, and as
 * they are rounded they do not add up. Nothing is adjusted; the edition says so.
 */
export function unevenFacts(tokens: readonly Token[], {briefing, voice}: Parts): ReadonlySet<string> {
  const facts = expressionScope(briefing);
  const printed = roundedFigures(tokens, facts, voice);
  const uneven = [...facts.values()].filter((fact) => {
    const wholes = printed.get(fact.id);
    const parts = fact.formula === undefined || !wholes ? undefined : linearParts(fact.formula);
    const sum = parts?.reduce<Decimal | undefined>((total, {sign, fact: id, number}) => {
      const [part] = id === undefined ? [number] : [...(printed.get(id) ?? [])];
      return total === undefined || part === undefined ? undefined : add(total, sign < 0 ? negate(part) : part);
    }, "0");
    return sum !== undefined && [...(wholes ?? [])].some((whole) => compare(whole, sum) !== 0);
  });
  return new Set(uneven.map(({id}) => id));
}

/** A reference to the note that figures are rounded, for each block that prints one that its parts do not add up to. */
export function referToRounding(inlines: readonly Inline[], composer: Composer): readonly Reference[] {
  const figure = inlines.find((inline) => inline.type === "figure-value" && composer.uneven.has(inline.fact));
  if (!figure) return [];
  return [composer.references.refer("note-of-rounding", figure.at, () => [roundingText(figure.at, composer)])];
}

/** The note below a table or chart that shows a column whose cells, as shown, do not add up to what they should. */
export function roundingNote(
  table: string,
  columns: readonly {readonly name: string}[],
  {briefing, voice}: Composer,
): string | undefined {
  const shown = columns.some(({name}) => briefing.uneven?.has(`${table}.${name}`));
  return shown ? voice.own("rounding") : undefined;
}

function roundingText(at: Place, {voice}: Composer): Inline {
  return {type: "text", text: voice.own("rounding"), at};
}

function roundedFigures(
  tokens: readonly Token[],
  facts: ReadonlyMap<string, Fact>,
  voice: Parts["voice"],
): ReadonlyMap<string, ReadonlySet<Decimal>> {
  const printed = new Map<string, Set<Decimal>>();
  const note = (id: string, rounded: Decimal | undefined): void => {
    if (rounded !== undefined) printed.set(id, new Set([...(printed.get(id) ?? []), signed(rounded, facts.get(id))]));
  };
  for (const token of tokens) {
    if (token.kind === "figure") note(token.fact, token.rounded);
    for (const id of token.kind === "cards" ? token.facts : []) {
      const fact = facts.get(id);
      if (fact) note(id, voice.fact(fact, {short: true}).rounded);
    }
  }
  return printed;
}

// Printed without its sign (abs=true) it still has one.
function signed(rounded: Decimal, fact: Fact | undefined): Decimal {
  const below = fact?.value.kind === "number" && signOf(fact.value.value) < 0;
  return below && signOf(rounded) > 0 ? negate(rounded) : rounded;
}
