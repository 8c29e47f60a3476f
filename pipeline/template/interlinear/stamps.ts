import type {Lang} from "../../model/language.ts";
import type {Layout, TemplateBlock} from "../layout/blocks.ts";

/** A comment of a translation that keeps what a block was translated from, or a note to the translator. */
export interface Stamp {
  /** `source`: the source block, `{{!-- en: … --}}`; `was`: the one that the words below were made from. */
  readonly kind: "source" | "was" | "note";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Stamps in a row and the blocks that they own: all up to the next stamp, those of helpers alone left out. */
export interface Passage {
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
  readonly passages: readonly Passage[];
  /** Blocks above the first stamp. */
  readonly unstamped: readonly TemplateBlock[];
  readonly faults: readonly StampFault[];
}

/** Read a translation as passages: stamps that follow one another belong together and own what stands below them. */
export function readInterlinear(layout: Layout, source: Lang): Interlinear {
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

  const passages: {stamps: Stamp[]; blocks: TemplateBlock[]}[] = [];
  const unstamped: TemplateBlock[] = [];
  const owned = layout.blocks.filter((block) => block.prose && !block.callsOnly);
  let next = 0;
  const own = (before: number): void => {
    const into = passages.at(-1)?.blocks ?? unstamped;
    for (let block = owned[next]; block && block.start < before; block = owned[++next]) into.push(block);
  };
  for (const stamp of stamps) {
    own(stamp.start);
    const last = passages.at(-1);
    if (last && last.blocks.length === 0) last.stamps.push(stamp);
    else passages.push({stamps: [stamp], blocks: []});
  }
  own(Infinity);
  return {passages, unstamped, faults};
}

// A stamp, what is wrong with what was meant as one, or nothing: an ordinary comment.
function readStamp(inner: string, source: Lang): Pick<Stamp, "kind" | "text"> | string | undefined {
  const [, written = "", colon = "", text = ""] = /^\s*([A-Za-z]+)(\s*[:：])([\s\S]*)$/.exec(inner) ?? [];
  const head = written.toLowerCase();
  if (head !== source && head !== "was" && head !== "note") {
    const language = /^[a-z]{2}$/.test(written) && text.trim() !== "";
    return language ? `the comment begins with "${written}:", and the source language is ${source}` : undefined;
  }
  if (written !== head || colon !== ":") return `the comment begins with "${written}${colon}" instead of "${head}:"`;
  if (text.trim() === "") return `nothing stands after "${head}:"`;
  return {
    kind: head === "was" || head === "note" ? head : "source",
    text: text.replace(/^[ \t]*\r?\n|^[ \t]+/, "").trimEnd(),
  };
}

function misplaced({text}: Layout, start: number, end: number): {message: string; hint: string} | undefined {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const [after = ""] = text.slice(end).split(/\r?\n/, 1);
  if (before.trim() === "" && after.trim() === "") return undefined;
  return {
    message: "a stamp stands on lines of its own, and other words share a line with it",
    hint: "put an empty line above it, and the words below",
  };
}
