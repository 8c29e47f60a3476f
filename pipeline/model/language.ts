import type {Decimal, Fact, IsoDate, NumberForm} from "./fact.ts";

/** BCP 47, e.g. "en", "zh", "ar". */
export type Lang = string;
export type Direction = "ltr" | "rtl";
export type PluralCategory = "zero" | "one" | "two" | "few" | "many" | "other";

export interface FigureOptions {
  readonly digits?: number;
  /** With the language's scale word: "1.2 billion", "12亿". */
  readonly short?: boolean;
  /** Plus or minus always written. */
  readonly sign?: boolean;
  /** Without unit and without the words of its bound. */
  readonly bare?: boolean;
  /** Without its sign; the words around it tell the direction. */
  readonly abs?: boolean;
}

/** A fact as a reader sees it. */
export interface Shown {
  /** e.g. "more than 270", "25.7%", "1.2 billion US dollars"; never a narrow space or a bidi mark. */
  readonly text: string;
  /** The number as rounded for print, in the fact's own unit and scale, e.g. "25.7"; absent for what is no number. */
  readonly rounded?: Decimal;
  /**
   * The category that a word counted by the figure takes, as it is said here: after "2 миллиона" and after "более 43" another
   * than after 2 and 43. Absent for what is no number.
   */
  readonly plural?: PluralCategory;
}

/** How one language says figures, dates, lists and plurals. Pure: no clock, no environment. */
export interface Voice {
  readonly lang: Lang;
  /** Its name in itself, e.g. "中文". */
  readonly name: string;
  readonly direction: Direction;
  /** ISO 15924, e.g. "Latn", "Hans", "Cyrl", "Arab". */
  readonly script: string;
  /** Opening and closing, outer then inner: ["«", "»", "„", "“"]. */
  readonly quotes: readonly [string, string, string, string];
  fact(fact: Fact, options?: FigureOptions): Shown;
  /** A plain number with its unit, as in a table cell or on an axis; `bare` leaves the unit to the column head. */
  number(
    value: Decimal,
    form?: NumberForm & {readonly bare?: boolean; readonly sign?: boolean; readonly short?: boolean},
  ): string;
  /** The name of a unit alone, for heads of columns and axis titles, e.g. "per cent"; "" without unit. */
  unit(unit: string | undefined, scale?: number): string;
  /** The units that the files of the language name, beside those that every language knows. */
  readonly units: ReadonlySet<string>;
  /** A day, month, year or range: "14–15 May 2017", "2017年5月14日至15日". `short` for axes and cells. */
  date(date: IsoDate, style?: "long" | "short"): string;
  list(items: readonly string[]): string;
  /** The category that a number as printed takes, e.g. "few"; for a fact, `Shown.plural` knows more. */
  plural(rounded: Decimal): PluralCategory;
  /** The categories that every plural must give, in CLDR order. */
  readonly pluralCategories: readonly PluralCategory[];
  /** The team's name of a country or region by its code in the form asked for; `undefined` where the form is not given. */
  country(code: string, form?: string): string | undefined;
  /** The program's own words, e.g. "sources", "page-of"; placeholders in braces: "Page {page} of {pages}". */
  own(word: OwnWord, values?: Readonly<Record<string, string>>): string;
  readonly reading: Reading;
  /** d3-format and d3-time-format locale definitions, for Vega. */
  readonly d3: {readonly number: Readonly<Record<string, unknown>>; readonly time: Readonly<Record<string, unknown>>};
}

/** How numbers that somebody typed are read in the language. A star at the end of a word stands for any ending. */
export interface Reading {
  readonly decimal: string;
  readonly group: string;
  /** Ten digits from zero on. */
  readonly digits: readonly string[];
  /** Names in each form to their numbers from 1 on. */
  readonly months: ReadonlyMap<string, number>;
  /** "million" to 6. */
  readonly scales: ReadonlyMap<string, number>;
  readonly percent: readonly string[];
  /** Words for percentage points. */
  readonly points: readonly string[];
  /** Before a number, and after it, they make it a year: "in", "года". */
  readonly years: readonly string[];
  readonly afterYears: readonly string[];
  /** Before or after a year they say that a figure beside it may speak of another: "since", "compared with". */
  readonly otherTimes: readonly string[];
  /** Before a number they make it a reference: "page", "Article". */
  readonly references: readonly string[];
  /** Right behind a number: "th", "-й". */
  readonly ordinals: readonly string[];
  /** Before a number word they make it an ordinal: "الثالث" of "الثالث عشر". */
  readonly ordinalWords: readonly string[];
  /** Behind a number that is a span of time or an age: "years". */
  readonly spans: readonly string[];
  /** Behind an hour of the clock: "a.m.", "heures". */
  readonly hours: readonly string[];
  /** Behind a number in a measure that translations turn into that of their readers: "miles", "°F", "亩". */
  readonly measures: readonly string[];
  /** Between two numbers of one kind: "to", "and". */
  readonly joins: readonly string[];
  /** Number words to their values: "twenty" to "20". */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Words that Factpress itself prints, each given by every language. */
export type OwnWord =
  | "sources"
  | "source"
  | "notes"
  | "note"
  | "editors-note"
  | "contents"
  | "key-figures"
  | "page-of"
  | "data-of-chart"
  | "download-csv"
  | "download-pdf"
  | "published"
  | "credit"
  | "languages"
  | "all-briefings"
  | "back-to-text"
  | "skip-to-content"
  | "chart"
  | "table"
  | "photo"
  | "missing"
  | "accessed"
  | "page"
  | "built"
  | "kept"
  | "failed"
  | "figure-note"
  /** That figures are rounded and their parts may not add up. */
  | "rounding"
  /** The mark between the parts of an entry, with its space: ", ". */
  | "comma"
  | "semicolon"
  /** The title of a work: "{title}", "《{title}》". */
  | "work-title"
  /** The line below a figure: "Source: {source}". */
  | "source-line"
  /** The head of a column: "{label} ({unit})". */
  | "label-with-unit"
  /** Titles that a chart makes for what it did to a field. */
  | "mean-of"
  | "median-of"
  | "sum-of"
  | "minimum-of"
  | "maximum-of"
  | "distinct-of"
  | "deviation-of"
  | "count-of-records"
  /** What a chart is, and the sentences of a description that is drafted for it. */
  | "bar-chart"
  | "line-chart"
  | "area-chart"
  | "scatter-plot"
  | "pie-chart"
  | "map"
  | "heat-map"
  | "box-plot"
  | "drafted-chart"
  | "drafted-chart-by"
  | "drafted-extremes"
  | "drafted-ends"
  | "drafted-series"
  | "value-at"
  | "sources-and-notes"
  /** How a worked-out figure came about: "Worked out from {figures}". */
  | "worked-out-from"
  | "figures-in-this-briefing"
  | "figure-shown"
  | "value"
  | "last-released"
  /** What is said of figures that may change, and the raised mark behind them. */
  | "provisional"
  | "provisional-mark"
  | "estimate"
  | "estimate-mark"
  | "revised"
  | "revised-mark"
  | "correction"
  | "correction-of"
  | "source-block"
  | "stale"
  | "period";

/**
 * Says a text of the sheet (a title, a label, a category) in the edition's language, with its mustaches filled.
 * In the source language only the mustaches are filled. A text without translation is reported and comes back as it is.
 * `scope` is the id of the chart or table it stands in, for words that need two translations.
 */
export type Say = (text: string, from: {readonly scope?: string; readonly at: import("./problem.ts").Place}) => string;
