import type {Face} from "../../model/font.ts";
import type {FontSet, ShapedWord} from "./fonts.ts";
import type {Glyph} from "./glyph.ts";
import {rightToLeftMark} from "./shape.ts";
import type {EmbeddedFont, PdfKit} from "../pdfkit.ts";

/** A text of one face and direction at its place: the left end of its baseline, in points from the top left corner. */
export interface PlacedText {
  readonly face: Face;
  readonly text: string;
  readonly rightToLeft: boolean;
  /** Ends in a right-to-left mark, as text from left to right does within text from right to left. */
  readonly turnsBack?: boolean;
  readonly tabular: boolean;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly angle: number;
  /** Whether it is the first or the last, from left to right, of what is drawn in one stretch. */
  readonly edges?: {readonly left: boolean; readonly right: boolean};
  /** Whether the text as written has been given already, by what surrounds it. */
  readonly given?: boolean;
  /** 0 fills, 1 draws the outline, 2 both. */
  readonly mode: 0 | 1 | 2;
}

/**
 * Draws a text in the colours that are set. Where its glyphs do not tell the characters that were written, a span with
 * the text as written surrounds them, so that copying, searching and reading aloud have the right letters.
 */
export function drawLetters(pdf: PdfKit, fonts: FontSet, text: PlacedText): void {
  const font = fonts.embedded(text.face);
  pdf.page.fonts[font.id] ??= font.ref();
  const words = fonts.shape(text.face, text.text, text.rightToLeft, text.tabular);
  pdf.addContent(`BT\n/${font.id} ${number(text.size)} Tf\n${text.mode} Tr`);
  if (text.turnsBack) pdf.addContent(glyphOperators(font, fonts, [rightToLeftMark(font.font)], 0, text));
  for (const {word, from, glyphs} of inDrawingOrder(words, text)) {
    const draw = (glyphs: readonly Glyph[], at: number) =>
      pdf.addContent(glyphOperators(font, fonts, glyphs, at, text));
    if (!word.shaped.faithful && !text.given) {
      pdf.markContent("Span", {actual: word.text});
      draw(glyphs, from);
      pdf.endMarkedContent();
      continue;
    }
    draw(glyphs, from);
  }
  pdf.addContent("ET");
}

// From left to right, each word with its left end; what reads a file expects right-to-left letters in that order too.
function inDrawingOrder(words: readonly ShapedWord[], {rightToLeft, size, edges}: PlacedText) {
  let from = 0;
  const ordered = rightToLeft ? words.toReversed() : words;
  return ordered.map((word, index) => {
    const left = rightToLeft && edges?.left === true && index === 0;
    const right = rightToLeft && edges?.right === true && index === ordered.length - 1;
    const place = {word, from, glyphs: withSpacesKept(word.shaped.glyphs, left, right)};
    from += (word.shaped.width * size) / 1000;
    return place;
  });
}

// pdf.js forgets a space after which text goes on further left, as it does between stretches from right to left. A space
// that comes with a mark of direction is a letter to it.
function withSpacesKept(glyphs: readonly Glyph[], left: boolean, right: boolean): readonly Glyph[] {
  if (!left && !right) return glyphs;
  return glyphs.map((glyph, index) => {
    const atEdge = (left && index === 0) || (right && index === glyphs.length - 1);
    return atEdge && glyph.codePoints.join() === "32" ? {...glyph, codePoints: [0x200f, 0x20]} : glyph;
  });
}

function glyphOperators(
  font: EmbeddedFont,
  fonts: FontSet,
  glyphs: readonly Glyph[],
  from: number,
  text: PlacedText,
): string {
  const operators: string[] = [];
  let pen = from;
  let shown = "";
  const flush = () => {
    if (shown !== "") operators.push(`[${shown.startsWith("<") ? shown : `<${shown}`}>] TJ`);
    shown = "";
  };
  let moved = true;
  for (const glyph of glyphs) {
    const offset = glyph.x !== 0 || glyph.y !== 0;
    if (offset || moved) {
      flush();
      operators.push(textMatrix(text, pen + (glyph.x * text.size) / 1000, (glyph.y * text.size) / 1000));
    }
    shown += hex(fonts.glyphNumber(font, glyph)) + kerning(glyph);
    pen += (glyph.advance * text.size) / 1000;
    moved = offset;
  }
  flush();
  return operators.join("\n");
}

function kerning(glyph: Glyph): string {
  const difference = Math.round(glyph.width - glyph.advance);
  return difference === 0 ? "" : `> ${difference} <`;
}

// The page's y axis points down, so that letters are turned upright again.
function textMatrix({x, y, angle}: PlacedText, along: number, up: number): string {
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const left = x + along * cosine + up * sine;
  const top = y + along * sine - up * cosine;
  return `${[cosine, sine, sine, -cosine, left, top].map(number).join(" ")} Tm`;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
