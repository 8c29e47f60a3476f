import type {Composed} from "./composed.ts";

interface Cell {
  readonly composed: Composed;
  readonly columnSpan: number;
}

/**
 * Widths of a table's columns, without padding, that add up to `most` at the most: as wide as their longest line where
 * there is room, else shrunk in proportion to what each can give, down to its longest word.
 */
export function columnWidths(
  grid: readonly (readonly (Cell | undefined)[])[],
  columns: number,
  most: number,
  gap: number,
): readonly number[] {
  const least = Array.from({length: columns}, () => 0);
  const wide = Array.from({length: columns}, () => 0);
  for (const row of grid) {
    for (const [column, cell] of row.entries()) {
      if (cell?.columnSpan !== 1) continue;
      least[column] = Math.max(least[column] ?? 0, cell.composed.least);
      wide[column] = Math.max(wide[column] ?? 0, cell.composed.most);
    }
  }
  for (const row of grid)
    for (const [column, cell] of row.entries()) if (cell && cell.columnSpan > 1) widen(cell, column, least, wide, gap);
  const [leastSum, wideSum] = [sum(least), sum(wide)];
  if (wideSum <= most) return wide.map((width) => width + 0.1);
  if (leastSum >= most) return least.map((width) => (width * most) / leastSum);
  const share = (most - leastSum) / (wideSum - leastSum);
  return least.map((width, column) => width + ((wide[column] ?? 0) - width) * share);
}

// A cell over several columns spreads what it lacks evenly over them.
function widen(cell: Cell, column: number, least: number[], wide: number[], gap: number): void {
  const columns = Array.from({length: cell.columnSpan}, (_, index) => column + index);
  const inner = gap * (cell.columnSpan - 1);
  for (const [widths, need] of [[least, cell.composed.least] as const, [wide, cell.composed.most] as const]) {
    const lack = need - inner - sum(columns.map((index) => widths[index] ?? 0));
    if (lack <= 0) continue;
    for (const index of columns) widths[index] = (widths[index] ?? 0) + lack / columns.length;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
