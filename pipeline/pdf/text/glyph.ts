/** A glyph in its place, in thousandths of an em; `codePoints` are the characters that it stands for. */
export interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** The glyph's width in the file: the font's own, or wider or narrower where the next glyph joins it elsewhere. */
  readonly width: number;
  /** The font's own width. */
  readonly ownWidth: number;
  /** How far the pen moves, kerning included. */
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}
