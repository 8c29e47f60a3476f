import type {Report} from "../../model/problem.ts";
import {cellDecimal} from "../table/plain-number.ts";
import {error} from "../../support/problem.ts";
import {isPercentUnit} from "../../support/units.ts";
import type {RawCell, RawRow} from "../table/raw-table.ts";

/** Percentages of a column fit its unit, and either all its figures are formatted as percentages or none is. */
export function checkPercentages(
  rows: readonly RawRow[],
  columns: readonly string[],
  unitOf: (column: string) => string | undefined,
  report: Report,
): void {
  for (const name of columns) {
    const numbers = rows.flatMap(({cells}) => cells.get(name) ?? []).filter(isFigure);
    const percentages = numbers.filter(({percent}) => percent);
    const [first] = percentages;
    const unit = unitOf(name) ?? "percent";
    if (!first) continue;
    if (!isPercentUnit(unit)) {
      const message = `This cell is formatted as a percentage, and the column "${name}" has unit: ${unit}.`;
      report(error("unit-mismatch", first.at, message, "correct the unit, or the format of the cells"));
      continue;
    }
    const others = numbers.filter(({percent}) => !percent);
    const odd = others.length <= percentages.length ? others : percentages;
    for (const {at, text, percent} of odd.slice(0, MOST)) {
      const shown = percent ? `${text}%` : text;
      const message = `This cell holds ${shown}, and is ${percent ? "" : "not "}formatted as a percentage, unlike others of the column "${name}".`;
      report(error("percent-format", at, message, "give all figures of the column one format in the workbook"));
    }
  }
}

const MOST = 50;

function isFigure({text, isText}: RawCell): boolean {
  return !isText && text !== "0" && cellDecimal(text) !== undefined;
}
