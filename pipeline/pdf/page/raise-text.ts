import type {LaidOutPage} from "../engine.ts";
import type {Flow} from "./flow.ts";
import {filledShare, type Places} from "./places.ts";
import type {Sheet} from "../style.ts";

/** The part of a page that a figure may leave empty at its foot: a few lines. */
const smallGap = 0.12;

/**
 * Where a figure has moved to the head of a page and leaves a gap at the foot of the page before, lets the paragraph that
 * follows it go first and fill the gap; `undefined` where there is none.
 */
export function raiseText(
  flow: readonly Flow[],
  pages: readonly LaidOutPage[],
  places: Places,
  index: number,
  sheet: Sheet,
): readonly Flow[] | undefined {
  const [figure, paragraph] = [flow[index], flow[index + 1]];
  if (figure?.kind !== "box" || !figure.floats || paragraph?.kind !== "text" || !paragraph.raisable) return undefined;
  const page = places.get(index)?.[0] ?? 0;
  const before = places.get(index - 1)?.at(-1);
  if (before === undefined || before !== page - 1 || flow[index - 1]?.keepWithNext) return undefined;
  if (1 - filledShare(pages[before], sheet) < smallGap) return undefined;
  return flow.toSpliced(index, 2, paragraph, figure);
}
