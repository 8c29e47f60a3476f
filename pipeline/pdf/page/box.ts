import type {Drawing} from "../../model/drawing.ts";
import type {SetLine} from "../text/set-line.ts";
import type {Tag} from "../tag/tag.ts";

/**
 * A piece of page that is laid out by itself and never parted: masthead, cards, a figure with its caption.
 * Coordinates in points from its top left corner.
 */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly items: readonly BoxItem[];
}

export type BoxItem =
  | {
      readonly kind: "area";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
      readonly radius?: number;
    }
  | {readonly kind: "line"; readonly x: number; readonly y: number; readonly line: SetLine}
  /** Lines that are read together, whatever stands beside them. */
  | {
      readonly kind: "passage";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly items: readonly BoxItem[];
    }
  | {
      readonly kind: "drawing";
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly drawing: Drawing;
      readonly tag: Tag;
    }
  | {
      /** An SVG holds shapes alone. */
      readonly kind: "image" | "svg";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly bytes: Uint8Array;
      readonly tag: Tag;
    };

/** Puts lines below each other; `y` is the top of the first. */
export function stackLines(
  lines: readonly SetLine[],
  x: number,
  y: number,
): {readonly items: readonly BoxItem[]; readonly bottom: number} {
  const items: BoxItem[] = [];
  let top = y;
  for (const line of lines) {
    items.push({kind: "line", x, y: top, line});
    top += line.getHeight();
  }
  return {items, bottom: top};
}
