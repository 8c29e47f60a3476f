import type {Lang} from "../../model/language.ts";
import type {Layout, TemplateBlock} from "../layout/blocks.ts";
import {alignItems, type Item} from "./align.ts";
import {normaliseBlock} from "./normalise.ts";
import {itemOf, type SourceBlock, sourceBlocks} from "./source-block.ts";
import {readInterlinear, type Stamp, type StampedBlocks, type StampFault} from "./stamps.ts";

/**
 * How a passage of a translation stands to today's source. `spent`: a comment `was:` with nothing below; `note`: notes
 * that belong to no source.
 */
export type PassageState = "translated" | "stale" | "new" | "orphan" | "spent" | "note";

/** One source that a passage keeps, with the block of today's source that it is. */
export interface KeptSource {
  /** What the words were made from, if that is another. */
  readonly was: readonly Stamp[];
  /** Absent where only `was:` is left: the source has lost the block. */
  readonly stamp?: Stamp;
  /** Position among the source's blocks; absent where there is none. */
  readonly block?: number;
  /** Whether the stamp says what the block says, wrapping aside. */
  readonly fresh: boolean;
}

export interface ComparedPassage extends StampedBlocks {
  readonly state: PassageState;
  readonly sources: readonly KeptSource[];
  /** Whether it stands elsewhere than its source. */
  readonly moved: boolean;
}

/** A call of helpers or partials of a translation, with that of the source. */
export interface ComparedCall {
  readonly block: TemplateBlock;
  /** Position among the source's blocks; absent where the source has no such call. */
  readonly source?: number;
  readonly same: boolean;
  readonly moved: boolean;
}

/** A translation beside today's source: the one reading from which all that is stale, new or orphaned is told. */
export interface Comparison {
  readonly source: readonly SourceBlock[];
  readonly passages: readonly ComparedPassage[];
  readonly calls: readonly ComparedCall[];
  /** Blocks above the first stamp. */
  readonly unstamped: readonly TemplateBlock[];
  /** Positions of the source's blocks, words and calls, that the translation lacks. */
  readonly missing: readonly number[];
  readonly faults: readonly StampFault[];
  /** How much of the translation stands in the order of the source; calls count less than words. */
  readonly inOrder: number;
}

type Entry = {readonly at: number; readonly item: Item} & (
  {readonly passage: number; readonly kept: Pick<KeptSource, "was" | "stamp">} | {readonly call: TemplateBlock}
);

/** Compare a translation with today's source, by the alignment of its stamps and calls with the source's blocks. */
export function compareTranslation(source: Layout, translation: Layout, lang: Lang): Comparison {
  const today = sourceBlocks(source);
  const {passages, unstamped, faults} = readInterlinear(translation, lang);
  const calls = translation.blocks.filter(({prose, callsOnly}) => prose && callsOnly);
  const entries: readonly Entry[] = [
    ...passages.flatMap(({stamps}, passage) =>
      keptSources(stamps).map((kept) => {
        const stamp = kept.stamp ?? kept.was[0];
        const label = normaliseBlock(stamp?.text ?? "");
        const item: Item = {kind: "prose", label, ...(!kept.stamp && {lost: true})};
        return {at: stamp?.start ?? 0, item, passage, kept};
      }),
    ),
    ...calls.map((call) => {
      return {at: call.start, item: itemOf(call, translation.text.slice(call.start, call.end)), call};
    }),
  ].toSorted((a, b) => a.at - b.at);

  const pairs = alignItems(
    today,
    entries.map(({item}) => item),
  );
  const pairOf = new Map(pairs.map((pair) => [entries[pair.translation], pair]));
  const isSame = (entry: Entry): boolean => today[pairOf.get(entry)?.source ?? -1]?.label === entry.item.label;
  const paired = new Set(pairs.map((pair) => pair.source));
  return {
    source: today,
    unstamped,
    faults,
    inOrder: pairs.reduce((sum, {source: at, moved}) => sum + (moved ? 0 : today[at]?.kind === "call" ? 1 : 10), 0),
    missing: [...today.keys()].filter((index) => !paired.has(index)),
    passages: passages.map((passage, index) => {
      const own = entries.filter((entry) => "passage" in entry && entry.passage === index);
      const found = own.flatMap((entry) => pairOf.get(entry) ?? []);
      const sources = own.flatMap((entry) => {
        const block = pairOf.get(entry)?.source;
        return "kept" in entry ? [{...entry.kept, ...(block !== undefined && {block}), fresh: isSame(entry)}] : [];
      });
      const moved = found.length > 0 && found.every((pair) => pair.moved);
      return {...passage, sources, moved, state: stateOf(passage, sources)};
    }),
    calls: entries.flatMap((entry) => {
      if (!("call" in entry)) return [];
      const pair = pairOf.get(entry);
      const {call: block} = entry;
      return [{block, same: isSame(entry), moved: pair?.moved ?? false, ...(pair && {source: pair.source})}];
    }),
  };
}

// Each `was:` belongs to the source below it; one without is of a block that the source has lost.
function keptSources(stamps: readonly Stamp[]): readonly Pick<KeptSource, "was" | "stamp">[] {
  const kept: Pick<KeptSource, "was" | "stamp">[] = [];
  let was: Stamp[] = [];
  for (const stamp of stamps) {
    if (stamp.kind === "was") was.push(stamp);
    if (stamp.kind !== "source") continue;
    kept.push({was, stamp});
    was = [];
  }
  return [...kept, ...was.map((stamp) => ({was: [stamp]}))];
}

function stateOf({blocks}: StampedBlocks, sources: readonly KeptSource[]): PassageState {
  if (sources.length === 0) return "note";
  if (blocks.length === 0) return sources.some(({stamp}) => stamp) ? "new" : "spent";
  if (sources.every(({stamp, block}) => !stamp || block === undefined)) return "orphan";
  return sources.every(({was, fresh, stamp}) => stamp && fresh && was.length === 0) ? "translated" : "stale";
}
