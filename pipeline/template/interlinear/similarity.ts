/** Which sort of block a source is: what it is compared with when its words have changed. */
export function sortOf(block: string): string {
  if (/^#{1,6}\s/.test(block)) return "heading";
  if (block.startsWith(">")) return "quote";
  if (/^([-*+]|\d+[.)])\s/.test(block)) return "list";
  if (/^(```|~~~)/.test(block)) return "code";
  return /^\||\n *\|/.test(block) ? "table" : "paragraph";
}

/** The words of a block, each with how often it stands there and how much it counts. */
export interface Weighed {
  readonly words: ReadonlyMap<string, {readonly times: number; readonly weight: number}>;
  readonly total: number;
}

/** How much two blocks have in common, from 0 to 1: their words, longer ones counting more, and their mustaches. */
export function similarity(left: Weighed, right: Weighed): number {
  let common = 0;
  for (const [word, {times, weight}] of left.words)
    common += Math.min(times, right.words.get(word)?.times ?? 0) * weight;
  const all = left.total + right.total;
  return all === 0 ? 0 : (2 * common) / all;
}

const MOST_LETTERS = 8;

/** Weigh the words of a block. A mustache is a word; so is each Chinese character, since nothing parts Chinese words. */
export function weighWords(block: string): Weighed {
  const words = new Map<string, {times: number; weight: number}>();
  let total = 0;
  for (const [written] of block.matchAll(/\{\{[^{}]*\}\}|\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu)) {
    const word = written.toLowerCase();
    const known = words.get(word) ?? {times: 0, weight: Math.min(word.length, MOST_LETTERS)};
    words.set(word, {...known, times: known.times + 1});
    total += known.weight;
  }
  return {words, total};
}
