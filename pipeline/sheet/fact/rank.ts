import type {Row, Table} from "../../model/table.ts";
import {error} from "../../support/problem.ts";
import {conditionsOf} from "../conditions.ts";
import {dateColumn, periodOf} from "../date-column.ts";
import {type Extreme, rankRows} from "./extreme-rows.ts";
import type {FactContext} from "./context.ts";
import {sayRows} from "./latest-row.ts";
import type {Resolved} from "./resolved.ts";
import {filterRows} from "../row-filter.ts";
import type {FactSpec} from "../schema/sheet.ts";

/**
 * The place of a row by a column: 1 for the greatest with `rank: {max: exports}`, for the least with `min`.
 *
 * It stands among the rows of its own date, of those that `among:` keeps. A place that rows share is an error, unless
 * `ties: shared` says that sharing is meant; the next place is then left out, as in sports.
 */
export function resolveRank(
  id: string,
  rank: Extreme,
  spec: FactSpec,
  table: Table,
  row: Row,
  context: FactContext,
): Resolved | undefined {
  const {yaml, report} = context;
  const shared = {type: "number", form: {digits: 0}, sources: table.sources, operands: []} as const;
  const conditions = conditionsOf(spec.among, ["facts", id, "among"], context);
  const among = conditions && filterRows(table, conditions, report);
  if (!among) return undefined;
  const date = dateColumn(table)?.name;
  const rivals = date === undefined ? among : among.filter(({cells}) => cells[date] === row.cells[date]);
  if (!rivals.includes(row)) {
    const message = `The row ${sayRows([row])} is not among those that among: keeps.`;
    report(error("no-row", yaml.placeOf(["facts", id, "among"], "key"), message, "correct among: or where:"));
    return undefined;
  }
  const ranking = rankRows(id, "rank", rank, table, rivals, context);
  if (!ranking) return undefined;
  if ("missing" in ranking) return {...shared, value: {kind: "missing", why: ranking.missing}};
  const tied = ranking.rows.filter((other) => ranking.same(other, row));
  if (tied.length > 1 && spec.ties !== "shared") {
    const message = `${tied.length} rows of the table "${table.id}" share a place by "${ranking.column.name}": ${sayRows(tied)}.`;
    report(
      error("tie", yaml.placeOf(["facts", id, "rank"]), message, "add ties: shared if a shared place may be told"),
    );
    return undefined;
  }
  const place = ranking.rows.findIndex((other) => ranking.same(other, row)) + 1;
  return {...shared, value: {kind: "number", value: String(place)}, period: periodOf(table, row)};
}
