import {findFront} from "../front/read.ts";
import type {ComparedCall, ComparedPassage, Comparison} from "../interlinear/compare.ts";
import type {Layout, TemplateBlock} from "../layout/blocks.ts";
import {hasEmptyLine} from "../layout/empty-line.ts";

/** A part of a translation and the white space below it; all pieces one after the other are the file to the byte. */
export interface Piece {
  text: string;
  gap: string;
  /** The passage whose stamps or words it is. */
  readonly passage?: ComparedPassage;
  readonly role: "stamps" | "words" | "call" | "other";
  readonly call?: ComparedCall;
  readonly block?: TemplateBlock;
}

export interface Pieces {
  /** Front matter and what stands above the first piece. */
  head: string;
  readonly list: Piece[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly piece: Pick<Piece, "role" | "passage" | "call" | "block">;
}

/** Cut a translation into stamps, blocks of words, calls and whatever stands between them. */
export function cutPieces(written: string, layout: Layout, {passages, unstamped, calls}: Comparison): Pieces {
  const spans: Span[] = [];
  for (const passage of passages) {
    const {stamps, blocks, sources} = passage;
    // Notes that belong to no source are comments like others.
    const above = sources.length === 0 ? [] : stamps.filter((stamp) => stamp.start < (blocks[0]?.start ?? Infinity));
    const [first, last] = [above[0], above.at(-1)];
    if (first && last) spans.push({start: first.start, end: last.end, piece: {role: "stamps", passage}});
    for (const block of blocks)
      spans.push({start: block.start, end: block.end, piece: {role: "words", passage, block}});
  }
  for (const block of unstamped) spans.push({start: block.start, end: block.end, piece: {role: "words", block}});
  for (const call of calls) spans.push({start: call.block.start, end: call.block.end, piece: {role: "call", call}});
  for (const {start, end, prose} of layout.blocks) if (!prose) spans.push({start, end, piece: {role: "other"}});
  spans.sort((a, b) => a.start - b.start);

  const cut: Span[] = [];
  let from = findFront(written)?.body ?? 0;
  for (const span of [...spans, {start: written.length, end: written.length, piece: {role: "other" as const}}]) {
    const between = layout.text.slice(from, span.start);
    const rest = between.trim();
    const start = from + between.indexOf(rest);
    const noted = span.piece.role === "call" && NOTES.test(rest);
    // A comment, or a tag that no block holds.
    if (rest !== "" && !noted) cut.push({start, end: start + rest.length, piece: {role: "other"}});
    cut.push(noted ? {...span, start} : span);
    from = span.end;
  }
  cut.pop();
  const list = cut.map(({start, end, piece}, index) => ({
    ...piece,
    text: written.slice(start, end),
    gap: written.slice(end, cut[index + 1]?.start ?? written.length),
  }));
  return {head: written.slice(0, cut[0]?.start ?? written.length), list};
}

// Notes above a call belong to it.
const NOTES = /^(?:\{\{!--\s*note:(?:(?!--~?\}\})[\s\S])*--~?\}\}\s*)+$/;

export function joinPieces({head, list}: Pieces): string {
  return head + list.map(({text, gap}) => text + gap).join("");
}

/** Put pieces below a piece of the list, or above all, with an empty line on either side. */
export function insertBelow(pieces: Pieces, above: Piece | undefined, added: readonly Piece[], eol: string): void {
  const {list, head} = pieces;
  const at = above ? list.indexOf(above) + 1 : 0;
  const atEnd = at === list.length;
  const end = above && atEnd ? above.gap : eol;
  if (above && !hasEmptyLine(above.gap)) above.gap = eol + eol;
  if (!above && !/(?:^|[\r\n])$/.test(head)) pieces.head += eol;
  added.forEach((piece, index) => {
    const next = added[index + 1];
    const owns = piece.role === "stamps" && next?.role === "words";
    if (!next && atEnd) piece.gap = end;
    else if (!owns && !hasEmptyLine(piece.gap)) piece.gap = eol + eol;
  });
  list.splice(at, 0, ...added);
}

/** Take a piece out; what stands above and below keep one gap. */
export function takeOut({list}: Pieces, piece: Piece): void {
  const at = list.indexOf(piece);
  const above = list[at - 1];
  if (above && (at === list.length - 1 || !hasEmptyLine(above.gap))) above.gap = piece.gap;
  list.splice(at, 1);
}
