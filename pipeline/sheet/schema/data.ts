import {z} from "zod";
import {parseRange} from "../../support/cell-address.ts";
import {ruled} from "../../support/rule.ts";
import {NUMBER_STYLES} from "../table/number-style.ts";
import {due} from "./guard.ts";
import {mapOf, numberForm, scalar, sourceIds, status, text, type} from "./parts.ts";

const cell = ruled(
  z.union([z.string(), z.number(), z.null()]),
  "a number or a text; empty where it is missing",
  "A cell.",
);

const columnSchema = ruled(
  z
    .strictObject({
      label: ruled(text, "a text", "What the column is called in tables and axes, in the source language.", [
        "Share of foreign trade",
      ]),
      ...numberForm,
      status,
      type,
    })
    .partial(),
  "a mapping of label, unit, digits, scale, status and type",
  "A column: its label and how its figures are written.",
);

const headerRow = z.int().min(1).max(1_048_576);

/** Where in a workbook a table, or the facts, stand. */
export const worksheetKeys = {
  sheet: ruled(text, "the name of a worksheet", "The worksheet of an XLSX file; absent: the only one.", ["Monthly"]),
  range: ruled(
    z.string().refine((range) => parseRange(range) !== undefined),
    "a range of cells, e.g. A3:D20; A3:D goes down to the last row",
    "The cells of the worksheet; absent: all that are filled.",
    ["A3:D20", "A3:D"],
  ),
  header: ruled(
    z.union([headerRow, z.array(ruled(headerRow, "the number of a row", "A row.")).min(1)]),
    "the number of a row of the worksheet, or a list of them",
    "The row of the worksheet that names the columns; of several, one below the other, the names are put together.",
    [3, [3, 4]],
  ),
};

/** A table of the sheet: `file` or `rows`. */
export const dataSchema = ruled(
  z
    .strictObject({
      file: ruled(
        text,
        "the path of a CSV, TSV, JSON or XLSX file",
        "A CSV, TSV, JSON or XLSX file, relative to the sheet.",
        ["trade.csv", "trade.xlsx"],
      ),
      ...worksheetKeys,
      headers: ruled(
        z.array(ruled(text, "the name of a column", "A column.")).min(1),
        "a list of names, e.g. [year, share]",
        "The names of a worksheet's columns, where no row of it names them.",
        [["year", "share"]],
      ),
      marks: ruled(
        z.array(ruled(scalar, "a text or a number", "A mark.")).min(1),
        'a list of marks, e.g. ["*", "(p)"]',
        "Footnote marks at the end of a worksheet's cells, which are left out.",
        [["*", "(p)"]],
      ),
      hidden: ruled(
        z.enum(["read", "skip"]),
        "read or skip",
        "What to do with hidden rows and columns of a worksheet; absent: they are read, and a warning names them.",
      ),
      rows: ruled(
        z.array(ruled(z.record(z.string(), cell), "a mapping of columns to cells", "A row.")),
        "a list of rows, each a mapping of columns to cells",
        "The rows, written in place.",
        [[{year: 2015, share: 25.4}]],
      ),
      delimiter: ruled(
        z.enum([",", ";", "\t", "|"]),
        'one of "," ";" "\\t" "|"',
        "What stands between the cells of a CSV file; absent: a comma, in a .tsv file a tab.",
        [";"],
      ),
      numbers: ruled(
        z.enum(NUMBER_STYLES),
        `one of ${NUMBER_STYLES.map((style) => `"${style}"`).join(" ")}`,
        "How a CSV file writes its numbers, by an example; absent: 1234.5, with a point and without thousands separators.",
        ["1.234,5"],
      ),
      missing: ruled(
        z.array(ruled(scalar, "a text or a number", "A mark.")),
        'a list of marks, e.g. ["..", n/a]',
        "What stands in a cell that has no value. An empty cell is always missing.",
        [["..", "n/a"]],
      ),
      columns: mapOf(columnSchema, "columns by their names", "The columns, by the names in the head of the file."),
      due,
      source: sourceIds,
    })
    .partial(),
  "a mapping with a file or rows",
  "A table: from a file, or its rows written in place.",
);

export type DataSpec = z.infer<typeof dataSchema>;
export type ColumnSpec = z.infer<typeof columnSchema>;
