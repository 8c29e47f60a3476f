import type {Lang} from "../../model/language.ts";
import {createOffsets} from "../layout/offsets.ts";
import {compareTranslation, type ComparedPassage} from "../interlinear/compare.ts";
import type {OpenTemplate} from "../update/open.ts";

/** What a translator translates at once: the words below one source, or below several that were joined; or a word. */
export interface Unit {
  /** The source; of joined blocks all, with empty lines between. Line breaks are LF. */
  readonly id: string;
  /** Tells apart what repeats: the template and how many of the same stand above, or where a word belongs. */
  readonly context: string;
  /** Whether the source alone may name it: a word stands for itself only in its place. */
  readonly named: "by source" | "by context";
  readonly words: string;
  readonly state: "translated" | "stale" | "new";
  readonly was?: string;
  readonly notes: readonly string[];
  /** Of the source. */
  readonly reference: string;
  readonly passage?: ComparedPassage;
  /** Of a word: the path in the front matter. */
  readonly path?: readonly string[];
  /** What is used between the words besides: charts that stand within a block that was split. */
  readonly calls: string;
}

/** The blocks and words of a translation that is up to date with its source, in order. */
export function unitsOf(
  template: string,
  source: OpenTemplate,
  translation: OpenTemplate,
  lang: Lang,
): readonly Unit[] {
  const comparison = compareTranslation(source.layout, translation.layout, lang);
  const offsets = createOffsets(source.text, source.file);
  const seen = new Map<string, number>();
  const blocks = comparison.passages.flatMap((passage): readonly Unit[] => {
    const {sources, state} = passage;
    if (state !== "translated" && state !== "stale" && state !== "new") return [];
    const kept = sources.flatMap(({block}) => comparison.source[block ?? -1] ?? []);
    const [first] = kept;
    if (!first) return [];
    const id = kept.map(({text}) => toLf(text)).join("\n\n");
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    const was = sources.map((each) => toLf((each.was[0] ?? each.stamp)?.text ?? "")).join("\n\n");
    return [
      {
        id,
        context: `${template} ${count}`,
        named: "by source",
        words: toLf(wordsOf(passage, translation.text)),
        state,
        ...(state === "stale" && was !== id && {was}),
        notes: kept.flatMap(({notes}) => notes.map((note) => note.replace(/^\{\{!--\s*note:\s*|\s*--~?\}\}$/g, ""))),
        reference: `${source.file}:${offsets.place(first.block.start).line}`,
        passage,
        calls: callsWithin(passage, translation),
      },
    ];
  });
  return [...blocks, ...wordUnits(template, source, translation)];
}

/** Words that the source has lost, with what they were made from. */
export function orphansOf(
  source: OpenTemplate,
  {layout, text}: OpenTemplate,
  lang: Lang,
): readonly {readonly id: string; readonly words: string}[] {
  return compareTranslation(source.layout, layout, lang)
    .passages.filter(({state}) => state === "orphan")
    .map((passage) => ({
      id: passage.sources.map(({was, stamp}) => toLf((was[0] ?? stamp)?.text ?? "")).join("\n\n"),
      words: toLf(wordsOf(passage, text)),
    }));
}

/** The words below a passage's comments, from the first block to the last, as they are written. */
export function wordsOf({blocks}: ComparedPassage, text: string): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? text.slice(first.start, last.end) : "";
}

export function toLf(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function callsWithin({blocks}: ComparedPassage, {text, layout}: OpenTemplate): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return "";
  return layout.blocks
    .filter(({start, end, callsOnly}) => callsOnly && start >= first.start && end <= last.end)
    .map(({start, end}) => text.slice(start, end))
    .join("\n");
}

function wordUnits(template: string, source: OpenTemplate, {front}: OpenTemplate): readonly Unit[] {
  const unit = (path: readonly string[], id: string, words: string, context: string): Unit => {
    const state = words.trim() === "" ? ("new" as const) : ("translated" as const);
    return {
      id: toLf(id),
      context,
      named: "by context",
      words: toLf(words),
      state,
      notes: [],
      reference: source.file,
      path,
      calls: "",
    };
  };
  return Object.entries(front.words).flatMap(([key, word]) =>
    typeof word === "string"
      ? [unit(["words", key], key, word, `${template} words`)]
      : Object.entries(word).map(([inner, text]) =>
          unit(["words", key, inner], inner, text, `${template} words ${key}`),
        ),
  );
}
