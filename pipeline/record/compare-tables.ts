import type {CellChange, RecordedTable, TableChange} from "../model/record.ts";

type Tables = Readonly<Record<string, RecordedTable>>;

/** The cells, rows and columns of printed tables that moved; a table in which nothing moved is left out. */
export function compareTables(before: Tables, after: Tables): readonly TableChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((table): readonly TableChange[] => {
    const [old, now] = [before[table], after[table]];
    if (!old || !now) return [{table, state: old ? "gone" : "new", rows: [], gone: [], cells: []}];
    const change = {table, state: "changed" as const, ...compareRows(old, now)};
    return change.rows.length + change.gone.length + change.cells.length > 0 ? [change] : [];
  });
}

function compareRows(old: RecordedTable, now: RecordedTable): Pick<TableChange, "rows" | "gone" | "cells"> {
  const width = keyWidth(old, now);
  const [before, after] = [byKey(old, width), byKey(now, width)];
  const columns = [...new Set([...now.columns, ...old.columns])].filter(
    (column) => !old.columns.slice(0, width).includes(column),
  );
  const cells = [...after].flatMap(([row, cellsNow]) => {
    const cellsBefore = before.get(row);
    return cellsBefore ? columns.flatMap((column) => cellChange(row, column, cellsBefore, cellsNow)) : [];
  });
  const rows = [...after.keys()].filter((row) => !before.has(row));
  return {rows, gone: [...before.keys()].filter((row) => !after.has(row)), cells};
}

type Cells = ReadonlyMap<string, string | null>;

function cellChange(row: string, column: string, before: Cells, after: Cells): readonly CellChange[] {
  const [old, now] = [before.get(column) ?? null, after.get(column) ?? null];
  return old === now ? [] : [{row, column, before: old, after: now}];
}

// Rows are told apart by the first columns that both tables have alike, as few as it takes; else by their order.
function keyWidth(old: RecordedTable, now: RecordedTable): number {
  for (let width = 1; width <= old.columns.length; width++) {
    if (old.columns[width - 1] !== now.columns[width - 1]) return 0;
    if ([old, now].every((table) => byKey(table, width).size === table.rows.length)) return width;
  }
  return 0;
}

function byKey({columns, rows}: RecordedTable, width: number): ReadonlyMap<string, Cells> {
  return new Map(
    rows.map((row, index) => [
      width === 0 ? `row ${index + 1}` : row.slice(0, width).join(", "),
      new Map(columns.map((column, at) => [column, row[at] ?? null])),
    ]),
  );
}
