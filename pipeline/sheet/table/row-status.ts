import type {Report} from "../../model/problem.ts";
import type {Column, Row} from "../../model/table.ts";
import {FACT_STATUSES, statusNamed} from "../../support/fact-status.ts";
import {didYouMean, error} from "../../support/problem.ts";

/**
 * Rows with the status that their own column `status` gives their figures. A column of that name that holds none of the
 * statuses is one of other words.
 */
export function readRowStatus(rows: readonly Row[], columns: readonly Column[], report: Report): readonly Row[] {
  if (!columns.some(isStatusColumn)) return rows;
  if (!rows.some(({cells}) => statusNamed(cells["status"]) !== undefined)) return rows;
  return rows.map((row) => {
    const word = row.cells["status"];
    if (word === undefined) return row;
    const status = statusNamed(word);
    if (status) return {...row, status};
    const message = `"${word}" is no status of a figure: provisional, estimate or revised.`;
    report(error("unknown-status", row.at, message, didYouMean(word, FACT_STATUSES)));
    return row;
  });
}

function isStatusColumn({name, type}: Column): boolean {
  return name === "status" && type === "text";
}
