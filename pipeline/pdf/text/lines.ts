import {widthOf, type Composed} from "./composed.ts";
import type {FontSet} from "./fonts.ts";
import {setLine, type SetLine} from "./set-line.ts";

/** The offset at which the line that starts at `start` ends, when it is `measure` points wide. */
export function endOfLine(composed: Composed, start: number, measure: number, fonts: FontSet): number {
  let end = start;
  let width = 0;
  for (const word of composed.words) {
    if (word.end <= start) continue;
    const rest = word.start < start ? restOfWord(composed, word.end, start, fonts) : word;
    if (width + rest.inkWidth > measure + tolerance) {
      return end > start ? end : splitWord(composed, start, word.end, measure, fonts);
    }
    width += rest.width;
    end = word.end;
    if (word.breaks) return end;
  }
  return end;
}

/** All lines of a paragraph at a width, with nothing else on the page: to measure it, or to place it by hand. */
export function breakLines(composed: Composed, width: number, fonts: FontSet): readonly SetLine[] {
  const measure = lineMeasure(composed, width, fonts);
  const lines: SetLine[] = [];
  for (let start = 0; start < composed.text.length;) {
    const end = endOfLine(composed, start, measure, fonts);
    lines.push(setLine(composed, start, end, width, fonts));
    start = end;
  }
  return lines;
}

/**
 * The width to break lines at: the block's own; for balanced text the narrowest that takes no more lines; a little less
 * where a short last word would else stand alone.
 */
export function lineMeasure(composed: Composed, width: number, fonts: FontSet): number {
  if (composed.most <= width) return width;
  if (composed.paragraph.pad) return width - composed.paragraph.pad;
  return composed.paragraph.balanced ? balancedMeasure(composed, width, fonts) : fullerMeasure(composed, width, fonts);
}

/** The parts of a paragraph's width that are tried, and the part of it that its last line fills at the least. */
const narrower = [0.98, 0.96, 0.94, 0.92, 0.9];
const shortestLastLine = 0.14;

function fullerMeasure(composed: Composed, width: number, fonts: FontSet): number {
  const starts = lineStarts(composed, width, fonts);
  const isShort = (last: number | undefined) =>
    restOfWord(composed, composed.text.length, last ?? 0, fonts).inkWidth < width * shortestLastLine;
  if (starts.length < 2 || !isShort(starts.at(-1))) return width;
  const fuller = narrower
    .map((part) => part * width)
    .find((measure) => {
      const moved = lineStarts(composed, measure, fonts);
      return moved.length === starts.length && !isShort(moved.at(-1));
    });
  return fuller ?? width;
}

function balancedMeasure(composed: Composed, width: number, fonts: FontSet): number {
  const lines = lineStarts(composed, width, fonts).length;
  if (lines < 2) return width;
  let least = width / 2;
  let most = width;
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (lineStarts(composed, middle, fonts).length > lines) least = middle;
    else most = middle;
  }
  return withoutLoneWord(composed, most, width, fonts);
}

/** The part of a line that the next one fills at the least, for the first to take a word from it. */
const longEnough = 0.4;

// Two lines of which the first is one word alone read better with two words in the first, where the second stays long enough.
function withoutLoneWord(composed: Composed, measure: number, width: number, fonts: FontSet): number {
  const [first, second] = composed.words;
  const starts = lineStarts(composed, measure, fonts);
  if (!first || !second || starts.length !== 2 || starts[1] !== first.end) return measure;
  const wider = widthOf(composed.text, composed.segments, 0, second.start, fonts) + second.inkWidth;
  const rest = restOfWord(composed, composed.text.length, second.end, fonts).inkWidth;
  return wider <= width && rest >= wider * longEnough ? wider : measure;
}

// Sums of widths differ in the last digits; a word that fits by a hundredth of a point fits.
const tolerance = 0.01;

function lineStarts(composed: Composed, measure: number, fonts: FontSet): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start < composed.text.length; start = endOfLine(composed, start, measure, fonts))
    starts.push(start);
  return starts;
}

function restOfWord(composed: Composed, end: number, start: number, fonts: FontSet) {
  const inkEnd = start + composed.text.slice(start, end).trimEnd().length;
  return {
    inkWidth: widthOf(composed.text, composed.segments, start, inkEnd, fonts),
    width: widthOf(composed.text, composed.segments, start, end, fonts),
  };
}

const graphemes = new Intl.Segmenter("und", {granularity: "grapheme"});

// A word wider than the line, an address say, is broken after the last grapheme that fits; one always does.
function splitWord(composed: Composed, start: number, end: number, measure: number, fonts: FontSet): number {
  let last = start;
  for (const {index, segment} of graphemes.segment(composed.text.slice(start, end))) {
    const next = start + index + segment.length;
    if (last > start && widthOf(composed.text, composed.segments, start, next, fonts) > measure) break;
    last = next;
  }
  return last;
}
