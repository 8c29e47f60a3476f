import type {TableBlock, TableCell, TableColumn} from "../../model/document.ts";
import {composeInlines, type BlockContext} from "../context.ts";
import type {Composed} from "../text/composed.ts";
import {decimalPads} from "../text/decimals.ts";
import {exactText, plainText} from "../../support/plain-text.ts";
import {raisedSize} from "../text/inlines.ts";
import {blockTag, type Tag} from "../tag/tag.ts";

/** A cell of a table, ready to be broken into lines. */
export interface GridCell {
  readonly composed: Composed;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly heads: boolean;
}

/** Every column of every row; what a span covers is empty. */
export type Grid = readonly (readonly (GridCell | undefined)[])[];

/** Composes the cells of some rows, each with its place in the structure. */
export function composeRows(
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
  const widthOf = (text: string, scale = 1) =>
    fonts.chain
      .runs(text, {})
      .reduce((sum, run) => sum + (run.face ? fonts.width(run.face, run.text, size * scale, false, true) : 0), 0);
  // The mark of a status hangs behind the digits of its figure.
  const marks = grid.map((row) => widthOf(markOf(row[column]), raisedSize));
  const widest = Math.max(0, ...marks);
  return decimalPads(figures, decimalSign, widthOf).map((pad, row) => pad + widest - (marks[row] ?? 0));
}

function markOf(cell: TableCell | undefined): string {
  const marks = cell?.scope ? [] : (cell?.children ?? []);
  return exactText(marks.flatMap((node) => (node.type === "superscript" && node.status ? node.children : [])));
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
