import {z} from "zod";
import {ruled} from "../../support/rule.ts";
import {dataSchema} from "./data.ts";
import {factSchema} from "./fact.ts";
import {checks} from "./guard.ts";
import {chartSchema, tableSchema} from "./view.ts";
import {day, folder, id, languageTag, mapOf, scalar, text, year} from "./parts.ts";

/** A work that figures come from. */
export const sourceSchema = ruled(
  z
    .strictObject({
      title: ruled(text, "a text", "The title of the work, in the source language.", [
        "Belt and Road Big Data Report 2017",
      ]),
      publisher: ruled(text, "a text", "Who published it.", ["State Information Center"]),
      author: ruled(text, "a text", "Who wrote it.", ["Zhang Wei"]),
      year: ruled(year, "a year, e.g. 2017", "The year in which it was published.", [2017]),
      url: ruled(
        z.url({protocol: /^https?$/u}),
        "an address that starts with https:// or http://",
        "Where it can be read.",
        ["https://www.yidaiyilu.gov.cn/"],
      ),
      page: ruled(scalar, "a page or a range of pages, e.g. 14", "The page that all figures of this source stand on.", [
        14,
        "14-16",
      ]),
      accessed: ruled(day, "a day, e.g. 2017-08-01", "The day on which the address was read.", ["2017-08-01"]),
      licence: ruled(text, "a text", "The licence of the work or its data.", ["CC BY 4.0"]),
    })
    .partial(),
  "a mapping with a title",
  "A work that figures come from; the list of sources is made of these.",
);

/** What makes many briefings of one sheet. */
export const eachSchema = ruled(
  z
    .strictObject({
      table: ruled(id, "the id of a table under data:", "The table whose rows are briefings.", ["countries"]),
      as: ruled(
        id,
        "a name in snake_case",
        "What the row is called: {{country.name}} in templates, $country.iso3 under where:.",
        ["country"],
      ),
      id: ruled(text, "the name of a column", "The column that names the briefing, e.g. country-profiles-vnm.", [
        "iso3",
      ]),
    })
    .partial(),
  "a mapping of table, as and id",
  "Makes one briefing of each row of a table.",
);

/** What an earlier edition said wrongly. */
export const correctionSchema = ruled(
  z
    .strictObject({
      date: ruled(day, "a day, e.g. 2017-09-01", "The day of the correction.", ["2017-09-01"]),
      facts: ruled(
        z.union([z.string(), z.array(z.string()).min(1)]),
        "the id of a fact, a column such as trade.share, or a list of them",
        "The facts, and the columns of printed tables, whose released figures it corrects.",
        ["letters", ["letters", "trade.share"]],
      ),
      text: ruled(text, "a text", "What was wrong and what is right, in the source language.", [
        "An earlier version of this briefing gave another number of letters.",
      ]),
    })
    .partial(),
  "a mapping of date, facts and text",
  "A correction of released figures.",
);

/**
 * A whole fact sheet as its author writes it. Every key is optional here: what must be there, and what excludes what,
 * is checked by `validateSheet`, in words that a union of schemas cannot find.
 */
export const sheetSchema = z
  .strictObject({
    template: ruled(
      folder,
      "the name of a folder under templates/, in small letters, digits and hyphens",
      "The folder of the template; absent: the one of the sheet's own name.",
      ["international-cooperation"],
    ),
    published: ruled(
      day,
      "a day of the calendar, e.g. 2017-08-11",
      "The date that the briefing bears: the only clock there is.",
      ["2017-08-11"],
    ),
    languages: ruled(
      z.array(ruled(languageTag, "a language code, e.g. zh", "A language of the briefing.")).min(1),
      "a list of language codes, e.g. [en, zh]",
      "The languages to build; absent: every language of the template that is not a draft.",
      [["en", "zh"]],
    ),
    each: eachSchema,
    sources: mapOf(sourceSchema, "sources by their ids", "The works that figures come from, by id."),
    data: mapOf(dataSchema, "tables by their ids", "Tables, by id: from files or written in place."),
    facts: mapOf(factSchema, "facts by their ids", "Facts, by id: each is written once and said in every language."),
    checks,
    corrections: ruled(
      z.array(correctionSchema).min(1),
      "a list of corrections, each with date, facts and text",
      "What was wrong in a released edition: a notice at the top of every language tells readers of it.",
    ),
    charts: mapOf(chartSchema, "charts by their ids", "Charts, by id: plain Vega-Lite in the source language."),
    tables: mapOf(tableSchema, "tables to print by their ids", "Tables that the briefing prints, by id."),
  })
  .partial();

/** A fact sheet whose form is right: what `validateSheet` hands on. */
export type SheetSpec = z.infer<typeof sheetSchema>;
export type SourceSpec = z.infer<typeof sourceSchema>;
export type EachSpec = z.infer<typeof eachSchema>;
export type {DataSpec, ColumnSpec} from "./data.ts";
export type {CheckSpec} from "./guard.ts";
export type {FactSpec} from "./fact.ts";
export type {ChartSheetSpec, TableSpec} from "./view.ts";
