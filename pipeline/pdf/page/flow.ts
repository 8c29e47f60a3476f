import type {Box} from "./box.ts";
import type {Composed} from "../text/composed.ts";

/** What the pages are made of: a flat list in reading order. Lists, notes and quotes are indents and frames of it. */
export type Flow = TextFlow | BoxFlow | TableFlow;

interface FlowParts {
  /** Space above, in points. */
  readonly before: number;
  /** Space that what follows keeps at the least. */
  readonly after?: number;
  /** Indents from the left and right edges of the page's text area. */
  readonly left: number;
  readonly right: number;
  /** Stays on one page with what follows, as a heading does. */
  readonly keepWithNext?: boolean;
  readonly frame?: Frame;
}

export interface TextFlow extends FlowParts {
  readonly kind: "text";
  readonly composed: Composed;
  /** Running text that may be read before the figure above it. */
  readonly raisable?: boolean;
}

export interface BoxFlow extends FlowParts {
  readonly kind: "box";
  readonly box: Box;
  /** A figure that text may go before, to fill the page that it does not fit on. */
  readonly floats?: boolean;
}

export interface TableFlow extends FlowParts {
  readonly kind: "table";
  /** From left to right, without padding. */
  readonly widths: readonly number[];
  readonly headRows: number;
  readonly rows: readonly (readonly TableFlowCell[])[];
  /** Whether the head leaves room on a page, so that it can be repeated. */
  readonly headFits: boolean;
  /** Whether every row fits on a page below the head. */
  readonly rowsFit: boolean;
  /** How many rows stay on one page with the head. */
  readonly keptFirst: number;
  /** Whether the last two rows stay on one page. */
  readonly keepsLast: boolean;
  /** Whether it is short enough to stay in one piece. */
  readonly whole: boolean;
}

/** A cell at its first column from the left; what its spans cover is `undefined`. */
export type TableFlowCell =
  {readonly composed: Composed; readonly columnSpan: number; readonly rowSpan: number} | undefined;

/** A background behind consecutive blocks, with a rule at its start edge; drawn anew on each page that it reaches. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly padding: number;
  readonly fill: string | undefined;
  readonly rule: {readonly color: string; readonly width: number; readonly atRight: boolean};
}

/** With the space above each block, of which a part is kept: what asks for space below gets it, unless its next asks for more. */
export function spaced(flow: readonly Flow[], part: number): readonly Flow[] {
  return flow.map((block, index) => ({
    ...block,
    before: Math.max(block.before, flow[index - 1]?.after ?? 0) * part,
  }));
}
