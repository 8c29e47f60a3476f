import type {Flow} from "./flow.ts";
import type {Places} from "./places.ts";

/** Where a layout is made to break, by the index of a block in the flow. */
export interface PageBreaks {
  /** Blocks that start a page. */
  readonly before: ReadonlySet<number>;
  /** Blocks of text that break after so many lines. */
  readonly afterLine: ReadonlyMap<number, number>;
}

export const noBreaks: PageBreaks = {before: new Set(), afterLine: new Map()};

/**
 * Judges how a block stands on its pages and returns the breaks for the next layout; `undefined` where nothing is to be
 * mended.
 *
 * What stays with its next (a heading, a caption) is not left at the foot of a page; a paragraph leaves no single line at
 * the foot or at the head of one.
 */
export function mendBlock(
  flow: readonly Flow[],
  places: Places,
  index: number,
  breaks: PageBreaks,
): PageBreaks | undefined {
  return (
    mendHeading(flow, places, index, breaks) ??
    mendFirstLine(flow, places, index, breaks) ??
    mendLastLine(flow, places, index, breaks)
  );
}

function mendHeading(flow: readonly Flow[], places: Places, index: number, breaks: PageBreaks): PageBreaks | undefined {
  const next = places.get(index + 1)?.[0];
  const last = places.get(index)?.at(-1);
  if (!flow[index]?.keepWithNext || next === undefined || last === undefined || next === last) return undefined;
  const lines = places.get(index) ?? [];
  if (flow[index].kind === "text" && lines.length > 3 && lines.at(-3) !== last) return undefined;
  return breakWithLeaders(flow, places, index + 1, last, breaks);
}

function mendFirstLine(
  flow: readonly Flow[],
  places: Places,
  index: number,
  breaks: PageBreaks,
): PageBreaks | undefined {
  const [first, second] = places.get(index) ?? [];
  if (flow[index]?.kind !== "text" || first === undefined || second === undefined || second === first) return undefined;
  return breakWithLeaders(flow, places, index, first, breaks);
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

/**
 * Moves a block to the next page with all that stays with it at the foot of this one: of a long paragraph its last two
 * lines, what is shorter as a whole.
 */
function breakWithLeaders(
  flow: readonly Flow[],
  places: Places,
  index: number,
  page: number,
  breaks: PageBreaks,
): PageBreaks | undefined {
  let first = index;
  while (flow[first - 1]?.keepWithNext && places.get(first - 1)?.at(-1) === page) {
    first--;
    const lines = places.get(first) ?? [];
    if (flow[first]?.kind === "text" && lines.length > 3 && lines.at(-4) === page)
      return breaks.afterLine.has(first) ? undefined : breakAfter(first, lines.length - 2, breaks);
    if (lines[0] !== page) return undefined;
  }
  return breakBefore(first, places, breaks);
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
