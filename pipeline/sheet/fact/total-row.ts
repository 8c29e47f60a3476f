import type {Column, Row, Table} from "../../model/table.ts";
import {absolute, add, compare, multiply, shift, subtract} from "../../support/decimal.ts";

/**
 * What the row of a table that is the sum of the others calls itself: its name says so, and its figure is theirs taken
 * together, as far as they are rounded.
 */
export function totalAmong(table: Table, column: Column, rows: readonly Row[]): string | undefined {
  if (rows.length < 3 || column.type !== "number") return undefined;
  const texts = table.columns.filter(({type}) => type === "text").map(({name}) => name);
  const sum = rows.flatMap((row) => row.cells[column.name] ?? []).reduce(add, "0");
  const slack = shift(multiply(String(rows.length), "0.5"), -(column.digits ?? 0));
  for (const {cells} of rows) {
    const name = texts.flatMap((key) => cells[key] ?? []).find((text) => TOTAL.test(text));
    const figure = cells[column.name];
    if (name === undefined || figure === undefined) continue;
    if (compare(absolute(subtract(sum, multiply(figure, "2"))), slack) <= 0) return name;
  }
  return undefined;
}

const TOTAL =
  /^(?:(?:grand |sub)?total|sum|all|world|ensemble|monde|suma|todos|mundo|итого|всего|мир|合计|总计|总数|共计|总额|世界|المجموع|الإجمالي|العالم)(?!\p{L})/iu;
