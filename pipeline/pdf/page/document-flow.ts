import type {Brand} from "../../model/brand.ts";
import type {Document} from "../../model/document.ts";
import type {Voice} from "../../model/language.ts";
import type {Report} from "../../model/problem.ts";
import {blocksFlow} from "../block/blocks.ts";
import {composeInlines, composeText, edges, type BlockContext} from "../context.ts";
import type {Flow} from "./flow.ts";
import type {FontSet} from "../text/fonts.ts";
import {pageFurniture, type PageFurniture} from "./furniture.ts";
import {breakLines} from "../text/lines.ts";
import type {Sheet, TextSet} from "../style.ts";
import {blockTag, type Tag} from "../tag/tag.ts";

/** A whole document as a flow, with what stands around the pages and the top of its structure. */
export function furnishedFlow(
  document: Document,
  given: {
    readonly sheet: Sheet;
    readonly fonts: FontSet;
    readonly voice: Voice;
    readonly brand: Brand;
    readonly report: Report;
  },
): {readonly flow: readonly Flow[]; readonly furniture: PageFurniture; readonly top: Tag} {
  const top = blockTag(undefined, "Document", {lang: document.lang});
  const {sheet} = given;
  const context: BlockContext = {
    ...given,
    document,
    side: document.direction,
    tag: top,
    start: 0,
    end: sheet.full - sheet.measure,
    body: sheet.text.body,
  };
  const furniture = pageFurniture(document, context, top);
  const flow = [...openingFlow(document, context), ...blocksFlow(document.children, context)];
  return {flow, furniture, top};
}

function openingFlow(document: Document, context: BlockContext): readonly Flow[] {
  const {sheet} = context;
  const flow: Flow[] = [];
  if (document.kicker !== undefined) {
    const kicker = composeText(context, document.kicker, sheet.text.kicker, blockTag(context.tag, "P"), document.at);
    flow.push({kind: "text", composed: kicker, before: 0, keepWithNext: true, ...edges(context, 0, context.end)});
  }
  const tag = blockTag(context.tag, "H1");
  const compose = (set: TextSet) => composeInlines(context, document.title, set, tag, document.at, {balanced: true});
  const title = compose(titleSet(context, compose));
  flow.push({kind: "text", composed: title, before: 3, keepWithNext: true, ...edges(context, 0, 0)});
  return flow;
}

// Two lines, in smaller letters where it takes them; a title that needs more is as small as they get.
function titleSet({sheet, fonts}: BlockContext, compose: (set: TextSet) => ReturnType<typeof composeInlines>): TextSet {
  const {title} = sheet.text;
  const sets = [1, 0.92, 0.85, 0.77, 0.7].map((part) => ({
    ...title,
    size: title.size * part,
    leading: title.leading * part,
  }));
  return sets.find((set) => breakLines(compose(set), sheet.full, fonts).length <= 2) ?? sets.at(-1) ?? title;
}
