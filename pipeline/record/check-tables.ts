import type {Problem, Report} from "../model/problem.ts";
import type {CellChange, RecordedTable, Release, TracedTable} from "../model/record.ts";
import type {Briefing} from "../model/sheet.ts";
import type {Column, Row, Table} from "../model/table.ts";
import {error} from "../support/problem.ts";
import {valueText} from "../support/value-text.ts";
import {compareTables} from "./compare-tables.ts";

type Released = Pick<Briefing, "published" | "facts" | "tables" | "views" | "corrections" | "released">;

/**
 * A cell of a printed table that readers have seen does not change in silence: its row or column has the status
 * `revised`, or a correction tells of the column. What a fact tells of the same figure is not told again of the cell.
 *
 * A row without a date is another one in an edition of a later date.
 */
export function checkReleasedTables(printed: readonly TracedTable[], briefing: Released, report: Report): void {
  const {released, tables, views} = briefing;
  if (!released?.tables) return;
  for (const {view, columns, rows} of printed) {
    const table = tables.get(views.get(view)?.data ?? "");
    const before = released.tables[view];
    if (!table || !before) continue;
    const after: RecordedTable = {columns, rows};
    for (const cell of compareTables({[view]: before}, {[view]: after}).flatMap(({cells}) => cells)) {
      const column = table.columns.find(({name}) => name === cell.column);
      const row = rowOf(cell, after, table);
      if (column && row && isSilent(cell, column, row, table, {...briefing, released}))
        report(silentChange(cell, view, row, released));
    }
  }
}

function isSilent(
  {before, after}: CellChange,
  column: Column,
  row: Row,
  table: Table,
  {published, facts, corrections = [], released}: Released & {readonly released: Release},
): boolean {
  if (column.type !== "number" || before === null || (row.status ?? column.status) === "revised") return false;
  const dated = table.columns.some(({type, name}) => type === "date" && row.cells[name] !== undefined);
  if (!dated && published !== released.published) return false;
  if (corrections.some((correction) => correction.facts.includes(`${table.id}.${column.name}`))) return false;
  return ![...facts.values()].some(
    ({id, value}) => released.figures[id]?.value === before && valueText(value) === after,
  );
}

// The row whose cells begin as the change tells.
function rowOf({row: key}: CellChange, {columns, rows}: RecordedTable, {rows: all}: Table): Row | undefined {
  const shown = rows.find((cells, index) => `row ${index + 1}` === key || startsWith(cells, key));
  return shown && all.find(({cells}) => columns.every((name, index) => (cells[name] ?? null) === shown[index]));
}

function startsWith(cells: readonly (string | null)[], key: string): boolean {
  return cells.some((_, width) => cells.slice(0, width + 1).join(", ") === key);
}

function silentChange({row, column, before, after}: CellChange, view: string, {at}: Row, {number}: Release): Problem {
  const message = `The table "${view}" was released with ${before} for "${column}" in the row ${row} (release ${number}), and now has ${after ?? "no value"}.`;
  return error(
    "silent-change",
    at,
    message,
    `give the row "revised" in a column named status, or tell readers of it with corrections: in the sheet`,
  );
}
