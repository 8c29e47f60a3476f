import {z} from "zod";
import {ruled} from "../support/rule.ts";
import {mapOf, numberForm, scalar, sourceIds, text, type} from "./schema-parts.ts";

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
      type,
    })
    .partial(),
  "a mapping of label, unit, digits, scale and type",
  "A column: its label and how its figures are written.",
);

/** A table of the sheet: `file` or `rows`. */
export const dataSchema = ruled(
  z
    .strictObject({
      file: ruled(text, "the path of a CSV, TSV or JSON file", "A CSV, TSV or JSON file, relative to the sheet.", [
        "trade.csv",
      ]),
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
      missing: ruled(
        z.array(ruled(scalar, "a text or a number", "A mark.")),
        'a list of marks, e.g. ["..", n/a]',
        "What stands in a cell that has no value. An empty cell is always missing.",
        [["..", "n/a"]],
      ),
      columns: mapOf(columnSchema, "columns by their names", "The columns, by the names in the head of the file."),
      source: sourceIds,
    })
    .partial(),
  "a mapping with a file or rows",
  "A table: from a file, or its rows written in place.",
);

export type DataSpec = z.infer<typeof dataSchema>;
export type ColumnSpec = z.infer<typeof columnSchema>;
