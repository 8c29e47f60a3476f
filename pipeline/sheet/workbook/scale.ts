import type {Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import type {RawRow} from "../table/raw-table.ts";

/** A cell that shows thousands by its format holds the whole value: a scale on top of it would count them twice. */
export function checkScales(
  rows: readonly RawRow[],
  columns: readonly string[],
  scaleOf: (column: string) => number | undefined,
  report: Report,
): void {
  for (const name of columns) {
    const scale = scaleOf(name) ?? 0;
    const cell = rows.map(({cells}) => cells.get(name)).find((each) => each?.shownScale !== undefined);
    if (!cell || scale === 0) continue;
    const shown = cell.shownScale === 3 ? "thousands" : "millions";
    const message = `This cell holds ${cell.text} and shows it in ${shown}, and the column "${name}" has scale: ${scale}.`;
    report(error("format-scale", cell.at, message, "take scale: away: the whole values are read"));
  }
}
