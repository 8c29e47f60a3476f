import type {Decimal} from "../../model/fact.ts";
import type {WorkbookCell} from "../../model/workbook.ts";
import {parseDecimal, shift} from "../decimal.ts";
import type {CellFormat} from "./format.ts";

/**
 * A stored number as the decimal that was typed or reckoned: spreadsheets keep binary fractions and show fifteen
 * significant digits of them, so that 0.1 + 0.2 is 0.3.
 */
export function fifteenDigits(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  return shift(parseDecimal(mantissa) ?? "0", Number(exponent));
}

/** A stored moment as the day, month or year that the cell shows; one with a time of day is none. */
export function dateOfCell(moment: Date, {day, month, year, clock}: CellFormat): WorkbookCell {
  // Spreadsheets count days from 1900 or 1904: what lies before is an empty cell that was reckoned with.
  if (Number.isNaN(moment.getTime())) return {kind: "time", shown: "beyond the calendar"};
  const iso = moment.toISOString();
  if (moment.getTime() < FIRST_DAY) return {kind: "time", shown: clock ? iso.slice(11, 19) : "0, which is no day"};
  if (!iso.endsWith("T00:00:00.000Z") || !(day || month || year))
    return {kind: "time", shown: iso.slice(0, 19).replace("T", " ")};
  return {kind: "date", date: iso.slice(0, day ? 10 : month ? 7 : 4)};
}

const FIRST_DAY = Date.UTC(1900, 0, 1);
