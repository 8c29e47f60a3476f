import {z} from "zod";
import {ruled} from "../../support/rule.ts";
import {mapOf, text, where} from "./parts.ts";

const percent = z.string().regex(/^[0-9]+(?:\.[0-9]+)?\s*%$/u);

/** What a fact's value may be; a value beyond is an error. */
export const factGuards = {
  min: ruled(z.number(), "a number", "The least that the value can be, as it is written in the sheet.", [0]),
  max: ruled(z.number(), "a number", "The most that the value can be.", [100]),
  max_age: ruled(
    z.string().regex(/^[1-9][0-9]{0,3}\s*(?:d|days?|weeks?|m|months?|q|quarters?|y|years?)$/u),
    "a length of time, e.g. 14 months",
    "How long ago the fact's period may have ended, on the date of publication or the day of --as-of.",
    ["14 months", "90 days"],
  ),
  max_change: ruled(
    z.union([z.number().min(0), percent]),
    "a number, or a percentage such as 20%",
    "How far the value may lie from the last released one.",
    ["20%", 5],
  ),
};

/** When a table must have its next row. */
export const due = ruled(
  z
    .string()
    .regex(/^(?:daily|weekly|monthly|quarterly|yearly)(?:,?\s+[0-9]{1,3}\s+(?:days?|weeks?|months?)\s+after)?$/u),
  "daily, weekly, monthly, quarterly or yearly, and how long after, e.g. monthly, 10 days after",
  "How often the table gets a row, and how long after the end of its period; a late one is an error.",
  ["monthly, 10 days after"],
);

/** What must hold of facts and tables. */
export const checks = mapOf(
  ruled(
    z.union([
      text,
      z
        .strictObject({
          that: ruled(text, "an expression that must hold", "What must hold: an expression over facts and columns.", [
            "sum(regions.share) == 100",
          ]),
          within: ruled(
            z.union([z.enum(["rounding"]), z.number().min(0)]),
            "rounding, or a number",
            "How far the two sides may differ: as far as the rounding of the figures explains, or by a number.",
            ["rounding", 0.5],
          ),
          where: ruled(
            where,
            "a mapping of columns to the values that rows hold, e.g. {year: 2016}",
            "Keeps only these rows of the tables.",
            [{year: 2016}],
          ),
          by: ruled(text, "the name of a column", "Checks for each value of this column on its own.", ["year"]),
        })
        .partial(),
    ]),
    "an expression that must hold, or a mapping with one under that:",
    "A check: an expression over facts and columns of tables that must hold.",
  ),
  "checks by their ids",
  "What must hold of the sheet's figures, by id; a check that fails stops the briefing.",
);

export type CheckSpec = z.infer<typeof checks>[string];
