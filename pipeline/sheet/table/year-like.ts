import type {Column} from "../../model/table.ts";
import type {Problem} from "../../model/problem.ts";
import {warning} from "../../support/problem.ts";
import type {RawCell} from "./raw-table.ts";
import type {ColumnSpec} from "../schema/sheet.ts";
import type {SheetContext} from "../sheet-context.ts";

/**
 * A column that is read as numbers, of which the sheet says nothing, and that holds years alone: a reader would see
 * "1,999". Whether they are years only the author knows, so that it is a warning.
 */
export function yearLikeColumn(
  table: string,
  column: Column,
  spec: ColumnSpec,
  filled: readonly RawCell[],
  {yaml}: SheetContext,
): Problem | undefined {
  const told = spec.type ?? spec.unit ?? spec.digits ?? spec.scale;
  if (column.type !== "number" || told !== undefined || new Set(filled.map(({text}) => text)).size < 2)
    return undefined;
  if (!filled.every(({text}) => isYearLike(text))) return undefined;
  const texts = filled.map(({text}) => text).toSorted();
  const [first = "", last = ""] = [texts[0], texts.at(-1)];
  return warning(
    "year-like",
    yaml.placeOf(["data", table], "key"),
    `The column "${column.name}" holds ${first} to ${last} and is read as numbers: a reader would see "${first.replace(/^\d/u, "$&,")}".`,
    `if they are years, say so under columns: ${column.name}: {type: date}; if not, {type: number}`,
  );
}

/** Whether a text is a whole number that reads as a year of our times. */
export function isYearLike(text: string): boolean {
  return /^(?:1[89]|20)\d\d$/u.test(text);
}
