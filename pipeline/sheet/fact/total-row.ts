import type {Column, Row, Table} from "../../model/table.ts";

/**
 * The row of a table that is the sum of the others: its name says so, and its figure is theirs taken together, as far as
 * they are rounded.
 */
export function totalRow(table: Table, column: Column, rows: readonly Row[]): Row | undefined {
  if (rows.length < 3 || column.type !== "number") return undefined;
  const figures = rows.map((row) => Number(row.cells[column.name]));
  const sum = figures.reduce((all, figure) => all + figure, 0);
  const slack = (rows.length / 2) * 10 ** -(column.digits ?? 0);
  const texts = table.columns.filter(({type}) => type === "text").map(({name}) => name);
  return rows.find((row, index) => {
    const figure = figures[index] ?? 0;
    const named = texts.some((name) => TOTAL.test(row.cells[name] ?? ""));
    return named && Math.abs(sum - 2 * figure) <= slack;
  });
}

const TOTAL =
  /^(?:(?:grand |sub)?total|sum|all|world|ensemble|monde|suma|todos|mundo|итого|всего|мир|合计|总计|总数|共计|总额|世界|المجموع|الإجمالي|العالم)(?!\p{L})/iu;
