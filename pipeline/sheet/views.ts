import type {Place} from "../model/problem.ts";
import type {Table, TableView} from "../model/table.ts";
import {didYouMean, error} from "../support/problem.ts";
import {conditionsOf} from "./conditions.ts";
import type {FactContext} from "./fact/context.ts";
import {canonical, filterRows} from "./row-filter.ts";
import type {TableSpec} from "./schema/sheet.ts";

/** The tables that a briefing prints; columns that their data lack are reported. */
export function readViews(context: FactContext): ReadonlyMap<string, TableView> {
  const views = new Map<string, TableView>();
  for (const [id, entry] of Object.entries(context.spec.tables ?? {})) {
    const table = context.tables.get(entry.data ?? "");
    const view = table && viewOf(id, entry, table, context);
    if (view) views.set(id, view);
  }
  return views;
}

function viewOf(id: string, entry: TableSpec, table: Table, context: FactContext): TableView | undefined {
  const {title, columns, sort, top, where, note, source} = entry;
  const {yaml, report} = context;
  for (const [index, name] of (columns ?? []).entries())
    checkColumn(name, table, yaml.placeOf(["tables", id, "columns", index]), context);
  if (sort !== undefined && !hasColumn(table, sort))
    checkColumn(sort.replace(/^-/, ""), table, yaml.placeOf(["tables", id, "sort"]), context);
  const conditions = conditionsOf(where, ["tables", id, "where"], context);
  const rows = conditions && filterRows(table, conditions, report);
  if (!conditions || !rows) return undefined;
  const at = yaml.placeOf(["tables", id], "key");
  if (rows.length === 0) {
    report(error("no-row", at, `The table "${id}" has no rows to show.`, "correct its where:"));
    return undefined;
  }
  const own = [source ?? []].flat();
  return {
    id,
    data: table.id,
    ...(title !== undefined && {title}),
    ...(columns && {columns}),
    ...(sort !== undefined && {sort}),
    ...(top !== undefined && {top}),
    ...(where && {
      where: Object.fromEntries(conditions.map(({column, value}) => [column, canonical(value, table, column)])),
    }),
    ...(note !== undefined && {note}),
    sources: own.length > 0 ? own : table.sources,
    at,
  };
}

function checkColumn(name: string, table: Table, at: Place, {report}: FactContext): void {
  if (hasColumn(table, name)) return;
  const names = table.columns.map((column) => column.name);
  report(error("unknown-column", at, `The table "${table.id}" has no column "${name}".`, didYouMean(name, names)));
}

function hasColumn(table: Table, name: string): boolean {
  return table.columns.some((column) => column.name === name);
}
