import type {Lang} from "../../model/language.ts";
import {compareTranslation, type Comparison} from "../interlinear/compare.ts";
import type {SourceBlock} from "../interlinear/source-block.ts";
import {findBlocks, type Layout} from "../layout/blocks.ts";
import {eolOf} from "../layout/end-of-line.ts";
import {adoptUnstamped} from "./adopt.ts";
import {hasWords} from "./call-words.ts";
import {cutPieces, insertBelow, joinPieces, type Piece, type Pieces, takeOut} from "./pieces.ts";
import {newStamps, renewStamps, type StampStyle, withEol} from "./stamp-text.ts";

export interface UpdateContext {
  /** The language of the source. */
  readonly source: Lang;
  /** Whether a call that is not the source's may be one that this language has in its place. */
  readonly ownCalls: boolean;
}

/**
 * Bring the blocks of a translation up to date with its source; both are free of faults of form. The front matter stays.
 *
 * What a translator wrote stays, to the byte. A block that the source has changed gets today's source above it, a new one
 * its source alone, one that is gone keeps its words below `was:`; where the source has moved a block, its passage moves.
 * Calls without words follow the source. Brought up to date twice, a text is the same as once.
 *
 * Two lists between which nothing is left but comments are one list in Markdown, and a stamp stands within it. Such a text
 * cannot be read as passages and stays as it is; a check names the place.
 */
export function updateTranslation(source: Layout, written: string, context: UpdateContext): string {
  let text = written;
  // What has moved may then be another of several equal blocks, with other notes above it.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = orderBlocks(source, renewBlocks(source, text, context), context);
    if (next === text) break;
    text = next;
  }
  return text;
}

const MOST_ROUNDS = 4;

// Moves what has moved as long as more stands in order then: blocks that were joined may stand in no order of the source at all.
function orderBlocks(source: Layout, written: string, {source: lang}: UpdateContext): string {
  let [text, comparison] = [written, compareTranslation(source, findBlocks(written), lang)];
  while (comparison.faults.length === 0) {
    const moved = moveBlocks(text, comparison);
    const order = moved === text ? comparison : compareTranslation(source, findBlocks(moved), lang);
    if (order.inOrder <= comparison.inOrder) break;
    [text, comparison] = [moved, order];
  }
  return text;
}

// Every block of the source is there and every comment says what it should, wherever they stand.
function renewBlocks(source: Layout, written: string, {source: lang, ownCalls}: UpdateContext): string {
  const layout = findBlocks(written);
  const style: StampStyle = {source: lang, eol: eolOf(written)};
  const compared = compareTranslation(source, layout, lang);
  if (compared.faults.length > 0) return written;
  const comparison = partWordless(compared);
  const pieces = cutPieces(written, layout, compared);
  const {list} = pieces;

  const adopted = new Map<number, Piece>();
  for (const [index, words] of adoptUnstamped(comparison, written)) {
    const piece = list.find((each) => each.block === words);
    const block = comparison.source[index];
    if (!piece || !block) continue;
    adopted.set(index, piece);
    list.splice(list.indexOf(piece), 0, {role: "stamps", text: newStamps(block, style), gap: style.eol});
  }
  for (const piece of list.filter(({role}) => role === "call" || role === "stamps")) {
    if (piece.role === "call" && !ownCalls) renewCall(piece, comparison.source, pieces, style);
    if (piece.role !== "stamps" || !piece.passage) continue;
    const known = comparison.passages.includes(piece.passage);
    piece.text = known ? renewStamps(piece.passage, comparison.source, written, style) : "";
    if (piece.text === "") takeOut(pieces, piece);
  }
  const lacking = new Set(comparison.missing.filter((index) => !adopted.has(index)));
  walkSource(pieces, comparison, adopted, (index, own, above) => {
    const block = comparison.source[index];
    if (!block || !lacking.has(index)) return own;
    const isCall = block.kind === "call";
    const text = isCall ? withEol([...block.notes, block.text].join("\n"), style.eol) : newStamps(block, style);
    const piece: Piece = {role: isCall ? "call" : "stamps", text, gap: style.eol};
    insertBelow(pieces, above, [piece], style.eol);
    return [piece];
  });
  return joinPieces(pieces);
}

