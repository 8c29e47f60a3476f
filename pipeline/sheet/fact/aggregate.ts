import type {Decimal} from "../../model/fact.ts";
import type {Column, Row, Table} from "../../model/table.ts";
import {add, compare, divide, settle} from "../../support/decimal.ts";
import {error} from "../../support/problem.ts";
import {periodOf, periodOfAll} from "../date-column.ts";
import {valueOfCell, whyEmpty} from "./cell.ts";
import type {FactContext} from "./context.ts";
import type {Resolved} from "./resolved.ts";
import type {FactSpec} from "../schema/sheet.ts";
import {seriesFault} from "./series-gap.ts";
import {totalAmong} from "./total-row.ts";
import {statusOfRows} from "./weakest.ts";

/**
 * One value of all rows: sum, mean, min, max, or the count of filled cells.
 *
 * An empty cell is never zero: with one among the rows, all but the count have no value. A sum or mean over a series that
 * leaves out a date, or has one twice, is an error.
 */
export function aggregateRows(
  id: string,
  spec: FactSpec,
  table: Table,
  column: Column,
  rows: readonly Row[],
  context: FactContext,
): Resolved | undefined {
  const {yaml, report} = context;
  const {aggregate} = spec;
  const filled = rows.flatMap((row) => row.cells[column.name] ?? []);
  const shared = {sources: table.sources, operands: []};
  if (aggregate === "count") {
    const value = {kind: "number", value: String(filled.length)} as const;
    return {...shared, type: "number", value, form: {digits: 0}, period: periodOfAll(table, rows)};
  }
  const ordered = column.type === "number" || (column.type === "date" && (aggregate === "min" || aggregate === "max"));
  if (!ordered) {
    const message = `There is no ${aggregate} of the column "${column.name}", which holds no numbers.`;
    report(error("aggregate-type", yaml.placeOf(["facts", id, "aggregate"]), message, "take count, or another column"));
    return undefined;
  }
  const handed = {...shared, type: column.type, form: column, label: column.label, status: statusOfRows(column, rows)};
  const empty = rows.find((row) => row.cells[column.name] === undefined);
  if (empty) return {...handed, value: {kind: "missing", why: whyEmpty(column.name, empty)}};
  if ((aggregate === "sum" || aggregate === "mean") && !isWhole(id, table, rows, context)) return undefined;
  const whole = totalAmong(table, column, rows);
  if (whole !== undefined) {
    const message = `The row "${whole}" of the table "${table.id}" is the sum of the others, and the ${aggregate} takes it for one more of them.`;
    const hint = "take the row out of the file, or end a worksheet's table above it with range:";
    report(error("total-row", yaml.placeOf(["facts", id, "aggregate"]), message, hint));
    return undefined;
  }
  const cell =
    aggregate === "sum" || aggregate === "mean"
      ? total(aggregate, filled)
      : extreme(aggregate ?? "min", filled, column);
  const value = valueOfCell(cell, column.type, "");
  const holders = rows.filter((row) => row.cells[column.name] === cell);
  const period = aggregate === "min" || aggregate === "max" ? onlyPeriod(table, holders) : periodOfAll(table, rows);
  // A mean of ten years measures one year, whatever time it is taken over.
  const basis = aggregate === "mean" && rows[0] ? periodOf(table, rows[0]) : undefined;
  return value && {...handed, value, period, basis};
}

// The period that is told goes from the first row to the last: none may be left out between them, or counted twice.
function isWhole(id: string, table: Table, rows: readonly Row[], {yaml, report}: FactContext): boolean {
  const fault = seriesFault(rows.flatMap((row) => periodOf(table, row) ?? []));
  if (!fault) return true;
  const message =
    fault.kind === "gap"
      ? `The rows of the table "${table.id}" leave out what lies between ${fault.after} and ${fault.before}.`
      : `Two rows of the table "${table.id}" are of ${fault.date}, in what should be one series.`;
  const hint =
    fault.kind === "gap"
      ? "add the rows, with empty cells for values that are not known, or narrow the where:"
      : "delete one of them, or add to where: what tells them apart";
  report(error(`series-${fault.kind}`, yaml.placeOf(["facts", id, "aggregate"]), message, hint));
  return false;
}

function total(aggregate: "sum" | "mean", cells: readonly Decimal[]): Decimal | undefined {
  const sum = cells.reduce(add, "0");
  const mean = divide(sum, String(cells.length));
  return aggregate === "sum" ? sum : mean && settle(mean);
}

function extreme(aggregate: "min" | "max", cells: readonly string[], {type}: Column): string | undefined {
  const order = type === "number" ? compare : (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return cells.toSorted(order).at(aggregate === "min" ? 0 : -1);
}

// Where several rows hold the extreme, it has no one time.
function onlyPeriod(table: Table, [row, ...others]: readonly Row[]): string | undefined {
  return row && others.length === 0 ? periodOf(table, row) : undefined;
}
