import type {Bound} from "../model/fact.ts";
import type {Direction, OwnWord, PluralCategory} from "../model/language.ts";

/** A wording for each plural category of the language, the same for all where the file gives one text. */
export type Forms = Readonly<Record<PluralCategory, string>>;

/** A file of `templates/languages/`, checked and complete: how careful editors of one language write. */
export interface LanguageDefinition {
  readonly lang: string;
  readonly name: string;
  /** The tag that `Intl` is asked for plurals and for what the file does not say: units and currencies. */
  readonly intl: string;
  readonly direction: Direction;
  readonly script: string;
  readonly quotes: readonly [string, string, string, string];
  readonly numbers: NumberMarks;
  /** Scale words by rising power of ten. */
  readonly scales: readonly ScaleWord[];
  readonly scaleNames: readonly ScaleName[];
  readonly percent: UnitWords;
  readonly percentagePoint: UnitWords;
  /** By the names that `Intl` gives them. */
  readonly units: ReadonlyMap<string, UnitWords>;
  /** By ISO 4217 code; "other" stands for the codes that are not named. */
  readonly currencies: ReadonlyMap<string, UnitWords>;
  readonly link?: Link;
  readonly bounds: Readonly<Record<Bound, BoundWords>>;
  readonly ranges: RangeWords;
  readonly dates: DateWords;
  readonly lists: ListWords;
  readonly words: Readonly<Record<OwnWord, string>>;
  readonly reading?: ReadingWords;
}

/** Words by which a figure that was typed is told from a year, a page or an age; a star at the end stands for any ending. */
export interface ReadingWords {
  readonly percent: readonly string[];
  readonly points: readonly string[];
  readonly scales: ReadonlyMap<string, number>;
  readonly years: readonly string[];
  readonly after_years: readonly string[];
  readonly other_times: readonly string[];
  readonly references: readonly string[];
  /** By number: further names. */
  readonly months: ReadonlyMap<string, readonly string[]>;
  readonly ordinals: readonly string[];
  readonly ordinal_words: readonly string[];
  readonly spans: readonly string[];
  readonly hours: readonly string[];
  readonly measures: readonly string[];
  readonly joins: readonly string[];
  /** By value: the words for it. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
}

export interface NumberMarks {
  readonly decimal: string;
  readonly group: string;
  /** How many digits the whole part must have for groups of three to be set. */
  readonly groupFrom: number;
  readonly minus: string;
  readonly plus: string;
  /** Ten digits from zero on. */
  readonly digits: readonly string[];
}

export interface ScaleWord {
  readonly power: number;
  /** "{n} million" by the number before it. */
  readonly text: Forms;
  /** In cells and on axes: "{n}m". */
  readonly cell: string;
  /** The category of a word after it, where it is not the number's own: after "2 миллиона" that of "many". */
  readonly after?: PluralCategory;
}

/** A scale in the head of a column: "millions", "millions {unit}". */
export interface ScaleName {
  readonly power: number;
  readonly name: string;
  readonly withUnit: string;
}

export interface UnitWords {
  /** With {n}; {sign} where the sign does not stand at the number; {code} in the words for other currencies. */
  readonly text: Forms;
  readonly cell: Forms;
  /** Alone, in the head of a column. */
  readonly name: string;
  /** After the name of a scale: "долларов США" in "млн долларов США". */
  readonly counted: string;
}

/** The preposition between millions and what is counted, for the words that come from `Intl`. */
export interface Link {
  readonly text: string;
  readonly elided: string;
  /** The first letters that elide it. */
  readonly before: string;
}

/** Categories that words put in place of the number's own, for the case that they govern: after "более" the genitive. */
export type Cases = Readonly<Partial<Record<PluralCategory, PluralCategory | undefined>>>;

export interface BoundWords {
  readonly text: string;
  readonly cases: Cases;
}

export interface RangeWords {
  /** Between plain numbers: "{low}–{high}". */
  readonly figures: string;
  /** Between whole phrases, and where numbers have signs: "{low} to {high}". */
  readonly words: string;
  /** What those words govern. */
  readonly cases: Cases;
  /** An estimate and its range: "{value} ({range})". */
  readonly interval: string;
  /** Units that stand at both numbers, e.g. "percent" in Chinese. */
  readonly repeat: ReadonlySet<string>;
  /** Whether scale words stand at both numbers: "8亿至12亿". */
  readonly repeatScale: boolean;
}

export interface DateWords {
  /** Standing alone. */
  readonly months: readonly string[];
  /** As a date takes them: the genitive in Russian. */
  readonly ofMonths: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Sunday on. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** How the first day of a month is written, "1er". */
  readonly first: string;
  readonly long: DatePatterns;
  readonly short: DatePatterns;
  /** Before and after noon. */
  readonly halves: readonly [string, string];
}

/**
 * Patterns with {d}, {dd}, {m}, {mm}, {month}, {of_month}, {short_month} and {y}; in ranges with 1 or 2 behind where
 * the two ends differ.
 */
export interface DatePatterns {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** Two days in a row of one month. */
  readonly twoDays: string;
  readonly days: string;
  readonly daysOfYear: string;
  readonly daysOfYears: string;
  readonly monthsOfYear: string;
  readonly monthsOfYears: string;
  readonly years: string;
}

export interface ListWords {
  readonly two: string;
  readonly between: string;
  readonly last: string;
  /** Another joining before some sounds: "e" for "y" in "Rusia e Irán". */
  readonly before?: {readonly starts: readonly string[]; readonly except: readonly string[]; readonly two: string};
}
