import type {Column} from "../model/table.ts";
import {decimalOf} from "./number.ts";

/** A value of Vega's as a cell of its column; `undefined` where there is none. */
export function cellOf(value: unknown, column: Column): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (value instanceof Date || (column.type === "date" && typeof value === "number")) return isoOf(new Date(value));
  if (column.type === "number" && isNumeral(value)) return decimalOf(Number(value));
  if (typeof value === "number") return Number.isFinite(value) ? decimalOf(value) : undefined;
  return String(value);
}

/** Whether a text is written like a number. */
export function isNumeral(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
}

// As coarse as the moment is: midnight on the first of January is a year in almost all data.
function isoOf(date: Date): string | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  if (iso.endsWith("-01-01T00:00:00.000Z")) return iso.slice(0, 4);
  return iso.endsWith("-01T00:00:00.000Z") ? iso.slice(0, 7) : iso.slice(0, 10);
}
