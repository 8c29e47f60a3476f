import type {Glyph} from "./glyph.ts";

const closing = /^[，。、；：！？）》」』】〉〕”’]$/u;
const opening = /^[（《「『【〈〔“‘]$/u;
/** The half of a full-width sign that is empty, in thousandths of an em. */
const half = 500;

/**
 * Full-width punctuation as Chinese typesetting has it: of two signs in a row, the empty half between them is left out.
 * `inkAt` tells where the ink of a glyph begins and ends, since not all fonts leave the same half empty.
 */
export function closePunctuation(
  glyphs: readonly Glyph[],
  inkAt: (index: number) => {readonly from: number; readonly to: number},
): readonly Glyph[] {
  if (!glyphs.some(isSign)) return glyphs;
  return glyphs.map((glyph, index) => {
    const [before, next] = [glyphs[index - 1], glyphs[index + 1]];
    if (matches(closing, glyph) && isSign(glyph) && next && isSign(next) && inkAt(index).to <= half)
      return {...glyph, advance: glyph.advance - half};
    const opensTwice = matches(opening, glyph) && isSign(glyph) && before && matches(opening, before) && isSign(before);
    if (opensTwice && inkAt(index).from >= half) return {...glyph, advance: glyph.advance - half, x: glyph.x - half};
    return glyph;
  });
}

function isSign(glyph: Glyph): boolean {
  return glyph.ownWidth >= 2 * half - 100 && (matches(closing, glyph) || matches(opening, glyph));
}

function matches(signs: RegExp, {codePoints}: Glyph): boolean {
  return signs.test(String.fromCodePoint(...codePoints));
}
