import type {DrawnChart} from "./chart.ts";
import type {IsoDate} from "./fact.ts";
import type {Direction, Lang} from "./language.ts";
import type {FigureValue, Inline, Node, ProofMark, Reference} from "./inline.ts";
import type {Place} from "./problem.ts";
import type {ProofNote} from "./proof.ts";
import type {ExactTable} from "./table.ts";

/**
 * One edition as a tree: what both printers print. Nothing here knows of Markdown, HTML or PDF.
 * All texts are in the edition's language and ready to print.
 */
export interface Document {
  readonly type: "document";
  readonly briefing: string;
  readonly lang: Lang;
  readonly direction: Direction;
  readonly kicker?: string;
  readonly title: readonly Inline[];
  /** The title as plain text. */
  readonly titleText: string;
  /** One or two sentences for metadata. */
  readonly description: string;
  readonly keywords: readonly string[];
  readonly published: IsoDate;
  /** The date as the language writes it. */
  readonly publishedShown: string;
  readonly children: readonly Block[];
  /** The first figure of each fact, in reading order. */
  readonly figures: readonly FigureValue[];
  readonly at: Place;
}

export type Block =
  | Section
  | Paragraph
  | Lede
  | Quote
  | EditorsNote
  | List
  | TableBlock
  | Figure
  | Cards
  | Rule
  | Contents
  | Sources
  | ProofNote;

/** A heading and all that stands under it. The document's own title is level 1. */
export interface Section extends Node {
  readonly type: "section";
  readonly level: 2 | 3 | 4;
  /** Unique in the document, legal in a URL, the same on each build. */
  readonly id: string;
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
  /** What stands in it repeats the text: the list of all figures. */
  readonly appendix?: true;
}

export interface Paragraph extends Node {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}

/** The first paragraph after the title. */
export interface Lede extends Node {
  readonly type: "lede";
  readonly children: readonly Inline[];
}

export interface Quote extends Node {
  readonly type: "quote";
  readonly children: readonly Paragraph[];
  readonly name?: readonly Inline[];
}

export interface EditorsNote extends Node {
  readonly type: "editors-note";
  /** What it is called, in the edition's language: an editor's note, a correction. */
  readonly label: string;
  readonly children: readonly Block[];
}

export interface List extends Node {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Node {
  readonly type: "item";
  readonly children: readonly Block[];
}

export interface TableBlock extends Node {
  readonly type: "table";
  /** The view's id, where it comes from the sheet. */
  readonly id?: string;
  readonly caption: readonly Inline[];
  readonly columns: readonly TableColumn[];
  /** What its cells hold, where it comes from the sheet. */
  readonly exact?: ExactTable;
  /** Rows of the head, mostly one. */
  readonly head: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly note: readonly Inline[];
}

export interface TableColumn {
  readonly align: "start" | "center" | "end";
  /** Figures are set with tabular digits. */
  readonly numeric: boolean;
}

export interface TableCell {
  readonly children: readonly Inline[];
  /** A head cell and what it heads; absent for data. */
  readonly scope?: "column" | "row";
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export interface Figure extends Node {
  readonly type: "figure";
  /** The chart's id, or one made from the photo's file name; unique in the document. */
  readonly id: string;
  readonly caption: readonly Inline[];
  /** e.g. the unit, under the caption. */
  readonly subtitle: string;
  readonly credit: readonly Inline[];
  readonly alternative: string;
  readonly picture:
    | {readonly kind: "chart"; readonly chart: DrawnChart; readonly data: TableBlock}
    | {
        readonly kind: "photo";
        readonly bytes: Uint8Array;
        readonly mime: "image/png" | "image/jpeg";
        /** In pixels. */
        readonly width: number;
        readonly height: number;
      };
}

export interface Cards extends Node {
  readonly type: "cards";
  readonly cards: readonly Card[];
}

export interface Card {
  readonly figure: FigureValue;
  readonly label: string;
  readonly reference?: Reference;
  /** Only in proofs. */
  readonly mark?: ProofMark;
  readonly at: Place;
}

export interface Rule extends Node {
  readonly type: "rule";
}

/** The place of the table of contents; the printers fill it from the sections. */
export interface Contents extends Node {
  readonly type: "contents";
  readonly title: string;
  readonly entries: readonly {readonly id: string; readonly level: 2 | 3; readonly text: string}[];
}

/** The numbered list of sources and notes at the end, in order of first reference. */
export interface Sources extends Node {
  readonly type: "sources";
  readonly title: string;
  readonly id: string;
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly number: number;
  /** The number in the language's digits. */
  readonly shown: string;
  /** Unique: "source-report", "note-2". */
  readonly id: string;
  readonly children: readonly Inline[];
  /** Ids of the references that lead here, for the ways back. */
  readonly references: readonly string[];
  readonly at: Place;
}

/** A table with one handler per kind of node, checked for completeness by the compiler. */
export type Handlers<Kind extends {readonly type: string}, Context, Result> = {
  readonly [Type in Kind["type"]]: (node: Extract<Kind, {readonly type: Type}>, context: Context) => Result;
};
