import type {Fact, FactType, FactValue, NumberForm} from "../../model/fact.ts";
import type {Cell, Column, Row, Table} from "../../model/table.ts";
import {isIsoDate} from "../../support/calendar.ts";
import {parseDecimal} from "../../support/decimal.ts";
import {sayPlace} from "../../support/problem.ts";
import {periodOf} from "../date-column.ts";
import {statusOfRows} from "./weakest.ts";

/** A cell as the value of a fact; `undefined` where it does not fit the type that the fact asks for. */
export function valueOfCell(cell: Cell, type: FactType, why: string): FactValue | undefined {
  if (cell === undefined) return {kind: "missing", why};
  switch (type) {
    case "number":
      return parseDecimal(cell) === undefined ? undefined : {kind: "number", value: cell};
    case "text":
      return {kind: "text", text: cell};
    case "date":
      return isIsoDate(cell) ? {kind: "date", date: cell} : undefined;
    case "country":
      return /^[A-Z]{2,3}$/.test(cell) ? {kind: "country", code: cell} : undefined;
  }
}

/** How a column writes its numbers, to be handed down; what the fact says itself goes before. */
export function formOf(column: NumberForm, own: {[Key in keyof NumberForm]?: NumberForm[Key] | undefined}): NumberForm {
  const [unit, digits, scale] = [own.unit ?? column.unit, own.digits ?? column.digits, own.scale ?? column.scale];
  return {
    ...(unit !== undefined && {unit}),
    ...(digits !== undefined && {digits}),
    ...(scale !== undefined && {scale}),
  };
}

/** Why a cell has no value, in the words of a message. */
export function whyEmpty(column: string, row: Row): string {
  return `the cell "${column}" in ${sayPlace(row.at)} is empty or marked as missing`;
}

/** The cells of a row as facts by column name; their ids bear the row's name before the column's ("country.name"). */
export function factsOfRow(name: string, table: Table, row: Row): ReadonlyMap<string, Fact> {
  return new Map(
    table.columns.map((column) => [column.name, factOfCell(`${name}.${column.name}`, table, column, row)]),
  );
}

function factOfCell(id: string, table: Table, column: Column, row: Row): Fact {
  const why = whyEmpty(column.name, row);
  const period = periodOf(table, row);
  const status = statusOfRows(column, [row]);
  return {
    id,
    ...(column.label !== undefined && {label: column.label}),
    type: column.type,
    value: valueOfCell(row.cells[column.name], column.type, why) ?? {kind: "missing", why},
    ...formOf(column, {}),
    sources: table.sources,
    ...(period !== undefined && {period}),
    ...(status !== undefined && {status}),
    operands: [],
    at: row.at,
  };
}
