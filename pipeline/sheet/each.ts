import type {Row, Table} from "../model/table.ts";
import {didYouMean, error} from "../support/problem.ts";
import {factsOfRow} from "./fact/cell.ts";
import type {Subject} from "./fact/context.ts";
import type {EachSpec} from "./schema/sheet.ts";
import type {SheetContext} from "./sheet-context.ts";

/** One row of an `each`, with the id of its briefing. */
export interface EachRow {
  /** e.g. "country-profiles-vnm". */
  readonly briefing: string;
  readonly subject: Subject;
}

/** The rows that are briefings; those without a usable id of their own are reported and left out. */
export function eachRows(
  sheet: string,
  {table: tableId = "", as: name = "", id: column = ""}: EachSpec,
  tables: ReadonlyMap<string, Table>,
  {yaml, report}: SheetContext,
): readonly EachRow[] {
  const table = tables.get(tableId);
  if (!table) return [];
  const names = table.columns.map((some) => some.name);
  if (!names.includes(column)) {
    const message = `The table "${tableId}" has no column "${column}".`;
    report(error("unknown-column", yaml.placeOf(["each", "id"]), message, didYouMean(column, names)));
    return [];
  }
  const rows: EachRow[] = [];
  const taken = new Map<string, Row>();
  for (const row of table.rows) {
    const cell = row.cells[column];
    const slug = cell?.toLowerCase().replaceAll(/[\s_]+/g, "-") ?? "";
    const before = taken.get(slug);
    if (cell === undefined) {
      report(
        error("missing-cell", row.at, `This row has no "${column}", by which its briefing is named.`, "fill the cell"),
      );
    } else if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(slug)) {
      const hint = "take a column of short codes in Latin letters, digits and hyphens";
      report(error("briefing-id", row.at, `"${cell}" cannot name a briefing: its files are called after it.`, hint));
    } else if (before) {
      report({
        ...error(
          "briefing-id",
          row.at,
          `Two rows name the briefing "${sheet}-${slug}".`,
          "take a column of codes that differ",
        ),
        related: [{message: "the first one", place: before.at}],
      });
    } else {
      taken.set(slug, row);
      rows.push({briefing: `${sheet}-${slug}`, subject: {name, table, row, facts: factsOfRow(name, table, row)}});
    }
  }
  return rows;
}
