import {createRequire} from "node:module";
import type {PdfKit} from "./pdfkit.ts";

// The one place that knows pdfmake's inner modules. pdfmake is pinned: a new version is read here first.
// They are CommonJS, whose default export Node and bundlers import in different ways; `require` is the same everywhere.
const require = createRequire(import.meta.url);

/** pdfmake's document: pdfkit's, which writes the file. */
export const PdfDocument = require("pdfmake/js/PDFDocument.js").default as new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: null,
  mayRead: (path: string) => boolean,
) => PdfKit;

/** pdfmake's layout: puts nodes on pages. */
export const LayoutBuilder = require("pdfmake/js/LayoutBuilder.js").default as new (
  pageSize: {readonly width: number; readonly height: number; readonly orientation: "portrait"},
  margins: {readonly left: number; readonly top: number; readonly right: number; readonly bottom: number},
  pictures: PictureMeasure,
) => LayoutBuilderParts;

/** pdfmake's measuring pass before the layout. */
export const DocMeasure = require("pdfmake/js/DocMeasure.js").default as new (
  pdf: PdfKit,
  styles: object,
  defaultStyle: object,
  pictures: PictureMeasure,
  tableLayouts: object,
) => {measureLeaf(node: LayoutNode): LayoutNode};

/** pdfmake's line breaking (UAX #14). */
export const TextBreaker = require("pdfmake/js/TextBreaker.js").default as new () => {
  getBreaks(text: {text: string}, styles: object): readonly {readonly text: string; readonly lineEnd?: boolean}[];
};

export const StyleStack = require("pdfmake/js/StyleContextStack.js").default as new (
  styles: object,
  defaults: object,
) => object;

/** Draws an SVG; used for the shapes of a logo alone. */
export const drawSvg = require("pdfmake/js/3rd-party/svg-to-pdfkit.js").default as (
  pdf: PdfKit,
  svg: string,
  x: number,
  y: number,
  options: {readonly width: number; readonly height: number; readonly assumePt: true},
) => void;

/** Answers for the size of what stands under `svg` in a node. */
export interface PictureMeasure {
  measureSVG(picture: object): {readonly width: number; readonly height: number};
  writeDimensions(picture: object): object;
}

/** A node of pdfmake's definition; the layout writes its findings into it, so that each layout needs fresh ones. */
export type LayoutNode = Record<string, unknown>;

export interface LayoutBuilderParts {
  docMeasure: object;
  readonly svgMeasure: PictureMeasure;
  readonly tableLayouts: object;
  readonly writer: {
    context(): {readonly availableWidth: number};
    moveToNextPage(): void;
    beginUnbreakableBlock(): void;
    commitUnbreakableBlock(): void;
  };
  layoutDocument(content: object, pdf: PdfKit, styles: object, defaultStyle: object): LaidOutPage[];
  tryLayoutDocument(...given: readonly unknown[]): object;
  buildNextLine(node: LayoutNode): LaidOutLine | null;
  processRow(row: {readonly tableNode: LayoutNode; readonly rowIndex: number}): object;
}

/** What pdfmake asks of a line of text. */
export interface LaidOutLine {
  x: number;
  y: number;
  /** Read for the alignment only, which is ours. */
  readonly inlines: readonly never[];
  getHeight(): number;
  getWidth(): number;
  clone(): LaidOutLine;
}

export interface LaidOutPage {
  readonly items: readonly LaidOutItem[];
}

export type LaidOutItem =
  | {readonly type: "line"; readonly item: LaidOutLine}
  | {readonly type: "svg"; readonly item: {readonly x: number; readonly y: number; readonly svg: object}}
  | {readonly type: "vector"; readonly item: LaidOutVector};

/** A hairline of a table. */
export interface LaidOutVector {
  readonly type: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly lineWidth: number;
  readonly lineColor: string;
}
