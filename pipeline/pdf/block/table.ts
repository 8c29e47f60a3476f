import type {TableBlock} from "../../model/document.ts";
import {composeInlines, edges, type BlockContext} from "../context.ts";
import {columnWidths, leastWidth} from "./column-widths.ts";
import type {Flow, TableFlow, TableFlowCell} from "../page/flow.ts";
import {breakLines} from "../text/lines.ts";
import type {Sheet, TextSet} from "../style.ts";
import {composeRows, type Grid, type GridCell} from "./table-cells.ts";
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

/** How much smaller a table of many columns is set at the most, so that its words need not be broken. */
const smallest = 0.85;

function gridFlow(node: TableBlock, context: BlockContext, tag: Tag): TableFlow {
  const {sheet} = context;
  const columns = node.columns.length;
  const gap = sheet.table.padding.inner * 2;
  const most = sheet.full - context.start - gap * (columns - 1);
  const {head, body} = composeFitting(node, tag, context, most);
  const grid = [...head, ...body];
  const widths = columnWidths(grid, columns, most, gap);
  const mirrored = context.side === "rtl";
  const page = sheet.height - sheet.margin.top - sheet.margin.bottom;
  const heights = rowHeights(grid, widths, context);
  const headHeight = sum(heights.slice(0, head.length));
  const rowsFit = Math.max(...heights) + headHeight < page - 2;
  // Two rows at the head and at the foot of a part, where nothing spans them.
  const pairs = rowsFit && grid.every((row) => row.every((cell) => (cell?.rowSpan ?? 1) === 1));
  const pairFits = (from: number) => pairs && headHeight + sum(heights.slice(from, from + 2)) < page / 2;
  return {
    kind: "table",
    before: 0,
    ...edges(context, context.start, sheet.full - context.start - totalWidth(widths, sheet)),
    widths: mirrored ? widths.toReversed() : widths,
    headRows: head.length,
    rows: mirrored ? grid.map(mirrorRow) : grid,
    whole: sum(heights) < page * 0.4,
    headFits: headHeight < page / 2,
    rowsFit,
    keptFirst: rowsFit ? Math.min(body.length, pairFits(head.length) ? 2 : 1) : 0,
    keepsLast: body.length > 3 && pairFits(grid.length - 2),
  };
}

/** The parts of a table, set smaller where a width, without padding, does not hold their words whole. */
function composeFitting(node: TableBlock, tag: Tag, context: BlockContext, width: number): {head: Grid; body: Grid} {
  const before = tag.kids.length;
  const parts = composeParts(node, tag, context);
  const gap = context.sheet.table.padding.inner * 2;
  const part = width / leastWidth([...parts.head, ...parts.body], node.columns.length, gap);
  if (part >= 1) return parts;
  // What is too wide is no part of the structure.
  tag.kids.splice(before);
  return composeParts(node, tag, smallerTable(context, Math.max(smallest, part)));
}

function composeParts(node: TableBlock, tag: Tag, context: BlockContext): {head: Grid; body: Grid} {
  return {
    head: composeRows(node, node.head, blockTagIf(node.head, tag, "THead"), context),
    body: composeRows(node, node.rows, blockTagIf(node.rows, tag, "TBody"), context),
  };
}

function smallerTable(context: BlockContext, part: number): BlockContext {
  const {sheet} = context;
  const smaller = (set: TextSet) => ({...set, size: set.size * part, leading: set.leading * part});
  const text = {...sheet.text, tableHead: smaller(sheet.text.tableHead), tableCell: smaller(sheet.text.tableCell)};
  return {...context, sheet: {...sheet, text}};
}

function blockTagIf(rows: readonly unknown[], parent: Tag, role: "THead" | "TBody"): Tag {
  return rows.length > 0 ? blockTag(parent, role) : parent;
}

// A cell over several columns begins, from the left, at what was its last column.
function mirrorRow(row: readonly (GridCell | undefined)[]): readonly TableFlowCell[] {
  const mirrored: TableFlowCell[] = row.map(() => undefined);
  for (const [column, cell] of row.entries()) if (cell) mirrored[row.length - column - cell.columnSpan] = cell;
  return mirrored;
}

function totalWidth(widths: readonly number[], sheet: Sheet): number {
  return sum(widths) + 2 * sheet.table.padding.inner * (widths.length - 1);
}

// A cell over several rows counts in its first: too much, if anything.
function rowHeights(grid: Grid, widths: readonly number[], {sheet, fonts}: BlockContext): readonly number[] {
  const {padding, headRule} = sheet.table;
  return grid.map((row) => {
    const heights = row.map((cell, column) => {
      if (!cell) return 0;
      const spanned = widths.slice(column, column + cell.columnSpan);
      const width = sum(spanned) + (spanned.length - 1) * 2 * padding.inner;
      return sum(breakLines(cell.composed, width, fonts).map((line) => line.getHeight()));
    });
    return Math.max(0, ...heights) + padding.top + padding.bottom + headRule.width;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
