import type {FactStatus} from "../../model/fact.ts";
import type {Column, Row} from "../../model/table.ts";

// A figure is as good as the weakest that it is worked out from; that one of them was revised is said of that one.
const WEAKEST: readonly FactStatus[] = ["estimate", "provisional"];

/** The status of what is worked out from figures of these. */
export function weakestOf(statuses: readonly (FactStatus | undefined)[]): FactStatus | undefined {
  return WEAKEST.find((status) => statuses.includes(status));
}

/** The status of what is read from some rows of a column: a row's own goes before that of the column. */
export function statusOfRows(column: Column, rows: readonly Row[]): FactStatus | undefined {
  const [only, ...others] = rows.map(({status}) => status ?? column.status);
  return others.every((status) => status === only) ? only : weakestOf([only, ...others]);
}
