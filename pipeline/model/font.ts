import type {Lang} from "./language.ts";

/** One font file, opened. Widths are in the unit of `size`. */
export interface Face {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
  /** Above and below the baseline and between lines, in ems; descent is positive. */
  readonly metrics: {
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
  };
  has(codePoint: number): boolean;
  /** The advance of a text shaped in this face alone. */
  width(text: string, size: number): number;
}

export interface FontStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The families of one language in order of preference; every text is set by the first that has its grapheme. */
export interface FontChain {
  readonly lang: Lang;
  readonly families: readonly string[];
  /** The face of a family that comes nearest to the style; italic falls back to upright where the script has none. */
  face(family: string, style: FontStyle): Face;
  /** All faces of all families. */
  readonly faces: readonly Face[];
  /** Splits a text into runs of one face, by grapheme. A run without `face` holds what no family can set. */
  runs(text: string, style: FontStyle): readonly {readonly text: string; readonly face: Face | undefined}[];
  /** The advance of a text over all its runs. */
  width(text: string, size: number, style: FontStyle): number;
}
