import type {Brand} from "../model/brand.ts";
import type {Document} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import type {Direction, Voice} from "../model/language.ts";
import type {Place, Report} from "../model/problem.ts";
import {composeParagraph, type Composed} from "./text/composed.ts";
import type {Frame} from "./page/flow.ts";
import type {FontSet} from "./text/fonts.ts";
import {inlineSpans} from "./text/inlines.ts";
import type {Sheet, TextSet} from "./style.ts";
import type {Tag} from "./tag/tag.ts";
import type {Paragraph, Span} from "./text/text.ts";

/** What blocks are set with, and where: the element and the indents that surround them. */
export interface BlockContext {
  readonly document: Document;
  readonly sheet: Sheet;
  readonly fonts: FontSet;
  readonly voice: Voice;
  readonly brand: Brand;
  readonly report: Report;
  readonly side: Direction;
  readonly tag: Tag;
  /** Indents of running text from the start and the end edge, in points. */
  readonly start: number;
  readonly end: number;
  readonly body: TextSet;
  readonly frame?: Frame;
  /** Hangs before the first line of the first paragraph. */
  readonly marker?: NonNullable<Paragraph["marker"]>;
}

/** Indents as the layout takes them: mirrored where text runs from right to left. */
export function edges({side}: BlockContext, start: number, end: number): {left: number; right: number} {
  return side === "ltr" ? {left: start, right: end} : {left: end, right: start};
}

/** The width that is left between indents. */
export function widthBetween({sheet}: BlockContext, start: number, end: number): number {
  return sheet.full - start - end;
}

/** Sets inline nodes in a style, ready to be broken into lines. */
export function composeInlines(
  context: BlockContext,
  nodes: readonly Inline[],
  set: TextSet,
  tag: Tag,
  at: Place,
  more: Partial<Paragraph> = {},
): Composed {
  const {fonts, voice, sheet} = context;
  const spans = inlineSpans(nodes, {style: set, tag, linkColor: sheet.color.brand, fonts: fonts.chain, voice});
  return composeSpans(context, spans, set, at, more);
}

/** Sets a plain text, as `composeInlines` does. */
export function composeText(
  context: BlockContext,
  text: string,
  set: TextSet,
  tag: Tag,
  at: Place,
  more: Partial<Paragraph> = {},
): Composed {
  return composeSpans(context, [{text, style: set, tag}], set, at, more);
}

/** Sets spans, as `composeInlines` does. */
export function composeSpans(
  {side, document, fonts, report}: BlockContext,
  spans: readonly Span[],
  set: TextSet,
  at: Place,
  more: Partial<Paragraph>,
): Composed {
  const paragraph: Paragraph = {
    spans,
    direction: side,
    side,
    align: "start",
    lang: document.lang,
    leading: set.leading,
    at,
    ...more,
  };
  return composeParagraph(paragraph, fonts, report);
}
