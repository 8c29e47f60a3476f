import type {Composed} from "../text/composed.ts";

interface Cell {
  readonly composed: Composed;
  readonly columnSpan: number;
  /** Whether it heads its column: its words may stand below each other before those of the column do. */
  readonly heads?: boolean;
}

/**
 * Widths of a table's columns, without padding, that add up to `most` at the most: as wide as their longest line where
 * there is room, else less, heads first, down to its longest word, the widest giving most. A table that takes most of the width
 * takes it all.
 */
export function columnWidths(
  grid: readonly (readonly (Cell | undefined)[])[],
  columns: number,
  most: number,
  gap: number,
): readonly number[] {
  const {least, wide, body} = columnNeeds(grid, columns, gap);
  if (sum(wide) <= most) return stretched(wide, most);
  if (sum(body) <= most) return grown(body, wide, most);
  if (sum(least) < most) return grown(least, body, most);
  return grown(
    least.map(() => 0),
    least,
    most,
  );
}

/** The least width of a table, without padding, in which no word is broken. */
export function leastWidth(grid: readonly (readonly (Cell | undefined)[])[], columns: number, gap: number): number {
  return sum(columnNeeds(grid, columns, gap).least);
}

function columnNeeds(grid: readonly (readonly (Cell | undefined)[])[], columns: number, gap: number) {
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
  return {least, wide, body};
}

const almostFull = 0.6;

function stretched(widths: readonly number[], most: number): readonly number[] {
  const spare = sum(widths) > most * almostFull ? most - sum(widths) : 0;
  return widths.map((width) => width + Math.max(0.1, spare / widths.length));
}

/**
 * Narrow columns that grow towards their wide selves until all is taken: each by the same share of the room while it
 * lacks any, so that short columns are whole before long ones take the rest.
 */
function grown(narrow: readonly number[], wide: readonly number[], most: number): readonly number[] {
  const lacks = narrow.map((width, column) => Math.max(0, (wide[column] ?? 0) - width));
  let room = most - sum(narrow);
  let share = Infinity;
  for (const [index, lack] of lacks.toSorted((a, b) => a - b).entries()) {
    share = room / (lacks.length - index);
    if (lack >= share) break;
    room -= lack;
  }
  return narrow.map((width, column) => width + Math.min(lacks[column] ?? 0, share));
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
