import {z} from "zod";
import {ruled} from "../../support/rule.ts";
import {factGuards} from "./guard.ts";
import {numberForm, period, scalar, sourceIds, status, text, type, where} from "./parts.ts";

const extreme = {
  max: ruled(text, "the name of a column", "The column of which the row has the most.", ["exports"]),
  min: ruled(text, "the name of a column", "The column of which the row has the least.", ["exports"]),
};

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
      at: ruled(
        z.union([
          z.string().regex(/^latest(?:\s*-\s*[1-9][0-9]{0,3}\s*[yqmd])?$/u),
          z.strictObject({...extreme, ties: ruled(z.enum(["list"]), "list", "Takes all rows that tie.")}).partial(),
        ]),
        "latest, latest - 1y (also q, m, d), {max: column} or {min: column}",
        "Takes one of several rows: the last by date, the one a step before it, or the one with the most or least.",
        ["latest", "latest - 1y", {max: "exports"}],
      ),
      top: ruled(
        z.int().min(2).max(50),
        "a whole number from 2 to 50",
        "Takes that many rows at: {max: …} or {min: …}, as a list.",
        [5],
      ),
      ties: ruled(
        z.enum(["list", "shared"]),
        "list or shared",
        "What rows do that hold the same: list takes all that tie, shared lets a rank be shared. Absent: an error.",
      ),
      rank: ruled(
        z.strictObject(extreme).partial(),
        "a mapping, {max: column} or {min: column}",
        "The row's place among those of its date: 1 for the most (max) or the least (min) of the column.",
        [{max: "exports"}],
      ),
      among: ruled(
        where,
        "a mapping of columns to the values that rows hold, e.g. {region: Asia}",
        "Keeps only these rows to rank the row among.",
        [{region: "Asia"}],
      ),
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
      status,
      ...factGuards,
      source: sourceIds,
    })
    .partial(),
  "a mapping, e.g. {label: …, value: 26, source: report}",
  "A fact: a value, a range, a cell of a table or a formula.",
);

export type FactSpec = z.infer<typeof factSchema>;
