import type {Column} from "../../model/table.ts";
import {isIsoDate} from "../../support/calendar.ts";
import {digitsOf, parseDecimal} from "../../support/decimal.ts";
import {cellDecimal, plainNumberHint} from "./plain-number.ts";
import type {RawCell} from "./raw-table.ts";
import type {ColumnSpec} from "../schema/sheet.ts";

/**
 * A column with its type and digits: what the sheet says of it, else what its filled cells show.
 *
 * - A unit, digits or a scale make it a column of numbers.
 * - Cells of which three quarters are ISO dates make it one of dates; so do bare years under a name such as "year".
 * - It is one of numbers if all its cells are, or would be but for how they are written, or three quarters are:
 *   then the others are mistakes, to be named. Codes with leading zeros ("012") are texts.
 */
export function formColumn(name: string, spec: ColumnSpec, filled: readonly RawCell[]): Column {
  // Nought is nought in any format.
  const percentage = filled.some(({percent}) => percent) && filled.every(({percent, text}) => percent || text === "0");
  const {type = inferType(name, spec, filled), label, unit = percentage ? "percent" : undefined, digits, scale} = spec;
  const written = Math.max(0, ...filled.map(({text, digits: shownDigits}) => shownDigits ?? writtenDigits(text)));
  const shown = digits ?? (type === "number" && filled.length > 0 ? written : undefined);
  return {
    name,
    type,
    ...(label !== undefined && {label}),
    ...(unit !== undefined && {unit}),
    ...(shown !== undefined && {digits: shown}),
    ...(scale !== undefined && {scale}),
    ...(spec.status !== undefined && {status: spec.status}),
  };
}

function inferType(name: string, spec: ColumnSpec, filled: readonly RawCell[]): Column["type"] {
  if (spec.unit !== undefined || spec.digits !== undefined || spec.scale !== undefined) return "number";
  if (filled.length === 0 || filled.some(({text}) => /^-?0\d+$/.test(text))) return "text";
  if (filled.filter(({text}) => isFullDate(text)).length >= 0.75 * filled.length) return "date";
  if (/(?:^|[_\s-])year$/i.test(name) && filled.every(({text}) => isYear(text))) return "date";
  return looksNumeric(filled) ? "number" : "text";
}

function looksNumeric(filled: readonly RawCell[]): boolean {
  const bare = filled.filter(({isText}) => !isText);
  const numbers = bare.filter(({text}) => cellDecimal(text) !== undefined);
  if (numbers.length === filled.length) return true;
  const meant = bare.filter(({text}) => cellDecimal(text) === undefined && plainNumberHint(text) !== undefined);
  const quoted = filled.filter(({text, isText}) => isText && parseDecimal(text) !== undefined);
  const marks = bare.filter(({text}) => MARKS.has(text.toLowerCase()));
  const stored = quoted.filter(({at}) => at.cell !== undefined);
  const all = numbers.length + meant.length + marks.length + quoted.length === filled.length;
  const like = numbers.length + meant.length + stored.length;
  return (all && like > 0) || like >= 0.75 * filled.length;
}

// 25.70 counts as two; a number with an exponent has as many as it needs.
function writtenDigits(text: string): number {
  return digitsOf(parseDecimal(text) === undefined ? (cellDecimal(text) ?? "0") : text);
}

function isFullDate(text: string): boolean {
  return text.includes("-") && isIsoDate(text);
}

function isYear(text: string): boolean {
  return /^[12]\d{3}(?:\/[12]\d{3})?$/.test(text) && isIsoDate(text);
}

// What statistical offices write for "no value". It counts as missing only where the sheet lists it.
const MARKS = new Set(["..", "...", "…", "-", "–", "—", "n/a", "na", "n.a.", "nan", "null", "none", ":", "*", "x"]);
