import {bestChain, tooMany} from "./chain.ts";
import {similarity, sortOf, type Weighed, weighWords} from "./similarity.ts";

/** A block of the source, or a stamp or call of a translation, as it takes part in the alignment. */
export interface Item {
  readonly kind: "prose" | "call";
  /** Equal for what is the same: the words of prose in the form in which they are compared, or the name and subjects of a call. */
  readonly label: string;
  /** A stamp of words that the source had lost already: it is taken for a block only where nothing else is. */
  readonly lost?: boolean;
}

/** Positions in source and translation that belong together. */
export interface Pair {
  readonly source: number;
  readonly translation: number;
  /** Stands elsewhere than its neighbours in the source do. */
  readonly moved: boolean;
}

/**
 * Pair the blocks of a source with the stamps and calls of its translation, each with one at most.
 *
 * What is equal and in order comes first, then what is equal and has moved; what is left between two pairs is paired by
 * likeness, what is left anywhere by great likeness, and a short block with what stands in its place.
 */
export function alignItems(source: readonly Item[], translation: readonly Item[]): readonly Pair[] {
  const inOrder = new Map<number, number>();
  const moved = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (into: Map<number, number>, [left, right]: readonly [number, number]): void => {
    into.set(left, right);
    taken.add(right);
  };
  const weights = new Map<string, Weighed>();
  const weightOf = (label: string): Weighed => {
    const weighed = weights.get(label) ?? weighWords(label);
    weights.set(label, weighed);
    return weighed;
  };
  const likeness = (mine: Item, yours: Item): number => {
    if (mine.kind !== yours.kind) return 0;
    if (mine.kind === "prose") return similarity(weightOf(mine.label), weightOf(yours.label));
    return nameOf(mine) === nameOf(yours) ? SAME_HELPER : 0;
  };
  const inPlace = (mine: Item, yours: Item): number => {
    if (mine.kind !== "prose" || yours.kind !== "prose" || yours.lost) return 0;
    if (sortOf(mine.label) !== sortOf(yours.label)) return 0;
    const short = Math.min(mine.label.length, yours.label.length) <= SHORT;
    return short || likeness(mine, yours) >= HARDLY_LIKE ? 1 : 0;
  };
  const free = (): readonly [readonly number[], readonly number[]] => [
    [...source.keys()].filter((left) => !inOrder.has(left) && !moved.has(left)),
    [...translation.keys()].filter((right) => !taken.has(right)),
  ];
  const scored =
    (score: (left: Item, right: Item) => number) =>
    (left: number, right: number): number => {
      const [mine, yours] = [source[left], translation[right]];
      return mine && yours ? score(mine, yours) : 0;
    };
  const pairInGaps = (score: (left: number, right: number) => number): void => {
    for (const [left, right] of gapsOf(inOrder, ...free()))
      for (const found of bestChain(left, right, score)) pair(inOrder, found);
  };

  // What is lost comes back only for a block that nothing else is a translation of.
  for (const lost of [false, true]) {
    pairInGaps(scored((mine, yours) => (Boolean(yours.lost) === lost ? equality(mine, yours) : 0)));
    const [left, right] = free();
    const open = right.filter((at) => Boolean(translation[at]?.lost) === lost);
    for (const found of equalPairs(source, translation, left, open)) pair(moved, found);
  }
  pairInGaps(scored((mine, yours) => atLeast(LIKE, likeness(mine, yours))));
  for (const found of likestPairs(...free(), scored(likeness))) pair(moved, found);
  pairInGaps(scored(inPlace));

  return [...source.keys()].flatMap((left): readonly Pair[] => {
    const [straight, crossing] = [inOrder.get(left), moved.get(left)];
    if (straight !== undefined) return [{source: left, translation: straight, moved: false}];
    return crossing === undefined ? [] : [{source: left, translation: crossing, moved: true}];
  });
}

/** As much in common makes a changed block of what stands between the same neighbours, or wherever it stands. */
const LIKE = 0.35;
const VERY_LIKE = 0.6;
/** So short a block may change all its words; a longer one keeps some, or is another. */
const SHORT = 60;
const HARDLY_LIKE = 0.1;
const SAME_HELPER = 0.5;

function same(mine: Item | undefined, yours: Item | undefined): boolean {
  return mine?.kind === yours?.kind && mine?.label === yours?.label;
}

// What is equal and has moved.
function equalPairs(
  source: readonly Item[],
  translation: readonly Item[],
  left: readonly number[],
  right: readonly number[],
): readonly (readonly [number, number])[] {
  const keyOf = (item: Item | undefined): string => `${item?.kind} ${item?.label}`;
  const waiting = new Map<string, number[]>();
  for (const at of right) {
    const key = keyOf(translation[at]);
    waiting.set(key, [...(waiting.get(key) ?? []), at]);
  }
  return left.flatMap((at) => {
    const found = waiting.get(keyOf(source[at]))?.shift();
    return found === undefined ? [] : [[at, found] as const];
  });
}

// Of two ways to put the order right, the one that moves fewer and shorter blocks is taken, and calls rather than words.
function equality(mine: Item, yours: Item): number {
  if (!same(mine, yours)) return 0;
  return mine.kind === "call" ? 10 : 100 + Math.min(mine.label.length, 1000) / 1000;
}

// The label of a call begins with the name of its helper.
function nameOf({label}: Item): string | undefined {
  return label.split(" ", 1)[0];
}

function atLeast(least: number, value: number): number {
  return value >= least ? value : 0;
}

// The free positions between each two neighbouring pairs, where there are some on both sides.
function gapsOf(
  pairs: ReadonlyMap<number, number>,
  left: readonly number[],
  right: readonly number[],
): readonly (readonly [readonly number[], readonly number[]])[] {
  const bounds = [...pairs].sort(([a], [b]) => a - b);
  const starts: readonly (readonly [number, number])[] = [[-1, -1], ...bounds];
  return starts.flatMap(([fromLeft, fromRight], index) => {
    const [toLeft, toRight] = bounds[index] ?? [Infinity, Infinity];
    const mine = left.filter((at) => at > fromLeft && at < toLeft);
    const yours = right.filter((at) => at > fromRight && at < toRight);
    return mine.length > 0 && yours.length > 0 ? [[mine, yours] as const] : [];
  });
}

// The pairs that are very like each other, the likest first, wherever they stand.
function likestPairs(
  left: readonly number[],
  right: readonly number[],
  score: (left: number, right: number) => number,
): readonly (readonly [number, number])[] {
  if (tooMany(left, right)) return [];
  const all = left
    .flatMap((mine) => right.map((yours) => ({mine, yours, value: score(mine, yours)})))
    .filter(({value}) => value >= VERY_LIKE)
    .sort((a, b) => b.value - a.value);
  const used = {mine: new Set<number>(), yours: new Set<number>()};
  return all.flatMap(({mine, yours}) => {
    if (used.mine.has(mine) || used.yours.has(yours)) return [];
    used.mine.add(mine);
    used.yours.add(yours);
    return [[mine, yours] as const];
  });
}
