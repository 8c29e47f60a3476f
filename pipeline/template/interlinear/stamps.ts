import type {Lang} from "../../model/language.ts";
import type {Layout, TemplateBlock} from "../layout/blocks.ts";
import {hasEmptyLine} from "../layout/empty-line.ts";
import {usedNames} from "./block-uses.ts";

/** A comment of a translation that keeps what a block was translated from, or a note to the translator. */
export interface Stamp {
  /** `source`: the source block, `{{!-- en: … --}}`; `was`: the one that the words below were made from. */
  readonly kind: "source" | "was" | "note";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Stamps in a row and the blocks that they own: all up to the next stamp, those of helpers alone left out. */
export interface StampedBlocks {
  readonly stamps: readonly Stamp[];
  readonly blocks: readonly TemplateBlock[];
}

export interface StampFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
}

export interface Interlinear {
  readonly passages: readonly StampedBlocks[];
  /** Blocks above the first stamp. */
  readonly unstamped: readonly TemplateBlock[];
  readonly faults: readonly StampFault[];
}

interface Run {
  stamps: Stamp[];
  blocks: TemplateBlock[];
}

/**
 * Read a translation as passages: stamps on lines that follow one another belong together and own what stands below them.
 *
 * After an empty line a stamp of the source begins a passage of its own: the one above has no words yet. Only where the
 * words below use what the one above uses, and not their own, were the two joined.
 */
export function readInterlinear(layout: Layout, source: Lang): Interlinear {
  const {stamps, faults} = findStamps(layout, source);
  const unstamped: TemplateBlock[] = [];
  const runs: Run[] = [];
  const owned = layout.blocks.filter((block) => block.prose && !block.callsOnly);
  let next = 0;
  const own = (before: number): void => {
    const into = runs.at(-1)?.blocks ?? unstamped;
    for (let block = owned[next]; block && block.start < before; block = owned[++next]) into.push(block);
  };
  for (const stamp of stamps) {
    own(stamp.start);
    const last = runs.at(-1);
    if (last && last.blocks.length === 0 && !isParted(last, stamp, layout)) last.stamps.push(stamp);
    else runs.push({stamps: [stamp], blocks: []});
  }
  own(Infinity);
  return {passages: joinRuns(runs, layout), unstamped, faults};
}

function findStamps(layout: Layout, source: Lang): {stamps: readonly Stamp[]; faults: readonly StampFault[]} {
  const faults: StampFault[] = [];
  const stamps = layout.tags.flatMap((tag) => {
    if (tag.sort !== "comment") return [];
    const stamp = readStamp(tag.inner, source);
    if (stamp === undefined) return [];
    const {start, end} = tag;
    const fault =
      typeof stamp === "string"
        ? {message: stamp, hint: `write {{!-- ${source}: … --}}`}
        : misplaced(layout, start, end);
    if (fault) faults.push({start, end, ...fault});
    return typeof stamp === "string" ? [] : [{...stamp, start, end}];
  });
  return {stamps, faults};
}

// A stamp, what is wrong with what was meant as one, or nothing: an ordinary comment.
function readStamp(inner: string, source: Lang): Pick<Stamp, "kind" | "text"> | string | undefined {
  const head = /^\s*([A-Za-z]+(?:-[A-Za-z0-9]+)*)(\s*[:：])([\s\S]*)$/.exec(inner);
  const [, written = "", colon = "", text = ""] = head ?? [];
  const kind = [source, "was", "note"].find((each) => each.toLowerCase() === written.toLowerCase());
  if (kind === undefined) {
    const language = /^[a-z]{2}$/.test(written) && text.trim() !== "";
    return language ? `the comment begins with "${written}:", and the source language is ${source}` : undefined;
  }
  if (written !== kind || colon !== ":") return `the comment begins with "${written}${colon}" instead of "${kind}:"`;
  if (text.trim() === "") return `nothing stands after "${kind}:"`;
  return {
    kind: kind === "was" || kind === "note" ? kind : "source",
    text: text.replace(/^[ \t]*\r?\n|^[ \t]+/, "").trimEnd(),
  };
}

function misplaced({text, blocks}: Layout, start: number, end: number): {message: string; hint: string} | undefined {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const [after = ""] = text.slice(end).split(/\r?\n/, 1);
  if (before.trim() !== "" || after.trim() !== "") {
    return {
      message: "a stamp stands on lines of its own, and other words share a line with it",
      hint: "put an empty line above it, and the words below",
    };
  }
  if (!blocks.some((block) => block.start < start && block.end > end)) return undefined;
  return {
    message: "this stamp stands within a block: what is above it and what is below run together into one",
    hint: "a comment does not part two lists; begin the items of one with * and of the other with -",
  };
}

function isParted({stamps}: Run, stamp: Stamp, layout: Layout): boolean {
  const above = stamps.at(-1);
  if (!above) return false;
  if (holdsBlock(layout, above.end, stamp.start)) return true;
  return stamps.some(({kind}) => kind === "source") && hasEmptyLine(layout.text.slice(above.end, stamp.start));
}

function holdsBlock({blocks}: Layout, from: number, to: number): boolean {
  return blocks.some(({start}) => start >= from && start < to);
}

// Notes alone own nothing: what stands below them belongs to the stamps above. Joined passages become one.
function joinRuns(runs: readonly Run[], layout: Layout): readonly StampedBlocks[] {
  const passages: Run[] = [];
  for (const run of runs) {
    const last = passages.at(-1);
    const notes = run.stamps.every(({kind}) => kind === "note");
    if (
      last &&
      notes &&
      last.stamps.some(({kind}) => kind !== "note") &&
      (last.blocks.length > 0 || meet(last, run, layout))
    ) {
      last.stamps.push(...run.stamps);
      last.blocks.push(...run.blocks);
      continue;
    }
    for (
      let above = last;
      above && meet(above, run, layout) && saysAbove(above, run, layout);
      above = passages.at(-1)
    ) {
      run.stamps.unshift(...above.stamps);
      passages.pop();
    }
    passages.push(run);
  }
  return passages;
}

// Whether nothing but empty lines stands between a run without words and the next.
function meet({stamps, blocks}: Run, below: Run, layout: Layout): boolean {
  return blocks.length === 0 && !holdsBlock(layout, stamps.at(-1)?.end ?? 0, below.stamps[0]?.start ?? 0);
}

// Whether a run's words use something that the wordless run above it has, and its own stamps have not.
function saysAbove(above: Run, {stamps, blocks}: Run, {text}: Layout): boolean {
  if (blocks.length === 0) return false;
  const there = usesOf(above.stamps.map((stamp) => stamp.text));
  if (there.size === 0) return false;
  const own = usesOf(stamps.map((stamp) => stamp.text));
  const words = usesOf(blocks.map(({start, end}) => text.slice(start, end)));
  return [...there].some((use) => words.has(use) && !own.has(use));
}

function usesOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...usedNames(text)]));
}
