import type {Composed} from "../text/composed.ts";
import type {LayoutNode} from "../engine.ts";
import type {Flow, TableFlow, TableFlowCell} from "./flow.ts";
import type {Sheet} from "../style.ts";

/** A node of text as our layout reads it; `at` is the offset that the next line starts at. */
export interface TextNode {
  text: string;
  readonly composed: Composed | undefined;
  at: number;
  lines: number;
  measure: number | undefined;
  readonly breakAfterLine: number | undefined;
}

/** Makes pdfmake's node of a block, fresh for each layout, since the layout writes into it. */
export function layoutNode(
  flow: Flow,
  breakBefore: boolean,
  breakAfterLine: number | undefined,
  sheet: Sheet,
): LayoutNode {
  const place = {
    margin: [flow.left, breakBefore ? 0 : flow.before, flow.right, 0],
    ...(breakBefore && {pageBreak: "before"}),
  };
  switch (flow.kind) {
    case "text":
      return {...textNode(flow.composed, breakAfterLine), ...place};
    case "box":
      return {svg: flow.box, ...place};
    case "table":
      return {...tableNode(flow, sheet), ...place};
  }
}

function textNode(composed: Composed | undefined, breakAfterLine: number | undefined): LayoutNode {
  const node: TextNode = {text: "", composed, at: 0, lines: 0, measure: undefined, breakAfterLine};
  return {...node};
}

function tableNode(flow: TableFlow, sheet: Sheet): LayoutNode {
  const {padding, hairline, headRule} = sheet.table;
  const last = flow.rows.length;
  return {
    ...(flow.keepsLast && {keptFrom: last - 2}),
    ...(flow.whole && {unbreakable: true}),
    table: {
      widths: [...flow.widths],
      headerRows: flow.headFits ? flow.headRows : 0,
      // pdfmake drops what it must not part and cannot fit.
      keepWithHeaderRows: flow.headRows > 0 ? flow.keptFirst : 0,
      dontBreakRows: flow.rowsFit,
      body: flow.rows.map((row) => row.map(cellNode)),
    },
    layout: {
      hLineWidth: (line: number) =>
        line === flow.headRows || line === 0 || line === last ? headRule.width : hairline.width,
      hLineColor: (line: number) =>
        line === flow.headRows || line === 0 || line === last ? headRule.color : hairline.color,
      vLineWidth: () => 0,
      paddingLeft: (column: number) => (column === 0 ? 0 : padding.inner),
      paddingRight: (column: number) => (column === flow.widths.length - 1 ? 0 : padding.inner),
      paddingTop: () => padding.top,
      paddingBottom: () => padding.bottom,
    },
  };
}

function cellNode(cell: TableFlowCell): LayoutNode {
  if (!cell) return {};
  return {
    ...textNode(cell.composed, undefined),
    ...(cell.columnSpan > 1 && {colSpan: cell.columnSpan}),
    ...(cell.rowSpan > 1 && {rowSpan: cell.rowSpan}),
  };
}
