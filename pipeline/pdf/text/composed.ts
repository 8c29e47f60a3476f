import type {Face} from "../../model/font.ts";
import type {Report} from "../../model/problem.ts";
import {resolveLevels, type BidiLevels} from "../../support/bidi.ts";
import {error} from "../../support/problem.ts";
import {faceStyle, type FontSet} from "./fonts.ts";
import {lineBreaks, type BreakPlace} from "./line-breaks.ts";
import type {Paragraph, Span} from "./text.ts";

/** A stretch of a paragraph with one span, one face and one direction; `end` is exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
  readonly face: Face;
  readonly level: number;
}

/** A piece between two places where a line may break. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without and with the white space at its end, in points. */
  readonly inkWidth: number;
  readonly width: number;
  /** Whether a line must end here. */
  readonly breaks: boolean;
}

/** A paragraph that is ready to be broken into lines of any width. */
export interface Composed {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly bidi: BidiLevels;
  readonly segments: readonly Segment[];
  readonly words: readonly Word[];
  /** The narrowest and the widest it can be, in points. */
  readonly least: number;
  readonly most: number;
  /** What hangs before the first line. */
  readonly marker?: Composed;
}

/** Splits a paragraph into runs and words and measures them. A character that no font has is reported. */
export function composeParagraph(paragraph: Paragraph, fonts: FontSet, report: Report): Composed {
  const {text, stretches} = join(paragraph.spans);
  const bidi = resolveLevels(text, paragraph.direction);
  const segments = stretches.flatMap(({start, end, span}) =>
    splitByFace(text.slice(start, end), start, span, paragraph, fonts, report).flatMap((part) =>
      splitByLevel(part, bidi),
    ),
  );
  const words = measureWords(text, segments, lineBreaks(text, paragraph.lang), fonts);
  const {marker, pad = 0, ...rest} = paragraph;
  return {
    paragraph,
    text,
    bidi,
    segments,
    words,
    least: Math.max(0, ...words.map((word) => word.inkWidth)) + pad,
    most: widestLine(words) + pad,
    ...(marker && {marker: composeParagraph({...rest, spans: [marker], align: "start"}, fonts, report)}),
  };
}

/** Width in points of the code units from `start` up to `end`, as far as the segments hold them. */
export function widthOf(
  text: string,
  segments: readonly Segment[],
  start: number,
  end: number,
  fonts: FontSet,
): number {
  let width = 0;
  for (const {start: from, end: to, span, face, level} of segments) {
    if (to <= start || from >= end) continue;
    const part = text.slice(Math.max(from, start), Math.min(to, end));
    width += fonts.width(face, part, span.style.size, level % 2 === 1, span.style.tabular === true);
  }
  return width;
}

function join(spans: readonly Span[]): {text: string; stretches: {start: number; end: number; span: Span}[]} {
  let text = "";
  const stretches = [];
  for (const span of spans) {
    text += span.before ?? "";
    stretches.push({start: text.length, end: text.length + span.text.length, span});
    text += span.text;
    text += span.after ?? "";
  }
  return {text, stretches};
}

function splitByFace(
  text: string,
  offset: number,
  span: Span,
  paragraph: Paragraph,
  fonts: FontSet,
  report: Report,
): Omit<Segment, "level">[] {
  const parts: Omit<Segment, "level">[] = [];
  let start = offset;
  for (const run of fonts.chain.runs(text, faceStyle(span.style))) {
    const end = start + run.text.length;
    // A line break is a character that is never drawn.
    const drawn = run.text.replaceAll("\n", "");
    if (run.face) parts.push({start, end, span, face: run.face});
    else if (drawn !== "") report(missingGlyph(drawn, paragraph, fonts));
    start = end;
  }
  return parts;
}

function missingGlyph(text: string, paragraph: Paragraph, fonts: FontSet) {
  const characters = [...new Set(text)].map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `"${character}" (U+${code})`;
  });
  return error(
    "missing-glyph",
    paragraph.at,
    `no font of the language "${fonts.chain.lang}" has the character ${characters.join(", ")}; its fonts are ${fonts.chain.families.join(", ")}`,
    "write it with another character, or add a family that has it under typography in brand.yml",
  );
}

function splitByLevel(part: Omit<Segment, "level">, bidi: BidiLevels): Segment[] {
  const split: Segment[] = [];
  let start = part.start;
  for (let index = part.start + 1; index <= part.end; index++) {
    if (index < part.end && bidi.levels[index] === bidi.levels[start]) continue;
    split.push({...part, start, end: index, level: bidi.levels[start] ?? 0});
    start = index;
  }
  return split;
}

function measureWords(
  text: string,
  segments: readonly Segment[],
  breaks: readonly BreakPlace[],
  fonts: FontSet,
): readonly Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const {offset: end, required} of breaks) {
    const ink = start + text.slice(start, end).trimEnd().length;
    const inkWidth = widthOf(text, segments, start, ink, fonts);
    words.push({
      start,
      end,
      inkWidth,
      width: inkWidth + widthOf(text, segments, ink, end, fonts),
      breaks: required,
    });
    start = end;
  }
  return words;
}

function widestLine(words: readonly Word[]): number {
  let widest = 0;
  let line = 0;
  for (const word of words) {
    widest = Math.max(widest, line + word.inkWidth);
    line = word.breaks ? 0 : line + word.width;
  }
  return widest;
}
