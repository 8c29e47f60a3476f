import {visualRuns} from "../../support/bidi.ts";
import {widthOf, type Composed, type Segment} from "./composed.ts";
import type {LaidOutLine} from "../engine.ts";
import type {FontSet} from "./fonts.ts";
import type {Paragraph} from "./text.ts";

/** A line of a paragraph, set: what the layout puts on a page and what is drawn. */
export interface SetLine extends LaidOutLine {
  /** The same for all copies that the layout makes of a line, e.g. in the repeated head of a table. */
  readonly ink: Ink;
}

export interface Ink {
  readonly composed: Composed;
  readonly start: number;
  readonly end: number;
  readonly first: boolean;
  readonly last: boolean;
  /** In the order in which they are written, each at its place from the left edge of the block. */
  readonly pieces: readonly Piece[];
  /** The width that the line was set to. */
  readonly measure: number;
  /** From the line's top to its baseline. */
  readonly baseline: number;
}

export interface Piece extends Segment {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Sets the code units from `start` up to `end` of a paragraph as one line of the given width. */
export function setLine(composed: Composed, start: number, end: number, measure: number, fonts: FontSet): SetLine {
  const {text, paragraph} = composed;
  const inkEnd = start + text.slice(start, end).trimEnd().length;
  const pieces = placePieces(composed, start, inkEnd, fonts);
  const shift = alignShift(paragraph, measure - pieces.reduce((sum, piece) => sum + piece.width, 0));
  const ink: Ink = {
    composed,
    start,
    end,
    first: start === 0,
    last: end === text.length,
    pieces: pieces.map((piece) => ({...piece, x: piece.x + shift})),
    measure,
    baseline: baselineOf(paragraph, fonts),
  };
  return lineOf(ink, paragraph.leading);
}

function lineOf(ink: Ink, leading: number): SetLine {
  return {
    ink,
    x: 0,
    y: 0,
    inlines: [],
    getHeight: () => leading,
    getWidth: () => ink.measure,
    clone() {
      return {...this};
    },
  };
}

function placePieces(composed: Composed, start: number, end: number, fonts: FontSet): Piece[] {
  const pieces: Piece[] = [];
  let x = 0;
  for (const run of visualRuns(composed.text, composed.bidi, start, end)) {
    const within = composed.segments
      .filter((segment) => segment.start < run.end && segment.end > run.start)
      .map((segment) => cut(composed, segment, run.start, run.end, run.level, fonts));
    for (const piece of run.level % 2 === 1 ? within.toReversed() : within) {
      pieces.push({...piece, x});
      x += piece.width;
    }
  }
  return pieces.sort((a, b) => a.start - b.start);
}

function cut(composed: Composed, segment: Segment, from: number, to: number, level: number, fonts: FontSet): Piece {
  const start = Math.max(segment.start, from);
  const end = Math.min(segment.end, to);
  const part = {...segment, start, end, level};
  return {
    ...part,
    text: composed.text.slice(start, end),
    x: 0,
    width: widthOf(composed.text, [part], start, end, fonts),
  };
}

function alignShift(paragraph: Paragraph, spare: number): number {
  if (paragraph.align === "center") return spare / 2;
  const atRight = (paragraph.align === "end") === (paragraph.side === "ltr");
  return atRight ? spare - (paragraph.pad ?? 0) : 0;
}

// The same for every line of a paragraph, whatever faces stand in it, so that baselines keep their rhythm.
function baselineOf(paragraph: Paragraph, fonts: FontSet): number {
  const size = Math.max(...paragraph.spans.map((span) => span.style.size), 0);
  const {ascent, descent} = fonts.chain.face(fonts.chain.families[0] ?? "", {}).metrics;
  return (paragraph.leading - (ascent + descent) * size) / 2 + ascent * size;
}
