import type {Document} from "../../model/document.ts";
import type {Box, BoxItem} from "./box.ts";
import {composeText, type BlockContext} from "../context.ts";
import {breakLines} from "../text/lines.ts";
import {logoItem} from "./logo.ts";
import type {TextSet} from "../style.ts";
import {blockTag, inlineTag, type Tag} from "../tag/tag.ts";

/** What stands outside the text area. */
export interface PageFurniture {
  /** The band at the head of the first page, from the page's top left corner. It is content: who publishes, and when. */
  readonly masthead: Box;
  /** Running head and foot of a page; they are no content. */
  running(page: number, pages: number): readonly {readonly box: Box; readonly x: number; readonly y: number}[];
}

const bandHeight = 38;

/** Makes masthead, running head and foot. */
export function pageFurniture(document: Document, context: BlockContext, top: Tag): PageFurniture {
  const noTag = inlineTag(top, "Span");
  return {
    masthead: mastheadBox(document, context, top),
    running: (page, pages) => {
      const {sheet, brand, voice} = context;
      const shown = {page: String(page), pages: String(pages)};
      const foot = pairBox(context, brand.name, voice.own("page-of", shown), sheet.text.running, noTag, true);
      const places = [{box: foot, x: sheet.margin.left, y: sheet.height - 48}];
      if (page === 1) return places;
      const head = pairBox(context, document.titleText, document.publishedShown, sheet.text.running, noTag, false);
      return [{box: head, x: sheet.margin.left, y: 34}, ...places];
    },
  };
}

function mastheadBox(document: Document, context: BlockContext, top: Tag): Box {
  const {sheet, brand, side} = context;
  const logo = logoItem(context, top, document.at, bandHeight);
  const left = sheet.margin.left + (side === "ltr" ? (logo?.advance ?? 0) : 0);
  const name = nameAndDate(document, context, top, sheet.full - (logo?.advance ?? 0));
  const y = (bandHeight - sheet.text.band.leading) / 2;
  return {
    width: sheet.width,
    height: bandHeight,
    items: [
      {kind: "area", x: 0, y: 0, width: sheet.width, height: bandHeight, color: brand.color.brand.light},
      ...(logo ? [logo.item] : []),
      ...name.map((item) => ({...item, x: item.x + left, y: item.y + y})),
    ],
  };
}

function nameAndDate(document: Document, context: BlockContext, top: Tag, width: number): readonly BoxItem[] {
  const {text} = context.sheet;
  const name = composeText(context, context.brand.name, text.band, blockTag(top, "P"), document.at);
  const date = composeText(context, document.publishedShown, text.bandDate, blockTag(top, "P"), document.at, {
    align: "end",
  });
  return [
    ...breakLines(name, width, context.fonts)
      .slice(0, 1)
      .map((line): BoxItem => ({kind: "line", x: 0, y: 0, line})),
    ...breakLines(date, width, context.fonts)
      .slice(0, 1)
      .map((line): BoxItem => ({kind: "line", x: 0, y: 0, line})),
  ];
}

// Two texts on one line, at the start and at the end; the first gives way where both are too long.
function pairBox(context: BlockContext, start: string, end: string, set: TextSet, tag: Tag, rule: boolean): Box {
  const {sheet, fonts, document} = context;
  const last = composeText(context, end, set, tag, document.at, {align: "end"});
  const first = composeText(
    context,
    fitText(context, start, set, tag, sheet.full - last.most - 20),
    set,
    tag,
    document.at,
  );
  const items: BoxItem[] = [first, last].flatMap((composed) =>
    breakLines(composed, sheet.full, fonts)
      .slice(0, 1)
      .map((line): BoxItem => ({kind: "line", x: 0, y: 5, line})),
  );
  const hairline: BoxItem = {
    kind: "area",
    x: 0,
    y: rule ? 0 : 5 + set.leading + 3,
    width: sheet.full,
    height: 0.5,
    color: sheet.color.hairline,
  };
  return {width: sheet.full, height: set.leading + 8, items: [hairline, ...items]};
}

function fitText(context: BlockContext, text: string, set: TextSet, tag: Tag, most: number): string {
  const fits = (candidate: string) => composeText(context, candidate, set, tag, context.document.at).most <= most;
  if (fits(text)) return text;
  let letters = [...text];
  while (letters.length > 1 && !fits(`${letters.join("").trimEnd()}…`)) letters = letters.slice(0, -1);
  return `${letters.join("").trimEnd()}…`;
}
