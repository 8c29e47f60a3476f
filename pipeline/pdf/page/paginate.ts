import type {LaidOutItem, LaidOutPage} from "../engine.ts";
import type {Box} from "./box.ts";
import type {Flow} from "./flow.ts";
import type {FontSet} from "../text/fonts.ts";
import {layOut} from "./layout.ts";
import {mendBreaks, noBreaks} from "./breaks.ts";
import type {PdfKit} from "../pdfkit.ts";
import type {SetLine} from "../text/set-line.ts";
import type {Sheet} from "../style.ts";

/** A last page that is filled less than this is worth a closer setting. */
const almostEmpty = 0.2;
/** How much of the space between blocks is kept, and how far pages reach into the margin below, in points. */
const closerSettings = [
  {space: 0.85, below: 0},
  {space: 0.72, below: 14},
];

/** Puts a flow on pages, with good breaks; set a little closer where that spares an almost empty last page. */
export function paginate(flow: readonly Flow[], sheet: Sheet, pdf: PdfKit, fonts: FontSet): readonly LaidOutPage[] {
  const pages = layOutWell(flow, sheet, pdf, fonts);
  if (pages.length < 2 || filledShare(pages.at(-1), sheet) > almostEmpty) return pages;
  for (const {space, below} of closerSettings) {
    const closer = flow.map((block) => ({...block, before: block.before * space}));
    const longer = {...sheet, margin: {...sheet.margin, bottom: sheet.margin.bottom - below}};
    const fewer = layOutWell(closer, longer, pdf, fonts);
    if (fewer.length < pages.length) return fewer;
  }
  return pages;
}

function layOutWell(flow: readonly Flow[], sheet: Sheet, pdf: PdfKit, fonts: FontSet): readonly LaidOutPage[] {
  let breaks = noBreaks;
  let pages = layOut(flow, breaks, sheet, pdf, fonts);
  for (let mended = mendBreaks(flow, pages, breaks); mended; mended = mendBreaks(flow, pages, breaks)) {
    breaks = mended;
    pages = layOut(flow, breaks, sheet, pdf, fonts);
  }
  return pages;
}

function filledShare(page: LaidOutPage | undefined, {height, margin}: Sheet): number {
  const bottom = Math.max(margin.top, ...(page?.items ?? []).map(bottomOf));
  return (bottom - margin.top) / (height - margin.top - margin.bottom);
}

function bottomOf(item: LaidOutItem): number {
  if (item.type === "line") return item.item.y + (item.item as SetLine).getHeight();
  return item.type === "svg" ? item.item.y + (item.item.svg as Box).height : item.item.y2;
}