// What stands elsewhere than in the source stands below what it stands below there.
function moveBlocks(written: string, comparison: Comparison): string {
  if (![...comparison.passages, ...comparison.calls].some(({moved}) => moved)) return written;
  const pieces = cutPieces(written, findBlocks(written), comparison);
  walkSource(pieces, comparison, new Map(), (index, own, above) => {
    const passage = own.find((piece) => piece.passage)?.passage;
    const first = passage?.sources.find(({block}) => block !== undefined)?.block === index;
    const moved = (passage?.moved && first) || own.some(({call}) => call?.moved);
    if (!moved || standsBelow(pieces, above, own[0])) return own;
    for (const piece of own) takeOut(pieces, piece);
    insertBelow(pieces, above, own, eolOf(written));
    return own;
  });
  return joinPieces(pieces);
}

// Comments that were put together before there were words, and whose sources have changed, begin anew.
function partWordless(comparison: Comparison): Comparison {
  const loose = comparison.passages.filter(
    ({state, sources}) => state === "new" && sources.length > 1 && sources.some(({fresh}) => !fresh),
  );
  const free = loose.flatMap(({sources}) => sources.flatMap(({block}) => block ?? []));
  return {
    ...comparison,
    passages: comparison.passages.filter((passage) => !loose.includes(passage)),
    missing: [...comparison.missing, ...free],
  };
}

// A call without words is the source's, or is not there.
function renewCall(piece: Piece, today: readonly SourceBlock[], pieces: Pieces, {eol}: StampStyle): void {
  const {call, text} = piece;
  if (!call) return;
  const notes = text.slice(0, text.length - (call.block.end - call.block.start));
  if (call.same || hasWords(text.slice(notes.length))) return;
  const block = today[call.source ?? -1];
  if (block) piece.text = notes + withEol(block.text, eol);
  else takeOut(pieces, piece);
}

// Visits the blocks of the source in order, each with its own pieces and the one that it should stand below.
function walkSource(
  pieces: Pieces,
  {source, passages, calls}: Comparison,
  adopted: ReadonlyMap<number, Piece>,
  visit: (index: number, own: readonly Piece[], above: Piece | undefined) => readonly Piece[],
): void {
  let above: Piece | undefined = topComment(pieces);
  for (const index of source.keys()) {
    const passage = passages.find(({sources}) => sources.some((kept) => kept.block === index));
    const call = calls.find((each) => each.source === index);
    const own = pieces.list.filter(
      (piece) =>
        piece === adopted.get(index) || (passage && piece.passage === passage) || (call && piece.call === call),
    );
    above = lastOf(pieces, above, visit(index, own, above));
  }
}

// Whether nothing but comments stands between two pieces, the first of which may be the top.
function standsBelow({list}: Pieces, above: Piece | undefined, piece: Piece | undefined): boolean {
  if (!piece) return true;
  const between = list.slice(above ? list.indexOf(above) + 1 : 0, list.indexOf(piece));
  return list.indexOf(piece) > (above ? list.indexOf(above) : -1) && between.every(({role}) => role === "other");
}

// Whichever stands lower: a passage that holds two blocks of the source may stand above the one before its second.
function lastOf({list}: Pieces, above: Piece | undefined, own: readonly Piece[]): Piece | undefined {
  const last = own.at(-1);
  return last && list.indexOf(last) >= (above ? list.indexOf(above) : -1) ? last : above;
}

// Comments at the top of a file speak of the whole.
function topComment({list}: Pieces): Piece | undefined {
  const end = list.findIndex(({role}) => role !== "other");
  return list[(end < 0 ? list.length : end) - 1];
}
