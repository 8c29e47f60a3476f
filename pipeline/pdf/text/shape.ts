import type {Glyph} from "./glyph.ts";
import type {ShapingFont} from "../pdfkit.ts";
import {closePunctuation} from "./punctuation.ts";

/** A shaped word: glyphs from left to right. */
export interface Shaped {
  readonly glyphs: readonly Glyph[];
  /** In thousandths of an em. */
  readonly width: number;
  /** Whether the glyphs' characters, read in order, are the text. */
  readonly faithful: boolean;
}

/**
 * Shapes a word in one font; right-to-left text comes as it is written, with `drawn` its mirrored form.
 *
 * Shaping is a pure function of font and text, so that its results are kept for the whole process.
 */
export function shapeWord(
  font: ShapingFont,
  text: string,
  drawn: string,
  rightToLeft: boolean,
  tabular: boolean,
): Shaped {
  const known = memoryOf(font);
  const key = `${rightToLeft ? "r" : "l"}${tabular ? "t" : "p"}${text}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size > mostRemembered) known.clear();
  const shaped = shape(font, text, drawn, rightToLeft, tabular);
  known.set(key, shaped);
  return shaped;
}

const mostRemembered = 20_000;
const memory = new WeakMap<ShapingFont, Map<string, Shaped>>();

function memoryOf(font: ShapingFont): Map<string, Shaped> {
  const known = memory.get(font) ?? new Map<string, Shaped>();
  memory.set(font, known);
  return known;
}

function shape(font: ShapingFont, text: string, drawn: string, rightToLeft: boolean, tabular: boolean): Shaped {
  // fontkit leaves the characters of the first text that used a glyph in its memory of glyphs: no-break space would come
  // back as space, or the other way round, by the order in which documents are printed.
  font["_glyphs"] = {};
  const features = tabular ? ["tnum"] : undefined;
  const run = font.layout(drawn, features, undefined, undefined, rightToLeft ? "rtl" : "ltr");
  const scale = 1000 / font.unitsPerEm;
  const characters = characterShares(text, drawn, run.glyphs, rightToLeft);
  const placed = run.glyphs.map((glyph, index): Glyph => {
    const position = run.positions[index] ?? {xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0};
    return {
      id: glyph.id,
      codePoints: characters[index] ?? [],
      width: glyph.advanceWidth * scale,
      ownWidth: glyph.advanceWidth * scale,
      advance: position.xAdvance * scale,
      x: position.xOffset * scale,
      y: position.yOffset * scale,
    };
  });
  const glyphs = closePunctuation(placed, (index) => {
    const {minX, maxX} = run.glyphs[index]?.bbox ?? {minX: 0, maxX: font.unitsPerEm};
    return {from: minX * scale, to: maxX * scale};
  });
  const read = (rightToLeft ? glyphs.toReversed() : glyphs).flatMap((glyph) => glyph.codePoints);
  return {
    glyphs: rightToLeft ? withMarksOfDirection(closeGaps(glyphs.map(sayNothing)), spaceOf(font)) : glyphs,
    width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    faithful:
      (rightToLeft || glyphs.every((glyph) => glyph.codePoints.length > 0)) && String.fromCodePoint(...read) === text,
  };
}

/** A right-to-left mark: drawn as nothing, of no width, for those who extract the text. */
export function rightToLeftMark(font: ShapingFont): Glyph {
  return {...spaceOf(font), codePoints: [0x200f]};
}

// A stroke that an Arabic font sets between two letters stands for no character. What reads a file reverses a span with
// the text as written, so the stroke is a mark that readers skip instead.
function sayNothing(glyph: Glyph): Glyph {
  return glyph.codePoints.length > 0 ? glyph : {...glyph, codePoints: [0x200f]};
}

function spaceOf(font: ShapingFont): Glyph {
  return {id: font.glyphForCodePoint(0x20).id, codePoints: [0x20], width: 0, ownWidth: 0, advance: 0, x: 0, y: 0};
}

// Stops, commas and the like belong to numbers as well as to words, and poppler takes them for the beginning of a number:
// with a mark behind them, the space that follows stays where it was written.
const numberSign = /[.,:;/\u060c\u061b\u066b\u066c%\u066a+\-\u2212\u2013#$\u20ac\u00a3]/;

function withMarksOfDirection(glyphs: readonly Glyph[], space: Glyph): readonly Glyph[] {
  return glyphs.flatMap((glyph, index) => {
    const left = glyphs[index - 1];
    return isSign(glyph) && !(left && isSign(left)) ? [{...space, codePoints: [0x200f]}, glyph] : [glyph];
  });
}

function isSign({codePoints}: Glyph): boolean {
  return numberSign.test(String.fromCodePoint(...codePoints));
}

// Joined letters that the font moves apart by an offset leave a gap between the boxes of their glyphs, though their ink
// meets; whoever extracts the text takes the gap for a space. So each box reaches to that of the next, marks included
// where they stand in order.
function closeGaps(glyphs: readonly Glyph[]): readonly Glyph[] {
  const starts: number[] = [];
  let pen = 0;
  for (const glyph of glyphs) {
    starts.push(pen + glyph.x);
    pen += glyph.advance;
  }
  const next = (index: number) => nextStart(glyphs, starts, index) ?? pen;
  let at = 0;
  return glyphs.map((glyph, index) => {
    const start = starts[index] ?? 0;
    const reach = next(index) - start;
    const width = reach > 0 ? reach : isMark(glyph) ? 0 : glyph.width;
    const closed = {...glyph, width, x: start - at, advance: start - at + width};
    at = start + width;
    return Math.abs(closed.x) < 0.01 ? {...closed, x: 0} : closed;
  });
}

// The next mark, if it stands before the next letter, else that letter.
function nextStart(glyphs: readonly Glyph[], starts: readonly number[], index: number): number | undefined {
  const letter = glyphs.findIndex((glyph, at) => at > index && !isMark(glyph));
  const end = letter < 0 ? glyphs.length : letter;
  const inOrder = (start: number) => start > (starts[index] ?? 0) && start < (starts[end] ?? Infinity);
  return starts.slice(index + 1, end).find(inOrder) ?? starts[end];
}

function isMark(glyph: Glyph): boolean {
  return glyph.y !== 0 || glyph.advance === 0;
}

// Which characters each glyph stands for. Where every character has its glyph, by place; else as fontkit tells, whose
// characters are those drawn (mirrored) and are led back to those written.
function characterShares(
  text: string,
  drawn: string,
  glyphs: readonly {readonly codePoints: readonly number[]}[],
  rightToLeft: boolean,
): readonly (readonly number[])[] {
  const written = [...text].map((character) => character.codePointAt(0) ?? 0);
  if (written.length === glyphs.length) return (rightToLeft ? written.toReversed() : written).map((point) => [point]);
  const backTo = new Map([...drawn].map((character, index) => [character.codePointAt(0) ?? 0, written[index] ?? 0]));
  return glyphs.map((glyph) => glyph.codePoints.map((point) => backTo.get(point) ?? point));
}
