import type {Face, FontChain, FontStyle} from "../../model/font.ts";
import {mirror} from "../../support/bidi.ts";
import {fontSource} from "../../support/fonts.ts";
import type {Glyph} from "./glyph.ts";
import {shapeWord, type Shaped} from "./shape.ts";
import type {EmbeddedFont, PdfKit} from "../pdfkit.ts";

/** The fonts of one file: what the language's chain offers, embedded as far as it is used. */
export interface FontSet {
  readonly chain: FontChain;
  embedded(face: Face): EmbeddedFont;
  /** Width of a text of one face and direction, in points. */
  width(face: Face, text: string, size: number, rightToLeft: boolean, tabular: boolean): number;
  /** The words of a text of one face and direction, shaped, in the order in which they are written. */
  shape(face: Face, text: string, rightToLeft: boolean, tabular: boolean): readonly ShapedWord[];
  /** The number in the embedded font of a glyph that stands for these characters. */
  glyphNumber(font: EmbeddedFont, glyph: Glyph): number;
}

export interface ShapedWord {
  readonly text: string;
  readonly shaped: Shaped;
}

/** Opens the fonts of one file. */
export function createFontSet(pdf: PdfKit, chain: FontChain): FontSet {
  const embedded = new Map<Face, EmbeddedFont>();
  const numbers = new Map<EmbeddedFont, Map<string, number>>();
  const set: FontSet = {
    chain,
    embedded(face) {
      const known = embedded.get(face);
      if (known) return known;
      pdf.font(fontSource(face));
      embedded.set(face, pdf["_font"]);
      keepOwnWidths(pdf["_font"]);
      return pdf["_font"];
    },
    width: (face, text, size, rightToLeft, tabular) =>
      (set.shape(face, text, rightToLeft, tabular).reduce((sum, word) => sum + word.shaped.width, 0) * size) / 1000,
    shape: (face, text, rightToLeft, tabular) =>
      wordsWithSpace(text).map((word) => ({
        text: word,
        shaped: shapeWord(set.embedded(face).font, word, rightToLeft ? mirror(word) : word, rightToLeft, tabular),
      })),
    glyphNumber(font, glyph) {
      const known = numbers.get(font) ?? new Map<string, number>();
      numbers.set(font, known);
      const key = `${glyph.id}:${glyph.codePoints.join()}:${Math.round(glyph.width)}`;
      const number = known.get(key) ?? addGlyph(font, glyph);
      known.set(key, number);
      return number;
    },
  };
  return set;
}

/** The style that a face is asked for. */
export function faceStyle(style: {readonly bold?: boolean; readonly italic?: boolean}): FontStyle {
  return {bold: style.bold === true, italic: style.italic === true};
}

// A glyph that stands for other characters than before (no-break space and space, a mirrored bracket), or that is wider
// here, takes a place of its own in the subset: so each character comes back from the file as it was written.
function addGlyph(font: EmbeddedFont, glyph: Glyph): number {
  const number = font.subset.glyphs.push(glyph.id) - 1;
  font.widths[number] = Math.round(glyph.width * 1000) / 1000;
  // A byte order mark, left over from a pasted file, is no character that a PDF may name.
  const characters = glyph.codePoints.filter((point) => point !== 0xfeff);
  font.unicode[number] = characters.length > 0 ? characters : [0x200b];
  return number;
}

// The embedded font's own table of widths agrees with those that the file states.
function keepOwnWidths({subset, widths, font}: EmbeddedFont): void {
  const add = subset["_addGlyph"]?.bind(subset);
  if (!add) return;
  subset["_addGlyph"] = (id) => {
    const number = add(id);
    const metric = subset.hmtx?.metrics[number];
    const width = widths[number];
    if (metric && width !== undefined) metric.advance = Math.round((width * font.unitsPerEm) / 1000);
    return number;
  };
}

function wordsWithSpace(text: string): readonly string[] {
  return text.match(/[^ ]* |[^ ]+$/g) ?? [];
}
