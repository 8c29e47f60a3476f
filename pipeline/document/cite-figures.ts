import type {Inline} from "../model/inline.ts";
import type {Composer} from "./composer.ts";
import {walkInlines} from "../support/walk-blocks.ts";
import {withReferences} from "./reference-list.ts";
import {referToRounding} from "./rounding.ts";
import {referTo} from "./source-entry.ts";

/**
 * Adds, at the end of a block, a reference to each source of its figures that the block does not cite itself, and one to the
 * note on rounding where a figure is not what its printed parts add up to.
 */
export function citeFigures(inlines: readonly Inline[], composer: Composer): readonly Inline[] {
  const all = [...walkInlines(inlines)];
  const cited = new Set(all.flatMap((inline) => (inline.type === "reference" ? [inline.target] : [])));
  const references = figureSources(all, composer)
    .filter((source) => !cited.has(`source-${source.id}`))
    .map((source) => referTo(source.id, source.at, composer));
  return withReferences(inlines, [...references, ...referToRounding(all, composer)], composer);
}

/** The sources of the figures among some inlines, each once, in order. */
export function figureSources(
  inlines: readonly Inline[],
  composer: Composer,
): readonly {id: string; at: Inline["at"]}[] {
  const found = new Map<string, Inline["at"]>();
  for (const inline of inlines) {
    if (inline.type !== "figure-value") continue;
    for (const id of sourcesOf(inline.fact, composer)) if (!found.has(id)) found.set(id, inline.at);
  }
  return [...found].map(([id, at]) => ({id, at}));
}

function sourcesOf(fact: string, composer: Composer): readonly string[] {
  const token = composer.tokens.find((candidate) => candidate.kind === "figure" && candidate.fact === fact);
  return token?.kind === "figure" ? token.sources : [];
}
