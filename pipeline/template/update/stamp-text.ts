import type {Lang} from "../../model/language.ts";
import type {ComparedPassage, KeptSource} from "../interlinear/compare.ts";
import {normaliseBlock} from "../interlinear/normalise.ts";
import type {SourceBlock} from "../interlinear/source-block.ts";
import type {Stamp} from "../interlinear/stamps.ts";
import {foldText} from "../words.ts";

export interface StampStyle {
  readonly source: Lang;
  readonly eol: string;
}

/** The comments above a block that has no translation yet: notes, and its source. */
export function newStamps(block: SourceBlock, style: StampStyle): string {
  return [...block.notes, writeStamp(block.text, style)].map((text) => withEol(text, style.eol)).join(style.eol);
}

export function writeStamp(text: string, {source, eol}: StampStyle): string {
  // What a line begins with means something in Markdown, and the space after a colon does not.
  return withEol(`{{!-- ${source}:${/^\s/.test(text) ? "\n" : " "}${text} --}}`, eol);
}

export function withEol(text: string, eol: string): string {
  return text.replace(/\r\n?|\n/g, eol);
}

/**
 * The stamps of a passage as today's source has them; comments that say it already stay as they are, to the byte.
 *
 * Above words that were made from another source, that one is kept as `was:`, the first one however often it changes. ""
 * where no source is left, of a passage that never had words.
 */
export function renewStamps(
  passage: ComparedPassage,
  today: readonly SourceBlock[],
  written: string,
  style: StampStyle,
): string {
  const {stamps, blocks, sources} = passage;
  const above = stamps.filter((stamp) => stamp.start < (blocks[0]?.start ?? Infinity));
  const raw = ({start, end}: Stamp): string => written.slice(start, end);
  const replaced = new Map<Stamp, readonly string[]>();
  for (const kept of sources) {
    const block = today[kept.block ?? -1];
    const renewed = renewSource(kept, block, blocks.length > 0, {raw, style});
    const [first, ...others] = [...kept.was, ...(kept.stamp ? [kept.stamp] : [])];
    if (!renewed || !first) continue;
    replaced.set(first, renewed);
    for (const other of others) replaced.set(other, []);
  }
  const kept = above.some((stamp) => stamp.kind !== "note" && (replaced.get(stamp)?.length ?? 1) > 0);
  if (!kept) return "";
  const known = new Set(above.filter(({kind}) => kind === "note").map(({text}) => foldText(text)));
  const notes = sources
    .flatMap(({block}) => today[block ?? -1]?.notes ?? [])
    .filter((note) => !known.has(foldText(note.replace(/^\{\{!--\s*note:|--~?\}\}$/g, ""))));
  const lines = notes.map((note) => withEol(note, style.eol) + style.eol);
  above.forEach((stamp, index) => {
    const texts = replaced.get(stamp) ?? [raw(stamp)];
    const next = above[index + 1];
    const gap = next ? written.slice(stamp.end, next.start) : "";
    if (texts.length > 0) lines.push(texts.join(style.eol) + gap);
    else if (gap.trim() !== "") lines.push(gap.trimStart());
  });
  return lines.join("").trimEnd();
}

// The comments in place of those of one source; `undefined` where they stay as they are.
function renewSource(
  {was, stamp, fresh}: KeptSource,
  block: SourceBlock | undefined,
  hasWords: boolean,
  {raw, style}: {raw: (stamp: Stamp) => string; style: StampStyle},
): readonly string[] | undefined {
  const [first] = was;
  if (!block) {
    if (!hasWords) return [];
    if (first) return stamp ? was.map(raw) : undefined;
    return stamp && [renamed(raw(stamp), style.source, "was")];
  }
  if (!hasWords)
    return fresh && stamp && !first ? undefined : [fresh && stamp ? raw(stamp) : writeStamp(block.text, style)];
  // The source is again what the words were made from.
  const back = first && normaliseBlock(first.text) === block.label;
  if (fresh && stamp) return back ? [raw(stamp)] : undefined;
  if (back) return [renamed(raw(first), "was", style.source)];
  if (first) return [...was.map(raw), writeStamp(block.text, style)];
  return stamp && [renamed(raw(stamp), style.source, "was"), writeStamp(block.text, style)];
}

function renamed(comment: string, from: string, to: string): string {
  return comment.replace(new RegExp(`^(\\{\\{!--\\s*)${from}:`), `$1${to}:`);
}
