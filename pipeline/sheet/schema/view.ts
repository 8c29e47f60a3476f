import {z} from "zod";
import {ruled} from "../../support/rule.ts";
import {sourceIds, text, where} from "./parts.ts";

const rowFilter = ruled(
  where,
  "a mapping of columns to the values that a row must hold, e.g. {year: 2016}",
  "Keeps only the rows that hold these values; $country.iso3 is the row's own of an each:.",
  [{year: 2016}],
);
const note = ruled(text, "a text", "A note below it, in the source language.", ["Figures for 2016 are provisional."]);

/** The keys of a chart that are Factpress's own; all others are Vega-Lite's. */
export const chartKeys = {
  file: ruled(text, "the path of a .vl.json file", "A file with the Vega-Lite spec, relative to the sheet.", [
    "trade.vl.json",
  ]),
  where: rowFilter,
  note,
  credit: ruled(text, "a text", "Who made the chart, in the source language.", ["Chart: Information Office"]),
  source: sourceIds,
};

/** A chart: a plain Vega-Lite spec, or the file of one. */
export const chartSchema = ruled(
  z.looseObject(chartKeys).partial(),
  "a Vega-Lite spec, or a mapping with the file of one",
  "A chart: a plain Vega-Lite spec, in place or in a file.",
);

/** A table to print. */
export const tableSchema = ruled(
  z
    .strictObject({
      data: ruled(text, "the id of a table under data:", "The table that it shows, by its id under data:.", ["trade"]),
      title: ruled(text, "a text", "The caption, in the source language.", ["Trade by year"]),
      columns: ruled(
        z.array(ruled(text, "the name of a column", "A column.")).min(1),
        "a list of columns, e.g. [year, share]",
        "The columns to show, in order; absent: all.",
        [["year", "share"]],
      ),
      sort: ruled(text, 'a column, with "-" before it for descending order, e.g. -year', "The order of the rows.", [
        "-year",
      ]),
      top: ruled(z.int().min(1), "a whole number from 1", "Shows the first rows only.", [10]),
      where: rowFilter,
      note,
      source: sourceIds,
    })
    .partial(),
  "a mapping with the data that it shows",
  "A table that the briefing prints.",
);

export type ChartSheetSpec = z.infer<typeof chartSchema>;
export type TableSpec = z.infer<typeof tableSchema>;
