import {z} from "zod";
import {ruled} from "../support/rule.ts";
import {numberForm, period, scalar, sourceIds, text, type, where} from "./schema-parts.ts";

/** A fact: exactly one of `value`, `low` and `high`, `from`, `formula`. */
export const factSchema = ruled(
  z
    .strictObject({
      label: ruled(text, "a text", "What the figure counts, under it on a card; in the source language.", [
        "letters of intent signed",
      ]),
      value: ruled(
        scalar,
        "a number or a text",
        "The value. A number is written with a point and without thousands separators.",
        [270, 25.7],
      ),
      low: ruled(z.number(), "a number", "The lower end of a range; needs high.", [40]),
      high: ruled(z.number(), "a number", "The upper end of a range; needs low.", [50]),
      from: ruled(
        z.string().regex(/^[^.\s]+\.\S(?:.*\S)?$/u),
        "a table and a column with a point between, e.g. trade.share",
        "The column of a table that the value is read from; where: picks the row.",
        ["trade.share"],
      ),
      where: ruled(
        where,
        "a mapping of columns to the values that the row holds, e.g. {year: 2015}",
        "Picks the row by what it holds in other columns; $country.iso3 is the row's own of an each:.",
        [{year: 2015}],
      ),
      at: ruled(z.enum(["latest"]), "latest", "Takes the last of several rows by their date."),
      aggregate: ruled(
        z.enum(["sum", "mean", "min", "max", "count"]),
        "sum, mean, min, max or count",
        "Makes one value of several rows.",
      ),
      formula: ruled(
        text,
        "an expression over other facts, e.g. trade_share_2016 - trade_share_2015",
        "A Vega expression over other facts.",
        ["trade_share_2016 - trade_share_2015"],
      ),
      type,
      bound: ruled(
        z.enum(["over", "at_least", "about", "under", "up_to"]),
        "over, at_least, about, under or up_to",
        'Said with the figure: "more than 270".',
      ),
      ...numberForm,
      period: ruled(
        period,
        "a day, month or year, or two with a slash between, e.g. 2016-07/2017-05",
        "The time that the figure speaks of.",
        ["2016", "2016-07/2017-05", "2017-05-14"],
      ),
      source: sourceIds,
    })
    .partial(),
  "a mapping, e.g. {label: …, value: 26, source: report}",
  "A fact: a value, a range, a cell of a table or a formula.",
);

export type FactSpec = z.infer<typeof factSchema>;
