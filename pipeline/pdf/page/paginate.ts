import type {LaidOutPage} from "../engine.ts";
import {spaced, type Flow} from "./flow.ts";
import type {FontSet} from "../text/fonts.ts";
import {layOut} from "./layout.ts";
import {mendBlock, noBreaks, type PageBreaks} from "./breaks.ts";
import type {PdfKit} from "../pdfkit.ts";
import {filledShare, placesOf} from "./places.ts";
import {raiseText} from "./raise-text.ts";
import type {Sheet} from "../style.ts";

/** A flow in the order in which it is read, on its pages. */
export interface Pagination {
  readonly flow: readonly Flow[];
  readonly pages: readonly LaidOutPage[];
}

interface Setting {
  /** How much of the space between blocks is kept. */
  readonly space: number;
  /** How far pages reach into the margin below, in points. */
  readonly below: number;
  /** Whether the paragraph after a figure may go before it, to fill a page. */
  readonly raises: boolean;
  /** What it takes from the look, on the scale of `faults`. */
  readonly cost: number;
}

const usual: Setting = {space: 1, below: 0, raises: false, cost: 0};
/** In the order of what they cost. */
const settings: readonly Setting[] = [
  {space: 0.85, below: 0, raises: false, cost: 0.002},
  {space: 0.72, below: 14, raises: false, cost: 0.005},
  {space: 1, below: 0, raises: true, cost: 0.006},
  {space: 0.85, below: 0, raises: true, cost: 0.008},
  {space: 0.72, below: 14, raises: true, cost: 0.011},
];

/** In longer files a closer setting only moves the gaps elsewhere; it is tried for the last page alone. */
const fewPages = 6;

/**
 * Puts a flow on pages, with good breaks. Where that leaves gaps at the feet of pages or an almost empty last page, the best
 * of several settings is taken: a little closer, or with text before the figure that left the gap.
 */
export function paginate(flow: readonly Flow[], sheet: Sheet, pdf: PdfKit, fonts: FontSet): Pagination {
  const set = (setting: Setting) => {
    const pagination = layOutWell(flow, setting, sheet, pdf, fonts);
    return {...pagination, faults: faults(pagination.pages, sheet) + setting.cost};
  };
  const first = set(usual);
  const long = first.pages.length > fewPages;
  let best = first;
  for (const setting of settings) {
    if (setting.cost >= best.faults) break;
    if (long && !(setting.raises && (setting.space === 1 || endsAlmostEmpty(best.pages, sheet)))) continue;
    const next = set(setting);
    if (next.faults < best.faults && next.pages.length <= first.pages.length) best = next;
  }
  return best;
}

/** Parts of a page: how much a page may leave empty, and how little of the last one is worth sparing it. */
const smallGap = 0.1;
const almostEmpty = 0.2;

// Large gaps weigh more than several small ones.
function faults(pages: readonly LaidOutPage[], sheet: Sheet): number {
  const gaps = pages.slice(0, -1).map((page) => Math.max(0, 1 - filledShare(page, sheet) - smallGap) ** 2);
  return gaps.reduce((sum, gap) => sum + gap, endsAlmostEmpty(pages, sheet) ? 0.05 : 0);
}

function endsAlmostEmpty(pages: readonly LaidOutPage[], sheet: Sheet): boolean {
  return pages.length > 1 && filledShare(pages.at(-1), sheet) < almostEmpty;
}

function layOutWell(
  blocks: readonly Flow[],
  {space, below, raises}: Setting,
  given: Sheet,
  pdf: PdfKit,
  fonts: FontSet,
): Pagination {
  const sheet = {...given, margin: {...given.margin, bottom: given.margin.bottom - below}};
  let flow = blocks;
  let breaks = noBreaks;
  for (;;) {
    const pages = layOut(spaced(flow, space), breaks, sheet, pdf, fonts);
    const mended = mend(flow, pages, breaks, sheet, raises);
    if (!mended) return {flow, pages};
    ({flow, breaks} = mended);
  }
}

// One thing is mended at a time, from the front, since all that follows moves.
function mend(
  flow: readonly Flow[],
  pages: readonly LaidOutPage[],
  breaks: PageBreaks,
  sheet: Sheet,
  raises: boolean,
): {readonly flow: readonly Flow[]; readonly breaks: PageBreaks} | undefined {
  const places = placesOf(flow, pages);
  for (let index = 0; index < flow.length; index++) {
    const mended = mendBlock(flow, places, index, breaks);
    if (mended) return {flow, breaks: mended};
    const raised = raises ? raiseText(flow, pages, places, index, sheet) : undefined;
    if (raised) return {flow: raised, breaks};
  }
  return undefined;
}
