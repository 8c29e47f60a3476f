import type {Fact, ListItem} from "../../model/fact.ts";
import type {Row, Table} from "../../model/table.ts";
import type {Expression} from "../../support/expression/expression.ts";
import {didYouMean} from "../../support/problem.ts";
import {valueOfCell, whyEmpty} from "../fact/cell.ts";
import type {FactContext} from "../fact/context.ts";
import {canonical} from "../row-filter.ts";

/** Some rows of a table: those that hold given values in their columns. */
export interface Group {
  /** For messages: " for year 2016"; empty for all rows. */
  readonly said: string;
  readonly holds: Readonly<Record<string, string>>;
}

/** The columns of the tables that an expression reads. */
export function columnsRead(expression: Expression, tables: ReadonlyMap<string, Table>): ReadonlySet<string> {
  return new Set(tablesOf(expression, tables).flatMap(({columns}) => columns.map(({name}) => name)));
}

/** The groups of a check: one, or with `by` one for each value of the column. */
export function groupsOf(
  by: string | undefined,
  given: Group,
  expression: Expression,
  tables: ReadonlyMap<string, Table>,
): readonly Group[] {
  if (by === undefined) return [given];
  const rows = tablesOf(expression, tables).flatMap((table) => rowsOf(table, given));
  const values = new Set(rows.flatMap(({cells}) => cells[by] ?? []));
  return [...values].map((value) => ({said: ` for ${by} ${value}`, holds: {...given.holds, [by]: value}}));
}

/**
 * What the expression of a check may name: the facts, and columns as lists of their cells ("trade.share").
 *
 * Names that mean nothing are told; `undefined` after that, and where a fact could not be had.
 */
export function scopeOfCheck(
  expression: Expression,
  facts: ReadonlyMap<string, Fact>,
  group: Group,
  {tables, subject, known}: FactContext,
  tell: (name: string, offset: number, message: string, hint?: string) => void,
): ReadonlyMap<string, Fact> | undefined {
  const scope = new Map(facts);
  for (const fact of subject?.facts.values() ?? []) scope.set(fact.id, fact);
  let whole = true;
  for (const {name, offset} of expression.mentions) {
    if (scope.has(name)) continue;
    const table = tables.get(tableOf(name));
    const column = table?.columns.find((some) => some.name === columnOf(name));
    if (table && column) scope.set(name, columnFact(name, table, column, rowsOf(table, group)));
    else whole = false;
    if (table && !column) {
      const names = table.columns.map((some) => some.name);
      tell(
        name,
        offset,
        `The table "${table.id}" has no column "${columnOf(name)}".`,
        didYouMean(columnOf(name), names),
      );
    } else if (!table && !known.has(name)) {
      const names = [
        ...known,
        ...[...tables.values()].flatMap(({id, columns}) => columns.map((some) => `${id}.${some.name}`)),
      ];
      tell(name, offset, `There is no fact or column "${name}".`, didYouMean(name, names));
    }
  }
  return whole ? scope : undefined;
}

function tablesOf(expression: Expression, tables: ReadonlyMap<string, Table>): readonly Table[] {
  return [...new Set(expression.names.flatMap((name) => tables.get(tableOf(name)) ?? []))];
}

function rowsOf(table: Table, {holds}: Group): readonly Row[] {
  const conditions = Object.entries(holds).filter(([name]) => table.columns.some((column) => column.name === name));
  return table.rows.filter(({cells}) =>
    conditions.every(([name, value]) => cells[name] === canonical(value, table, name)),
  );
}

// An empty cell leaves the whole column without a sum: it is no zero.
function columnFact(id: string, table: Table, column: Table["columns"][number], rows: readonly Row[]): Fact {
  const empty = rows.find(({cells}) => cells[column.name] === undefined);
  const items = rows.flatMap(
    ({cells}) => valueOfCell(cells[column.name], column.type, "") ?? [],
  ) as readonly ListItem[];
  const {unit, digits, scale} = column;
  return {
    id,
    type: column.type,
    value: empty ? {kind: "missing", why: whyEmpty(column.name, empty)} : {kind: "list", items},
    ...(unit !== undefined && {unit}),
    ...(digits !== undefined && {digits}),
    ...(scale !== undefined && {scale}),
    sources: table.sources,
    operands: [],
    at: table.at,
  };
}

function tableOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}

function columnOf(name: string): string {
  return name.slice(name.indexOf(".") + 1);
}
