import type {Report} from "../model/problem.ts";
import type {FontSet} from "./text/fonts.ts";
import type {Marks} from "./tag/marks.ts";
import type {PdfKit} from "./pdfkit.ts";

/** What is needed to draw on the current page. */
export interface Surface {
  readonly pdf: PdfKit;
  readonly fonts: FontSet;
  readonly marks: Marks;
  readonly report: Report;
  /** The number of the page that an id stands on, from one. */
  readonly pageOf: (id: string) => number | undefined;
  /** Adds a bookmark at this height of the current page. */
  readonly outline: (level: number, title: string, y: number) => void;
}
