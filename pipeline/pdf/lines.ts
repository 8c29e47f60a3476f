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

/** The width to break lines at: the block's own, or for balanced text the narrowest that takes no more lines. */
export function lineMeasure(composed: Composed, width: number, fonts: FontSet): number {
  const lines = composed.paragraph.balanced ? countLines(composed, width, fonts) : 1;
  if (lines < 2) return width;
  let least = width / 2;
  let most = width;
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (countLines(composed, middle, fonts) > lines) least = middle;
    else most = middle;
  }
  return most;
}

// Sums of widths differ in the last digits; a word that fits by a hundredth of a point fits.
const tolerance = 0.01;

function countLines(composed: Composed, measure: number, fonts: FontSet): number {
  let lines = 0;
  for (let start = 0; start < composed.text.length; lines++) start = endOfLine(composed, start, measure, fonts);
  return lines;
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
