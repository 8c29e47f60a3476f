import type {Lang} from "../../model/language.ts";
import type {SaidSource} from "../../model/press.ts";
import type {Report} from "../../model/problem.ts";
import type {Words} from "../../model/project.ts";
import {error, warning} from "../../support/problem.ts";
import {compareTranslation, type Comparison} from "../interlinear/compare.ts";
import {eolOf} from "../layout/end-of-line.ts";
import {createOffsets} from "../layout/offsets.ts";
import {foldText} from "../words.ts";
import {adoptUnstamped} from "./adopt.ts";
import {addWords, entryOf, missingWords} from "./front-words.ts";
import type {OpenTemplate} from "./open.ts";
import {updateTranslation} from "./translation.ts";

export interface BringContext {
  readonly lang: Lang;
  readonly source: Lang;
  /** What the source edition says of its sheets; absent where that cannot be known. */
  readonly said?: readonly SaidSource[];
  readonly shared: Words;
}

/** What an update does to a translation. */
export interface Brought {
  readonly text: string;
  readonly changed: number;
  readonly new: number;
  readonly gone: number;
  readonly moved: number;
  /** Charts, tables and other calls put in, replaced or taken out. */
  readonly calls: number;
  readonly words: number;
}

/** The front matter with which a translation begins. */
export function beginTranslation(source: OpenTemplate): string {
  return "---\ndraft: true\n---\n".replaceAll("\n", eolOf(source.text));
}

/**
 * Bring a translation up to date: its blocks beside today's source, and entries for the words that it lacks. `undefined`
 * where it cannot be told which of its blocks are which, which is reported.
 */
export function bringTranslation(
  source: OpenTemplate,
  translation: OpenTemplate,
  context: BringContext,
  report: Report,
): Brought | undefined {
  const {text, layout, front} = translation;
  const comparison = compareTranslation(source.layout, layout, context.source);
  if (!isReadable(comparison, translation, context.source, report)) return undefined;
  const updated = updateTranslation(source.layout, text, {
    source: context.source,
    ownCalls: front.insteadOf !== undefined,
  });
  const known = new Set(Object.keys(front.words).map(foldText));
  const entries = missingWords(context.said ?? [], translation, context.shared)
    .filter((each) => !known.has(each.text))
    .map((each) => [each.text, ""] as const);
  const withWords = addWords(updated, entries);
  if (withWords === undefined) {
    const message = `${entries.length} words lack a translation, and words: of this file is no list of lines to add them to`;
    const lines = entries.map((entry) => entryOf(entry, "  ", "\n").trimEnd()).join("\n");
    report(warning("words-not-added", front.placeOf(["words"]), message, `write under words:\n${lines}`));
  }
  const sources = comparison.passages.flatMap((passage) => passage.sources);
  const adopted = adoptUnstamped(comparison, text);
  const kindOf = (index: number): string | undefined => comparison.source[index]?.kind;
  return {
    text: withWords ?? updated,
    changed: sources.filter(({stamp, block, fresh}) => stamp && block !== undefined && !fresh).length,
    new: comparison.missing.filter((index) => kindOf(index) === "prose" && !adopted.has(index)).length,
    calls:
      comparison.missing.filter((index) => kindOf(index) === "call").length +
      comparison.calls.filter(({same}) => !same).length,
    gone: sources.filter(({stamp, block}) => stamp && block === undefined).length,
    moved: [...comparison.passages, ...comparison.calls].filter(({moved}) => moved).length,
    words: withWords === undefined ? 0 : entries.length,
  };
}

// Whether its passages can be told apart, and its words have their sources above them or can be given them.
function isReadable(comparison: Comparison, {text, file}: OpenTemplate, source: Lang, report: Report): boolean {
  const {faults, passages, unstamped, missing} = comparison;
  const offsets = createOffsets(text, file);
  for (const {start, message, hint} of faults) report(error("malformed-stamp", offsets.place(start, 5), message, hint));
  if (faults.length > 0) return false;
  const bare = passages.every(({sources}) => sources.length === 0) && unstamped.length > 0;
  if (!bare || missing.length === 0 || adoptUnstamped(comparison, text).size > 0) return true;
  const [first] = unstamped;
  const message =
    "this translation has no comments with its source, and its blocks do not match the source's one by one";
  const hint = `give it as many paragraphs, headings and lists as the source, with the same figures, or put {{!-- ${source}: … --}} above each`;
  report(error("unstamped-translation", offsets.place(first?.start ?? 0), message, hint));
  return false;
}
