import type {TableBlock, TableCell, TableColumn} from "../../model/document.ts";
import {composeInlines, edges, type BlockContext} from "../context.ts";
import {columnWidths} from "./column-widths.ts";
import type {Composed} from "../text/composed.ts";
import type {Flow, TableFlow, TableFlowCell} from "../page/flow.ts";
import {decimalPads} from "../text/decimals.ts";
import {plainText} from "../../support/plain-text.ts";
import {breakLines} from "../text/lines.ts";
import type {Sheet} from "../style.ts";
import {blockTag, type Tag} from "../tag/tag.ts";

/** A table with its caption above and its note below; from right to left its first column is the rightmost. */
export function tableFlow(node: TableBlock, context: BlockContext): readonly Flow[] {
  const {sheet} = context;
  const tag = blockTag(context.tag, "Table", node.lang ? {lang: node.lang} : {});
  const place = edges(context, context.start, 0);
  const flow: Flow[] = [];
  if (node.caption.length > 0) {
    const caption = blockTag(blockTag(tag, "Caption"), "P");
    const composed = composeInlines(context, node.caption, sheet.text.captionTitle, caption, node.at);
    flow.push({kind: "text", composed, before: 20, keepWithNext: true, ...place});
  }
  const note = node.note.length > 0;
  flow.push({
    ...gridFlow(node, context, tag),
    before: flow.length > 0 ? 6 : 14,
    after: note ? 0 : 18,
    keepWithNext: note,
  });
  if (note) {
    const composed = composeInlines(context, node.note, sheet.text.caption, blockTag(context.tag, "P"), node.at);
    flow.push({kind: "text", composed, before: 6, after: 18, ...place});
  }
  return flow.map((block) => (context.frame ? {...block, frame: context.frame} : block));
}

interface GridCell {
  readonly composed: Composed;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly heads: boolean;
}

type Grid = readonly (readonly (GridCell | undefined)[])[];

function gridFlow(node: TableBlock, context: BlockContext, tag: Tag): TableFlow {
  const {sheet} = context;
  const columns = node.columns.length;
  const head = composeRows(node, node.head, blockTagIf(node.head, tag, "THead"), context);
  const body = composeRows(node, node.rows, blockTagIf(node.rows, tag, "TBody"), context);
  const grid = [...head, ...body];
  const most = sheet.full - context.start - 2 * sheet.table.padding.inner * (columns - 1);
  const widths = columnWidths(grid, columns, most, sheet.table.padding.inner * 2);
  const mirrored = context.side === "rtl";
  const page = sheet.height - sheet.margin.top - sheet.margin.bottom;
  const heights = rowHeights(grid, widths, context);
  const headHeight = heights.slice(0, head.length).reduce((sum, height) => sum + height, 0);
  return {
    kind: "table",
    before: 0,
    ...edges(context, context.start, sheet.full - context.start - totalWidth(widths, sheet)),
    widths: mirrored ? widths.toReversed() : widths,
    headRows: head.length,
    rows: mirrored ? grid.map(mirrorRow) : grid,
    whole: heights.reduce((sum, height) => sum + height, 0) < page * 0.4,
    headFits: headHeight < page / 2,
    rowsFit: Math.max(...heights) + headHeight < page - 2,
  };
}

function blockTagIf(rows: readonly unknown[], parent: Tag, role: "THead" | "TBody"): Tag {
  return rows.length > 0 ? blockTag(parent, role) : parent;
}

function composeRows(
  node: TableBlock,
  rows: readonly (readonly TableCell[])[],
  group: Tag,
  context: BlockContext,
): (GridCell | undefined)[][] {
  const grid = placeSpans(rows, node.columns.length);
  const pads = node.columns.map((column, index) => (column.numeric ? columnPads(grid, index, context) : []));
  return grid.map((row, rowIndex) => {
    const tag = blockTag(group, "TR");
    return row.map((cell, column) => {
      if (!cell) return undefined;
      const pad = pads[column]?.[rowIndex] ?? 0;
      const composed = composeCell(cell, node.columns[column], pad, tag, node, context);
      const heads = cell.scope === "column";
      return {composed, columnSpan: cell.columnSpan ?? 1, rowSpan: cell.rowSpan ?? 1, heads};
    });
  });
}

