import type {Lang} from "../../model/language.ts";
import type {Report} from "../../model/problem.ts";
import {error, warning} from "../../support/problem.ts";
import {createOffsets} from "../layout/offsets.ts";
import type {SourceText} from "../source-text.ts";
import {compareTranslation} from "./compare.ts";
import {judgePassage} from "./judge.ts";
import {readInterlinear} from "./stamps.ts";

/**
 * Check a translation's stamps against today's source: malformed ones are errors; a block whose source has changed or is
 * gone, or that has no words yet, is a warning where it stands. A source template must have no stamps at all.
 */
export function checkStamps(
  {file, text, layout}: SourceText,
  lang: Lang,
  source: {readonly lang: Lang; readonly today?: SourceText},
  report: Report,
): void {
  const offsets = createOffsets(text, file);
  const {passages, faults} = readInterlinear(layout, source.lang);
  if (lang === source.lang) {
    for (const stamp of passages.flatMap(({stamps}) => stamps)) {
      if (stamp.kind === "note") continue;
      const message = `this comment marks a translation, and ${lang} is the source language`;
      report(error("malformed-stamp", offsets.place(stamp.start, 5), message, "take it out"));
    }
    return;
  }
  for (const {start, end, message, hint} of faults)
    report(error("malformed-stamp", offsets.place(start, Math.min(end - start, 5)), message, hint));
  const {today} = source;
  if (!today) return;
  const comparison = compareTranslation(today.layout, layout, source.lang);
  for (const passage of comparison.passages) {
    const finding = judgePassage(passage, lang, source.lang);
    const at = passage.blocks[0] ?? passage.stamps[0];
    if (!finding || !at) continue;
    const changed = passage.sources.find(({stamp, fresh, block}) => stamp && !fresh && block !== undefined);
    const block = comparison.source[changed?.block ?? -1]?.block;
    const place = block && createOffsets(today.text, today.file).place(block.start);
    report({
      ...warning(finding.code, offsets.place(at.start), finding.message, finding.hint),
      ...(place && {related: [{message: "the source says today", place}]}),
    });
  }
}
