import {usedNames} from "../interlinear/block-uses.ts";
import type {Comparison} from "../interlinear/compare.ts";
import {sortOf} from "../interlinear/similarity.ts";
import type {TemplateBlock} from "../layout/blocks.ts";

/**
 * Source blocks for the words of a translation that have none above them, by position: where as many blocks stand there as
 * the source has above its first stamped block, each of the same sort and with the same figures. Else none.
 */
export function adoptUnstamped(
  {source, passages, unstamped, missing}: Comparison,
  written: string,
): ReadonlyMap<number, TemplateBlock> {
  const stamped = passages.flatMap(({sources}) => sources.flatMap(({block}) => block ?? []));
  const first = Math.min(...stamped, Infinity);
  const waiting = missing.filter((index) => index < first && source[index]?.kind === "prose");
  if (waiting.length !== unstamped.length) return new Map();
  const pairs = waiting.map((index, at) => [index, unstamped[at]] as const);
  const fitting = pairs.flatMap(([index, block]) => {
    const text = source[index]?.text ?? "";
    return block && fits(text, written.slice(block.start, block.end)) ? [[index, block] as const] : [];
  });
  return fitting.length === pairs.length ? new Map(fitting) : new Map();
}

function fits(source: string, words: string): boolean {
  return sortOf(source) === sortOf(words) && namesIn(source) === namesIn(words);
}

function namesIn(text: string): string {
  return [...usedNames(text)].toSorted().join("\n");
}
