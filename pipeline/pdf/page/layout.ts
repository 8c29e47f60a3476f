import type {Box} from "./box.ts";
import type {Composed} from "../text/composed.ts";
import {
  DocMeasure,
  LayoutBuilder,
  type LaidOutLine,
  type LaidOutPage,
  type LayoutNode,
  type PictureMeasure,
} from "../engine.ts";
import type {Flow} from "./flow.ts";
import type {FontSet} from "../text/fonts.ts";
import {endOfLine, lineMeasure} from "../text/lines.ts";
import {layoutNode, type TextNode} from "./nodes.ts";
import type {PageBreaks} from "./breaks.ts";
import {setLine} from "../text/set-line.ts";
import type {Sheet} from "../style.ts";
import type {PdfKit} from "../pdfkit.ts";

/** Puts a flow on pages with pdfmake; lines, boxes and hairlines come back with their places. */
export function layOut(
  flow: readonly Flow[],
  breaks: PageBreaks,
  sheet: Sheet,
  pdf: PdfKit,
  fonts: FontSet,
): readonly LaidOutPage[] {
  const builder = new FlowLayout(sheet, fonts);
  const nodes = flow.map((block, index) =>
    layoutNode(block, breaks.before.has(index), breaks.afterLine.get(index), sheet),
  );
  return builder.layoutDocument({stack: nodes}, pdf, {}, {});
}

// pdfmake measures and breaks text by words in one font; ours comes composed, in several fonts and directions.
class FlowMeasure extends DocMeasure {
  override measureLeaf(node: LayoutNode): LayoutNode {
    const composed = (node as unknown as TextNode).composed;
    return Object.assign(node, {_inlines: [], _minWidth: composed?.least ?? 0, _maxWidth: composed?.most ?? 0});
  }
}

class FlowLayout extends LayoutBuilder {
  readonly #fonts: FontSet;

  constructor(sheet: Sheet, fonts: FontSet) {
    const {width, height, margin} = sheet;
    super({width, height, orientation: "portrait"}, margin, boxMeasure);
    this.#fonts = fonts;
  }

  override tryLayoutDocument(...given: readonly unknown[]): object {
    const [, pdf, styles, defaultStyle] = given as [object, PdfKit, object, object];
    this.docMeasure = new FlowMeasure(pdf, styles, defaultStyle, this.svgMeasure, this.tableLayouts);
    return super.tryLayoutDocument(...given);
  }

  override buildNextLine(node: LayoutNode): LaidOutLine | null {
    const text = node as unknown as TextNode;
    const {composed} = text;
    if (!composed || text.at >= composed.text.length) return null;
    if (text.breakAfterLine !== undefined && text.lines === text.breakAfterLine) this.writer.moveToNextPage();
    const width = this.writer.context().availableWidth;
    text.measure ??= lineMeasure(composed, width, this.#fonts);
    const line = nextLine(text, composed, width, this.#fonts);
    text.lines++;
    return line;
  }

  // Each row is an unbreakable block of its own already; that of the last but one is left open until the last is in it.
  override processRow(row: {readonly tableNode: LayoutNode; readonly rowIndex: number}): object {
    const keptFrom = (row.tableNode as {readonly keptFrom?: number}).keptFrom;
    if (row.rowIndex === keptFrom) this.writer.beginUnbreakableBlock();
    const result = super.processRow(row);
    if (keptFrom !== undefined && row.rowIndex === keptFrom + 1) this.writer.commitUnbreakableBlock();
    return result;
  }
}

function nextLine(node: TextNode, composed: Composed, width: number, fonts: FontSet): LaidOutLine {
  const end = endOfLine(composed, node.at, node.measure ?? width, fonts);
  const line = setLine(composed, node.at, end, width, fonts);
  node.at = end;
  return line;
}

const boxMeasure: PictureMeasure = {
  measureSVG: (box) => ({width: (box as Box).width, height: (box as Box).height}),
  writeDimensions: (box) => box,
};
