import type {FactValue, ListItem} from "../../model/fact.ts";
import type {Report} from "../../model/problem.ts";
import type {Column, Row, Table} from "../../model/table.ts";
import {didYouMean, error, sayPlace} from "../../support/problem.ts";
import {aggregateRows} from "./aggregate.ts";
import {conditionsOf} from "../conditions.ts";
import {periodOf} from "../date-column.ts";
import {extremeRows} from "./extreme-rows.ts";
import {valueOfCell, whyEmpty} from "./cell.ts";
import type {FactContext} from "./context.ts";
import {resolveRank} from "./rank.ts";
import {latestRow, sayRows} from "./latest-row.ts";
import type {Resolved} from "./resolved.ts";
import {type Condition, filterRows, nearValues, sayConditions} from "../row-filter.ts";
import type {FactSpec} from "../schema/sheet.ts";
import {statusOfRows} from "./weakest.ts";

/** The value of a fact that is read from a table: of one row, of those that `at:` takes, or of all that `where:` leaves. */
export function resolveFrom(id: string, spec: FactSpec, from: string, context: FactContext): Resolved | undefined {
  const {yaml, report, tables} = context;
  const dot = from.indexOf(".");
  const table = tables.get(from.slice(0, dot));
  const conditions = conditionsOf(spec.where, ["facts", id, "where"], context);
  if (!table || !conditions) return undefined;
  const column = columnOf(from.slice(dot + 1), table, id, context);
  const rows = filterRows(table, conditions, report);
  if (!column || !rows) return undefined;
  if (rows.length === 0 && !isTrueZero(spec, table, conditions, report)) {
    const at = yaml.placeOf(["facts", id, conditions.length > 0 ? "where" : "from"], "key");
    report(error("no-row", at, noRow(table, conditions), nearValues(table, conditions, report)));
    return undefined;
  }
  if (spec.aggregate !== undefined) return aggregateRows(id, spec, table, column, rows, context);
  const picked = pickRows(id, spec, table, conditions, rows, context);
  if (!picked) return undefined;
  if ("missing" in picked) return {...handedDown(table, column, []), value: {kind: "missing", why: picked.missing}};
  const [row, ...others] = picked;
  if (!row) return undefined;
  if (spec.rank !== undefined) return resolveRank(id, spec.rank, spec, table, row, context);
  if (others.length > 0 || spec.top !== undefined) return ofRows(table, column, picked);
  return ofRow(id, spec, table, column, row, context);
}

function pickRows(
  id: string,
  spec: FactSpec,
  table: Table,
  conditions: readonly Condition[],
  rows: readonly Row[],
  context: FactContext,
): readonly Row[] | {readonly missing: string} | undefined {
  const {at} = spec;
  if (typeof at === "object") return extremeRows(id, at, spec, table, rows, context);
  const row =
    at === undefined ? onlyRow(id, table, conditions, rows, context) : latestRow(id, at, table, rows, context);
  return row && [row];
}

function columnOf(name: string, table: Table, id: string, {spec, yaml, report}: FactContext): Column | undefined {
  const column = table.columns.find((some) => some.name === name);
  // A name under columns: that the table lacks is told there.
  if (column || spec.data?.[table.id]?.columns?.[name]) return column;
  const names = table.columns.map((some) => some.name);
  const message = `The table "${table.id}" has no column "${name}".`;
  report(error("unknown-column", yaml.placeOf(["facts", id, "from"]), message, didYouMean(name, names)));
  return undefined;
}

function onlyRow(
  id: string,
  table: Table,
  conditions: readonly Condition[],
  rows: readonly Row[],
  {yaml, report}: FactContext,
): Row | undefined {
  if (rows.length === 1) return rows[0];
  const held = conditions.length > 0 ? `hold ${sayConditions(conditions)}` : "stand to choose from";
  report(
    error(
      "many-rows",
      yaml.placeOf(["facts", id, "from"]),
      `${rows.length} rows of the table "${table.id}" ${held}: ${sayRows(rows)}.`,
      "add to where: what tells them apart, or take at: latest, at: {max: …} or an aggregate:",
    ),
  );
  return undefined;
}

// A count of none is a figure, unless a condition names what the table never holds: that is a mistake in writing.
function isTrueZero(spec: FactSpec, table: Table, conditions: readonly Condition[], report: Report): boolean {
  return (
    spec.aggregate === "count" &&
    conditions.every((condition) => (filterRows(table, [condition], report)?.length ?? 0) > 0)
  );
}

function noRow(table: Table, conditions: readonly Condition[]): string {
  if (conditions.length === 0) return `The table "${table.id}" has no rows.`;
  return `No row of the table "${table.id}" holds ${sayConditions(conditions)}.`;
}

function ofRow(
  id: string,
  spec: FactSpec,
  table: Table,
  column: Column,
  row: Row,
  {yaml, report}: FactContext,
): Resolved | undefined {
  const type = spec.type ?? column.type;
  const cell = row.cells[column.name];
  const value: FactValue | undefined = valueOfCell(cell, type, whyEmpty(column.name, row));
  if (!value) {
    const message = `"${cell}" in ${sayPlace(row.at)} is no ${type}, which type: asks for.`;
    report(error("cell-type", yaml.placeOf(["facts", id, "type"]), message, "correct the cell or the type"));
    return undefined;
  }
  return {...handedDown(table, column, [row]), type, value};
}

// A list has no value where one of its cells has none.
function ofRows(table: Table, column: Column, rows: readonly Row[]): Resolved {
  const handed = handedDown(table, column, rows);
  const empty = rows.find(({cells}) => cells[column.name] === undefined);
  if (empty) return {...handed, value: {kind: "missing", why: whyEmpty(column.name, empty)}};
  const items = rows.flatMap((row) => valueOfCell(row.cells[column.name], column.type, "") ?? []);
  return {...handed, value: {kind: "list", items: items.filter(isListItem)}};
}

function isListItem(value: FactValue): value is ListItem {
  return value.kind === "number" || value.kind === "text" || value.kind === "date" || value.kind === "country";
}

// Rows of several times have no one period.
function handedDown(table: Table, column: Column, rows: readonly Row[]): Omit<Resolved, "value"> {
  const periods = new Set(rows.map((row) => periodOf(table, row)));
  return {
    type: column.type,
    form: column,
    label: column.label,
    sources: table.sources,
    period: periods.size === 1 ? [...periods][0] : undefined,
    status: statusOfRows(column, rows),
    operands: [],
  };
}
