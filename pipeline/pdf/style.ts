import type {Brand} from "../model/brand.ts";
import type {FontChain} from "../model/font.ts";
import type {PageSize} from "../model/project.ts";
import type {TextStyle} from "./text/text.ts";

/** Letters and the distance of their baselines. */
export interface TextSet extends TextStyle {
  readonly leading: number;
}

/** Everything that the look of a file is made of, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: {readonly left: number; readonly right: number; readonly top: number; readonly bottom: number};
  /** The width between the margins, for charts, tables and cards. */
  readonly full: number;
  /** The width of running text. */
  readonly measure: number;
  /** What one em of body text is, for indents and gaps. */
  readonly em: number;
  readonly text: Readonly<Record<TextRole, TextSet>>;
  readonly color: Readonly<Record<"ink" | "muted" | "hairline" | "brand" | "onBrand" | "tint" | "paper", string>>;
  readonly table: {
    readonly padding: {readonly inner: number; readonly top: number; readonly bottom: number};
    readonly hairline: {readonly width: number; readonly color: string};
    readonly headRule: {readonly width: number; readonly color: string};
  };
}

export type TextRole =
  | "band"
  | "bandDate"
  | "kicker"
  | "title"
  | "lede"
  | "body"
  | "heading2"
  | "heading3"
  | "heading4"
  | "cardFigure"
  | "cardLabel"
  | "caption"
  | "captionTitle"
  | "tableHead"
  | "tableCell"
  | "quote"
  | "noteLabel"
  | "running";

/** The sheet of a page size, a brand and the fonts of a language. */
export function createSheet(page: PageSize, brand: Brand, fonts: FontChain): Sheet {
  const [width, height, side] = page === "A4" ? [595.28, 841.89, 64] : [612, 792, 72];
  const tone = {
    ink: brand.color.ink.light,
    muted: brand.color.muted.light,
    hairline: brand.color.hairline.light,
    brand: brand.color.brand.light,
    onBrand: brand.color.onBrand.light,
    tint: brand.color.tint.light,
    paper: brand.color.paper.light,
  };
  const text = textSets(tone, proportions(fonts));
  return {
    width,
    height,
    margin: {left: side, right: side, top: 72, bottom: 72},
    full: width - 2 * side,
    // The same for all scripts: about 70 Latin letters, 80 of the narrower Arabic ones, 37 Chinese characters.
    measure: Math.min(width - 2 * side, 395),
    em: text.body.size,
    text,
    color: tone,
    table: {
      padding: {inner: 7, top: 3.5, bottom: 3.5},
      hairline: {width: 0.5, color: tone.hairline},
      headRule: {width: 0.9, color: tone.ink},
    },
  };
}

interface Proportions {
  /** How much larger letters are set, so that scripts of small letters look as large as Latin. */
  readonly size: number;
  /** How much looser lines are set, for scripts that reach far above and below the line. */
  readonly leading: number;
}

// Noto Sans, for which the sizes below are chosen, has an x-height of 0.536 em and reaches over 1.362 em.
function proportions(fonts: FontChain): Proportions {
  const {xHeight, ascent, descent} = fonts.face(fonts.families[0] ?? "", {}).metrics;
  const size = xHeight > 0 ? Math.min(1.22, Math.max(1, 0.536 / xHeight)) : 1;
  return {size, leading: Math.min(1.25, Math.max(1, (ascent + descent) / 1.362))};
}

function textSets(color: Sheet["color"], {size, leading}: Proportions): Sheet["text"] {
  const set = (points: number, line: number, tint: string, more: Partial<TextStyle> = {}): TextSet => ({
    size: points * size,
    leading: line * Math.max(size, 1) * (1 + (leading - 1) * 0.8),
    color: tint,
    ...more,
  });
  const bold = {bold: true};
  return {
    band: set(9, 12, color.onBrand, bold),
    bandDate: set(9, 12, color.onBrand),
    kicker: set(9.5, 13, color.brand, bold),
    title: set(26, 30, color.ink, bold),
    lede: set(12.5, 18, color.ink),
    body: set(10.5, 15, color.ink),
    heading2: set(15, 19, color.ink, bold),
    heading3: set(11.5, 15, color.ink, bold),
    heading4: set(10.5, 15, color.muted, bold),
    cardFigure: set(24, 28, color.brand, {bold: true, tabular: true}),
    cardLabel: set(9, 12, color.ink),
    caption: set(8.5, 12, color.muted),
    captionTitle: set(10.5, 14, color.ink, bold),
    tableHead: set(8.5, 12, color.ink, bold),
    tableCell: set(9, 12.5, color.ink),
    quote: set(15, 21, color.brand),
    noteLabel: set(8.5, 12, color.brand, bold),
    running: set(8, 11, color.muted),
  };
}
