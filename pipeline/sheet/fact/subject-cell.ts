import type {Place} from "../../model/problem.ts";
import type {Cell} from "../../model/table.ts";
import {didYouMean, error, sayPlace} from "../../support/problem.ts";
import type {FactContext} from "./context.ts";

/** Whether a text of the sheet stands for a cell of the briefing's own row: "$country.iso3". */
export function namesSubjectCell(text: string): boolean {
  return /^\$[A-Za-z_]\w*\.\S/.test(text);
}

/** The cell of the briefing's own row that `$country.iso3` stands for; `undefined`, and a report, where there is none. */
export function subjectCell(written: string, at: Place, {report, subject}: FactContext): Cell {
  const [name = "", column = ""] = written.slice(1).split(/\.(.*)/s);
  if (!subject || subject.name !== name) {
    report(error("unknown-subject", at, `${written} names no row of an each:.`, "write the value itself"));
    return undefined;
  }
  const columns = subject.table.columns.map((some) => some.name);
  if (!columns.includes(column)) {
    const message = `The table "${subject.table.id}" has no column "${column}".`;
    report(error("unknown-column", at, message, didYouMean(column, columns)));
    return undefined;
  }
  const cell = subject.row.cells[column];
  if (cell === undefined) {
    report(
      error("missing-cell", at, `${written} has no value in the row ${sayPlace(subject.row.at)}.`, "fill the cell"),
    );
  }
  return cell;
}
