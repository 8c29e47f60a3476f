import type {Box} from "./box.ts";
import type {Composed} from "../text/composed.ts";
import type {LaidOutItem, LaidOutPage} from "../engine.ts";
import type {Flow} from "./flow.ts";
import type {SetLine} from "../text/set-line.ts";
import type {Sheet} from "../style.ts";

/** The page of each line, or of each part, of the blocks of a flow, in order; blocks go by their index. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** Finds the blocks of a flow on the pages that they were laid out on. */
export function placesOf(flow: readonly Flow[], pages: readonly LaidOutPage[]): Places {
  const blockOf = new Map<object, number>();
  for (const [index, block] of flow.entries()) for (const key of contents(block)) blockOf.set(key, index);
  const places = new Map<number, number[]>();
  for (const [page, {items}] of pages.entries()) {
    for (const item of items) {
      if (item.type === "vector") continue;
      const index = blockOf.get(item.type === "line" ? (item.item as SetLine).ink.composed : item.item.svg);
      if (index !== undefined) places.set(index, [...(places.get(index) ?? []), page]);
    }
  }
  return places;
}

function contents(block: Flow): readonly (Composed | object)[] {
  if (block.kind === "text") return [block.composed];
  if (block.kind === "box") return [block.box];
  return block.rows.flat().flatMap((cell) => (cell ? [cell.composed] : []));
}

/** The part of a page's text area, from the top, that is filled. */
export function filledShare(page: LaidOutPage | undefined, {height, margin}: Sheet): number {
  const bottom = Math.max(margin.top, ...(page?.items ?? []).map(bottomOf));
  return (bottom - margin.top) / (height - margin.top - margin.bottom);
}

function bottomOf(item: LaidOutItem): number {
  if (item.type === "line") return item.item.y + (item.item as SetLine).getHeight();
  return item.type === "svg" ? item.item.y + (item.item.svg as Box).height : item.item.y2;
}
