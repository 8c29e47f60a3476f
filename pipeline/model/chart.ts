import type {Drawing} from "./drawing.ts";
import type {Place} from "./problem.ts";
import type {Table} from "./table.ts";

/** A chart drawn for one edition. Its title and subtitle are not in the pictures: the document sets them as caption. */
export interface DrawnChart {
  readonly id: string;
  /** In the edition's language; "" where the spec has none. */
  readonly title: string;
  readonly subtitle: string;
  /** The text alternative, in the edition's language. */
  readonly alternative: string;
  /** At the column's width, every id prefixed with the chart's own. */
  readonly svg: string;
  /** The same chart drawn for a phone, ids prefixed apart. */
  readonly narrowSvg: string;
  /** What the PDF replays: the same scenegraph as `svg`. */
  readonly drawing: Drawing;
  /** The data that the marks show, for the table below the chart and its download; labels still in the source language. */
  readonly data: Table;
  readonly note?: string;
  /** Who made it. */
  readonly credit?: string;
  readonly sources: readonly string[];
  readonly at: Place;
}
