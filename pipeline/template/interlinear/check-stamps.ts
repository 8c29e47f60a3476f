import type {Lang} from "../../model/language.ts";
import type {Place, Report} from "../../model/problem.ts";
import {error, warning} from "../../support/problem.ts";
import {findBlocks, type TemplateBlock} from "../layout/blocks.ts";
import {alignLists} from "./align.ts";
import {normaliseBlock} from "./normalise.ts";
import {createOffsets} from "../layout/offsets.ts";
import type {SourceText} from "../source-text.ts";
import {scanTemplate} from "../form/scan.ts";
import {blankFront} from "../front/read.ts";
import {type Passage, readInterlinear, type Stamp} from "./stamps.ts";

/**
 * Check a translation's stamps against today's source: malformed ones are errors; a block whose source has changed, or
 * that has no words yet, is a warning where it stands. A source template must have no stamps at all.
 */
export function checkStamps(
  {file, text, layout}: SourceText,
  lang: Lang,
  source: {readonly lang: Lang; readonly today?: {readonly file: string; readonly text: string}},
  report: Report,
): void {
  const offsets = createOffsets(text, file);
  const {passages, faults} = readInterlinear(layout, source.lang);
  for (const {start, end, message, hint} of faults) {
    if (lang !== source.lang)
      report(error("malformed-stamp", offsets.place(start, Math.min(end - start, 5)), message, hint));
  }
  if (lang === source.lang) {
    for (const stamp of passages.flatMap(({stamps}) => stamps)) {
      if (stamp.kind === "note") continue;
      const message = `this comment marks a translation, and ${lang} is the source language`;
      report(error("malformed-stamp", offsets.place(stamp.start, 5), message, "take it out"));
    }
    return;
  }
  if (source.today === undefined || scanTemplate(blankFront(source.today.text)).faults.length > 0) return;
  const today = sourceBlocks(source.today.text);
  const placeToday = placesToday(source.today, passages);
  for (const passage of passages) {
    const finding = judgePassage(passage, today, source.lang);
    const at = passage.blocks[0] ?? passage.stamps[0];
    if (!finding || !at) continue;
    const {code, message, hint, changed} = finding;
    const place = changed && placeToday(changed);
    report({
      ...warning(code, offsets.place(at.start), message, hint),
      ...(place && {related: [{message: "the source says today", place}]}),
    });
  }
}

/** Where the source has today what a stamp was made from. */
function placesToday(
  {file, text}: {readonly file: string; readonly text: string},
  passages: readonly Passage[],
): (stamp: Stamp) => Place | undefined {
  const blocks = translatable(text);
  const stamps = passages.flatMap((passage) => passage.stamps.filter(({kind}) => kind === "source"));
  const pairs = alignLists(
    blocks.map(({start, end}) => normaliseBlock(text.slice(start, end))),
    stamps.map((stamp) => normaliseBlock(stamp.text)),
  );
  const offsets = createOffsets(text, file);
  return (stamp) => {
    const [index] = pairs.find(([, other]) => stamps[other] === stamp) ?? [];
    const block = index === undefined ? undefined : blocks[index];
    return block && offsets.place(block.start);
  };
}

/** Today's blocks of a source template, as they are compared. */
export function sourceBlocks(text: string): ReadonlySet<string> {
  return new Set(translatable(text).map(({start, end}) => normaliseBlock(text.slice(start, end))));
}

function translatable(text: string): readonly TemplateBlock[] {
  return findBlocks(text).blocks.filter((block) => block.prose && !block.callsOnly);
}

/** What is wrong with a passage of a translation: not yet translated, or stale. */
export function judgePassage(
  {stamps, blocks}: Passage,
  today: ReadonlySet<string>,
  source: Lang,
): {code: string; message: string; hint: string; changed?: Stamp} | undefined {
  const marked = stamps.some(({kind}) => kind === "was");
  const changed = stamps.find(({kind, text}) => kind === "source" && !today.has(normaliseBlock(text)));
  if (stamps.every(({kind}) => kind === "note")) return undefined;
  if (blocks.length === 0) {
    return {
      code: "untranslated-block",
      message: "this block has not been translated yet, so this edition leaves it out",
      hint: "write the translation below the comment",
    };
  }
  if (marked) {
    return {
      code: "stale",
      message: "the source of this block has changed since it was translated",
      hint: `revise it after the comment ${source}:, then delete the comment was:`,
    };
  }
  if (changed) {
    return {
      code: "stale",
      message: `this block was translated from words that the ${source} template no longer has`,
      hint: "revise it after the source, and put the source's words into the comment",
      changed,
    };
  }
  return undefined;
}
