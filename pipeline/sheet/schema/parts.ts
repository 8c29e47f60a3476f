import {z} from "zod";
import {isDay, isIsoDate} from "../../support/calendar.ts";
import {FACT_STATUSES} from "../../support/fact-status.ts";
import {ruled} from "../../support/rule.ts";

/** Ids of facts, sources, tables and charts: small letters, digits and underscores, a letter first. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u;

export const text = z.string().regex(/\S/u);
export const id = z.string().max(60).regex(ID_PATTERN);
export const folder = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9_-]*$/u);
export const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/u);
export const scalar = z.union([z.string(), z.number()]);
export const year = z.union([z.int().min(1000).max(9999), z.string().regex(/^[0-9]{4}$/u)]);

/** A day of the calendar: there is no 31 June. */
export const day = z.string().refine(isDay).meta({format: "date"});

/** A day, month or year, or two with a slash between; a year alone is a number in YAML. */
export const period = z.union([z.int().min(1000).max(9999), z.string().refine(isIsoDate)]);

/** Columns and the values that a row must hold in them; `$country.iso3` stands for the row of an `each`. */
export const where = z.record(z.string(), ruled(scalar, "a number or a text", "The value of the column."));

/** The id of a source, or a list of them. */
export const sourceIds = ruled(
  z.union([z.string(), z.array(z.string()).min(1)]),
  "the id of a source, or a list of them",
  "Where it comes from: ids under sources:.",
  ["report", ["report", "customs"]],
);

/** How a number is written; on a column it is handed down to all that shows the column. */
export const numberForm = {
  unit: ruled(
    text,
    'a unit: "percent", "percentage_point", a currency code such as USD, or a unit such as kilometer',
    "The unit; none for plain counts. A unit of the team's own has its words in templates/units.<language>.yaml.",
    ["percent", "percentage_point", "USD", "kilometer", "tonne"],
  ),
  digits: ruled(
    z.int().min(0).max(12),
    "a whole number from 0 to 12",
    "Digits after the decimal point; absent: as many as the value was written with.",
    [1],
  ),
  scale: ruled(
    z.int().min(0).max(15),
    "a power of ten as a whole number from 0 to 15, e.g. 6 for millions",
    "The value is in thousands (3), millions (6), billions (9): the power of ten to multiply it by.",
    [6],
  ),
};

export const status = ruled(
  z.enum(FACT_STATUSES),
  "provisional, estimate or revised",
  "How far a figure can be relied on; a mark behind it and a legend say so in each language.",
);

export const type = ruled(
  z.enum(["number", "text", "date", "country"]),
  "number, text, date or country",
  "What the value is; absent: a number where it is one, else a text.",
);

/** A mapping from ids to one kind of thing. */
export function mapOf<S extends z.ZodType>(value: S, rule: string, description: string): z.ZodRecord<z.ZodString, S> {
  return ruled(z.record(z.string(), value), `a mapping of ${rule}`, description);
}
