import {createRequire} from "node:module";
import type {Face, FontChain, FontStyle} from "../model/font.ts";
import {mirror, resolveLevels, visualRuns} from "./bidi.ts";
import {fontSource} from "./fonts.ts";

interface Glyph {
  readonly path: {
    toSVG(): string;
    scale(x: number, y: number): Glyph["path"];
    translate(x: number, y: number): Glyph["path"];
  };
}

interface OutlineFont {
  readonly unitsPerEm: number;
  layout(
    text: string,
    features?: undefined,
    script?: undefined,
    language?: undefined,
    direction?: "ltr" | "rtl",
  ): {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly {readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number}[];
  };
}

// The instance that support/fonts.ts opened the faces with: it hands them back by their ticket.
const require = createRequire(import.meta.url);
const fontkit = createRequire(require.resolve("pdfkit"))("fontkit") as {create(bytes: Uint8Array): OutlineFont};
const opened = new WeakMap<Face, OutlineFont>();

/**
 * A line of text as outlines, for pictures that must look the same where the fonts are missing.
 *
 * Shaped, ordered by its own direction and set by the chain of fonts. The path is SVG's, from the start of the baseline at
 * 0, 0, with y downwards, in the unit of `size`.
 */
export function outlineText(
  text: string,
  fonts: FontChain,
  style: FontStyle,
  size: number,
): {readonly path: string; readonly width: number} {
  const bidi = resolveLevels(text, "auto");
  let path = "";
  let x = 0;
  for (const {start, end, level} of visualRuns(text, bidi, 0, text.length)) {
    const rtl = level % 2 === 1;
    const piece = text.slice(start, end);
    const runs = fonts.runs(rtl ? mirror(piece) : piece, style);
    for (const run of rtl ? runs.toReversed() : runs) {
      const face = run.face ?? fonts.face(fonts.families[0] ?? "", style);
      const set = outlineRun(run.text, face, rtl, size, x);
      path += set.path;
      x += set.width;
    }
  }
  return {path, width: x};
}

function outlineRun(text: string, face: Face, rtl: boolean, size: number, from: number) {
  const font = fontOf(face);
  const scale = size / font.unitsPerEm;
  const {glyphs, positions} = font.layout(text, undefined, undefined, undefined, rtl ? "rtl" : "ltr");
  let path = "";
  let x = from;
  for (const [index, glyph] of glyphs.entries()) {
    const {xAdvance = 0, xOffset = 0, yOffset = 0} = positions[index] ?? {};
    path += glyph.path
      .scale(scale, -scale)
      .translate(x + xOffset * scale, -yOffset * scale)
      .toSVG();
    x += xAdvance * scale;
  }
  return {path, width: x - from};
}

function fontOf(face: Face): OutlineFont {
  const known = opened.get(face);
  if (known) return known;
  const font = fontkit.create(fontSource(face));
  opened.set(face, font);
  return font;
}
