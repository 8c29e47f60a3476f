import type {Lang, Direction} from "../../model/language.ts";
import type {Place} from "../../model/problem.ts";
import type {Tag} from "../tag/tag.ts";

/** How letters look. Sizes in points. */
export interface TextStyle {
  readonly size: number;
  /** "#rrggbb" */
  readonly color: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** How far the baseline is raised; negative for subscripts. */
  readonly raise?: number;
  /** Digits of one width. */
  readonly tabular?: boolean;
  /** A rule below, as claims have in proofs; links bring their own. */
  readonly underline?: boolean;
}

/** A stretch of text in one style and one place of the structure. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
  readonly tag: Tag;
  readonly link?: LinkTarget;
  /** A place that links lead to, at the start of the span. */
  readonly anchor?: string;
  /** Directional isolates around it: what stands between is ordered by itself, as a figure is. They are not drawn. */
  readonly before?: string;
  readonly after?: string;
}

export interface LinkTarget {
  /** http, https, mailto, or "#id". */
  readonly href: string;
  /** What a screen reader says of it. */
  readonly title: string;
  readonly underline: boolean;
}

/** One block of text, before it is broken into lines. */
export interface Paragraph {
  readonly spans: readonly Span[];
  readonly direction: Direction | "auto";
  readonly align: "start" | "center" | "end";
  /** The direction that "start" and "end" speak of. */
  readonly side: Direction;
  readonly lang: Lang;
  /** From one baseline to the next. */
  readonly leading: number;
  /** Lines of about equal length, as titles have. */
  readonly balanced?: boolean;
  /** Room that text at the right edge leaves there, in points. */
  readonly pad?: number;
  /** Hangs before the first line, in the indent of the block. */
  readonly marker?: {readonly text: string; readonly style: TextStyle; readonly tag: Tag; readonly indent: number};
  /** The number of the page that an id stands on, at the end of the last line. */
  readonly pageOf?: {
    readonly id: string;
    readonly style: TextStyle;
    readonly tag: Tag;
    readonly link: LinkTarget;
    readonly width: number;
  };
  readonly anchor?: string;
  readonly outline?: {readonly level: number; readonly title: string};
  readonly at: Place;
}
