import {formColumn} from "./column-form.ts";
import {type NumberStyle, plainForm} from "./number-style.ts";
import {cellDecimal} from "./plain-number.ts";
import type {RawCell, RawTable} from "./raw-table.ts";
import type {DataSpec} from "../schema/sheet.ts";

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
