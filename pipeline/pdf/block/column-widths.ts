import type {Composed} from "../text/composed.ts";

interface Cell {
  readonly composed: Composed;
  readonly columnSpan: number;
  /** Whether it heads its column: its words may stand below each other before those of the column do. */
  readonly heads?: boolean;
}

/**
 * Widths of a table's columns, without padding, that add up to `most` at the most: as wide as their longest line where
 * there is room, else shrunk in proportion to what each can give, heads first, down to its longest word. A table that takes
 * most of the width takes it all.
 */
export function columnWidths(
  grid: readonly (readonly (Cell | undefined)[])[],
  columns: number,
  most: number,
  gap: number,
): readonly number[] {
  const least = Array.from({length: columns}, () => 0);
  const wide = Array.from({length: columns}, () => 0);
  // Without the heads' own lines.
  const body = Array.from({length: columns}, () => 0);
  for (const row of grid) {
    for (const [column, cell] of row.entries()) {
      if (cell?.columnSpan !== 1) continue;
      least[column] = Math.max(least[column] ?? 0, cell.composed.least);
      wide[column] = Math.max(wide[column] ?? 0, cell.composed.most);
      body[column] = Math.max(body[column] ?? 0, cell.heads ? cell.composed.least : cell.composed.most);
    }
  }
  for (const row of grid)
    for (const [column, cell] of row.entries())
      if (cell && cell.columnSpan > 1) widen(cell, column, [least, wide, body], gap);
  if (sum(wide) <= most) return stretched(wide, most);
  if (sum(body) <= most) return between(body, wide, most);
  if (sum(least) < most) return between(least, body, most);
  return least.map((width) => (width * most) / sum(least));
}

const almostFull = 0.6;

function stretched(widths: readonly number[], most: number): readonly number[] {
  const spare = sum(widths) > most * almostFull ? most - sum(widths) : 0;
  return widths.map((width) => width + Math.max(0.1, spare / widths.length));
}

function between(narrow: readonly number[], wide: readonly number[], most: number): readonly number[] {
  const share = (most - sum(narrow)) / (sum(wide) - sum(narrow));
  return narrow.map((width, column) => width + ((wide[column] ?? 0) - width) * share);
}

// A cell over several columns spreads what it lacks evenly over them.
function widen(cell: Cell, column: number, [least, wide, body]: [number[], number[], number[]], gap: number): void {
  const columns = Array.from({length: cell.columnSpan}, (_, index) => column + index);
  const inner = gap * (cell.columnSpan - 1);
  const {least: leastNeed, most: wideNeed} = cell.composed;
  const needs = [
    [least, leastNeed],
    [wide, wideNeed],
    [body, cell.heads ? leastNeed : wideNeed],
  ] as const;
  for (const [widths, need] of needs) {
    const lack = need - inner - sum(columns.map((index) => widths[index] ?? 0));
    if (lack <= 0) continue;
    for (const index of columns) widths[index] = (widths[index] ?? 0) + lack / columns.length;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