function columnPads(
  grid: readonly (readonly (TableCell | undefined)[])[],
  column: number,
  {fonts, sheet, voice}: BlockContext,
): readonly number[] {
  const figures = grid.map((row) => {
    const cell = row[column];
    return cell && !cell.scope ? plainText(cell.children) : "";
  });
  const decimalSign = /\p{Nd}(\P{Nd})/u.exec(voice.number("1.5", {bare: true}))?.[1] ?? ".";
  const {size} = sheet.text.tableCell;
  const widthOf = (text: string) =>
    fonts.chain
      .runs(text, {})
      .reduce((sum, run) => sum + (run.face ? fonts.width(run.face, run.text, size, false, true) : 0), 0);
  return decimalPads(figures, decimalSign, widthOf);
}

function composeCell(
  cell: TableCell,
  column: TableColumn | undefined,
  pad: number,
  row: Tag,
  node: TableBlock,
  context: BlockContext,
): Composed {
  const {tableHead, tableCell} = context.sheet.text;
  const numeric = column?.numeric === true;
  const tag = blockTag(row, cell.scope ? "TH" : "TD", {
    ...(cell.scope && {scope: cell.scope === "column" ? "Column" : "Row"}),
    columnSpan: cell.columnSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
  });
  const set = cell.scope === "column" ? tableHead : {...tableCell, tabular: numeric};
  // Figures stand below each other by their last digit, in either direction; their own is that of their letters.
  const right = context.side === "ltr" ? "end" : "start";
  return composeInlines(context, cell.children, set, tag, node.at, {
    align: numeric ? right : (column?.align ?? "start"),
    ...(numeric && !cell.scope && {direction: "auto", pad}),
  });
}

// Every column of every row; what a span covers is empty.
function placeSpans(rows: readonly (readonly TableCell[])[], columns: number): (TableCell | undefined)[][] {
  const grid: (TableCell | undefined)[][] = rows.map(() => Array.from({length: columns}, () => undefined));
  const taken = rows.map(() => new Set<number>());
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      const {columnSpan = 1, rowSpan = 1} = cell;
      while (taken[rowIndex]?.has(column)) column++;
      grid[rowIndex]?.splice(column, 1, cell);
      for (let down = 0; down < rowSpan; down++)
        for (let along = 0; along < columnSpan; along++) taken[rowIndex + down]?.add(column + along);
      column += columnSpan;
    }
  }
  return grid;
}

// A cell over several columns begins, from the left, at what was its last column.
function mirrorRow(row: readonly (GridCell | undefined)[]): readonly TableFlowCell[] {
  const mirrored: TableFlowCell[] = row.map(() => undefined);
  for (const [column, cell] of row.entries()) if (cell) mirrored[row.length - column - cell.columnSpan] = cell;
  return mirrored;
}

function totalWidth(widths: readonly number[], sheet: Sheet): number {
  return widths.reduce((sum, width) => sum + width, 0) + 2 * sheet.table.padding.inner * (widths.length - 1);
}

// A cell over several rows counts in its first: too much, if anything.
function rowHeights(grid: Grid, widths: readonly number[], {sheet, fonts}: BlockContext): readonly number[] {
  const {padding, headRule} = sheet.table;
  return grid.map((row) => {
    const heights = row.map((cell, column) => {
      if (!cell) return 0;
      const spanned = widths.slice(column, column + cell.columnSpan);
      const width = spanned.reduce((sum, part) => sum + part, (spanned.length - 1) * 2 * padding.inner);
      return breakLines(cell.composed, width, fonts).reduce((sum, line) => sum + line.getHeight(), 0);
    });
    return Math.max(0, ...heights) + padding.top + padding.bottom + headRule.width;
  });
}
