import {formColumn} from "./column-form.ts";
import {cellDecimal} from "./plain-number.ts";
import type {RawCell, RawTable} from "./raw-table.ts";
import type {DataSpec} from "./schema.ts";

/** How a whole CSV file writes its numbers, each by an example: what separates thousands, and what stands before decimals. */
const STYLES = {
  "1234,5": {group: "", decimal: ","},
  "1.234,5": {group: "\\.", decimal: ","},
  "1 234,5": {group: "[ \u00A0\u202F]", decimal: ","},
  "1 234.5": {group: "[ \u00A0\u202F]", decimal: "\\."},
  "1,234.5": {group: ",", decimal: "\\."},
  "1'234.5": {group: "['’]", decimal: "\\."},
} as const;

export type NumberStyle = keyof typeof STYLES;
export const NUMBER_STYLES = Object.keys(STYLES) as readonly NumberStyle[];

/** The one style in which a text is a number that tells its style: "87,5", "1.234,50", "1 234"; not "1,234", which may be two. */
export function styleOf(text: string): NumberStyle | undefined {
  if (cellDecimal(text) !== undefined || /^[-−]?(?:\d+|\d{1,3},\d{3})$/u.test(text)) return undefined;
  return NUMBER_STYLES.find((style) => plainForm(text, style) !== undefined);
}

/** A table whose columns of numbers, written in the style that the sheet names, are plain decimals; all else as it was. */
export function withPlainNumbers(
  raw: RawTable,
  spec: DataSpec,
  style: NumberStyle,
  isMissing: (text: string) => boolean,
): RawTable {
  const numeric = new Set(
    raw.columns.filter((name) => {
      const cells = raw.rows.flatMap((row) => row.cells.get(name) ?? []).filter(({text}) => !isMissing(text));
      const column = formColumn(
        name,
        spec.columns?.[name] ?? {},
        cells.map((cell) => plainCell(cell, style)),
      );
      return column.type === "number";
    }),
  );
  const rows = raw.rows.map((row) => ({
    ...row,
    cells: new Map(
      [...row.cells].map(([name, cell]) => [
        name,
        numeric.has(name) && !isMissing(cell.text) ? plainCell(cell, style) : cell,
      ]),
    ),
  }));
  return {...raw, rows};
}

function plainCell(cell: RawCell, style: NumberStyle): RawCell {
  const text = plainForm(cell.text, style);
  if (text !== undefined) return {...cell, text};
  if (cellDecimal(cell.text) === undefined) return cell;
  return {...cell, isText: true, hint: `the sheet says that the numbers of the file are written like ${style}`};
}

function plainForm(text: string, style: NumberStyle): string | undefined {
  const {group, decimal} = STYLES[style];
  const whole = group === "" ? "\\d+" : `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
  const match = new RegExp(`^([-−]?)(${whole})(?:${decimal}(\\d+))?$`, "u").exec(text);
  if (!match) return undefined;
  const [, minus, digits = "", decimals] = match;
  return `${minus ? "-" : ""}${digits.replaceAll(/\D/gu, "")}${decimals === undefined ? "" : `.${decimals}`}`;
}
