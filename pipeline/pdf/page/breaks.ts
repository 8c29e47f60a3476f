import type {Composed} from "../text/composed.ts";
import type {LaidOutPage} from "../engine.ts";
import type {Flow} from "./flow.ts";
import type {SetLine} from "../text/set-line.ts";

/** Where a layout is made to break, by the index of a block in the flow. */
export interface PageBreaks {
  /** Blocks that start a page. */
  readonly before: ReadonlySet<number>;
  /** Blocks of text that break after so many lines. */
  readonly afterLine: ReadonlyMap<number, number>;
}

export const noBreaks: PageBreaks = {before: new Set(), afterLine: new Map()};

/**
 * Judges a layout and returns the breaks for the next one; `undefined` where nothing is to be mended.
 *
 * What stays with its next (a heading, a caption) is not left at the foot of a page; a paragraph
 * leaves no single line at the foot or at the head of one. One thing is mended at a time, from the front, since all that
 * follows moves.
 */
export function mendBreaks(
  flow: readonly Flow[],
  pages: readonly LaidOutPage[],
  breaks: PageBreaks,
): PageBreaks | undefined {
  const places = placesOf(flow, pages);
  for (let index = 0; index < flow.length; index++) {
    const mended =
      mendHeading(flow, places, index, breaks) ??
      mendFirstLine(flow, places, index, breaks) ??
      mendLastLine(flow, places, index, breaks);
    if (mended) return mended;
  }
  return undefined;
}

// The page of each line, or of each part, of a block, in order.
type Places = ReadonlyMap<number, readonly number[]>;

function placesOf(flow: readonly Flow[], pages: readonly LaidOutPage[]): Places {
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

function mendHeading(flow: readonly Flow[], places: Places, index: number, breaks: PageBreaks): PageBreaks | undefined {
  const next = places.get(index + 1)?.[0];
  const last = places.get(index)?.at(-1);
  if (!flow[index]?.keepWithNext || next === undefined || last === undefined || next === last) return undefined;
  const lines = places.get(index) ?? [];
  // A long paragraph gives its last two lines, what is shorter goes as a whole.
  if (flow[index].kind === "text" && lines.length > 3)
    return lines.at(-3) === last && !breaks.afterLine.has(index)
      ? breakAfter(index, lines.length - 2, breaks)
      : undefined;
  let first = index;
  while (flow[first - 1]?.keepWithNext && places.get(first - 1)?.at(-1) === last) first--;
  return breakBefore(first, places, breaks);
}

function mendFirstLine(
  flow: readonly Flow[],
  places: Places,
  index: number,
  breaks: PageBreaks,
): PageBreaks | undefined {
  const [first, second] = places.get(index) ?? [];
  if (flow[index]?.kind !== "text" || second === undefined || second === first) return undefined;
  let start = index;
  while (flow[start - 1]?.keepWithNext && places.get(start - 1)?.at(-1) === first) start--;
  return breakBefore(start, places, breaks);
}

function mendLastLine(
  flow: readonly Flow[],
  places: Places,
  index: number,
  breaks: PageBreaks,
): PageBreaks | undefined {
  const lines = places.get(index) ?? [];
  const [last, before] = [lines.at(-1), lines.at(-2)];
  if (flow[index]?.kind !== "text" || lines.length < 3 || before === undefined || last === before) return undefined;
  if (breaks.afterLine.has(index)) return undefined;
  if (lines.length === 3) return breakBefore(index, places, breaks);
  return breakAfter(index, lines.length - 2, breaks);
}

function breakAfter(index: number, lines: number, breaks: PageBreaks): PageBreaks {
  return {...breaks, afterLine: new Map([...breaks.afterLine, [index, lines]])};
}

// A block that already starts a page, or the file, cannot be helped by a break.
function breakBefore(index: number, places: Places, breaks: PageBreaks): PageBreaks | undefined {
  const page = places.get(index)?.[0] ?? 0;
  const startsPage = index === 0 || places.get(index - 1)?.at(-1) !== page;
  if (startsPage || breaks.before.has(index)) return undefined;
  return {...breaks, before: new Set([...breaks.before, index])};
}
