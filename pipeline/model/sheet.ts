import type {Fact, IsoDate} from "./fact.ts";
import type {Place} from "./problem.ts";
import type {Release} from "./record.ts";
import type {Table, TableView} from "./table.ts";

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly year?: string;
  readonly url?: string;
  readonly page?: string;
  /** The day on which it was read. */
  readonly accessed?: IsoDate;
  readonly licence?: string;
  readonly at: Place;
}

/** What an earlier edition said wrongly, in the source language. */
export interface Correction {
  readonly date: IsoDate;
  /** Ids of the facts, and columns ("trade.share"), that it corrects. */
  readonly facts: readonly string[];
  readonly text: string;
  readonly at: Place;
}

/** A chart as its author wrote it: Vega-Lite in the source language. */
export interface ChartSpec {
  readonly id: string;
  /** The plain Vega-Lite spec, without the keys that are Factpress's own (`file`, `where`, `source`, `note`, `credit`). */
  readonly spec: Readonly<Record<string, unknown>>;
  /** Keeps only the rows of its data that hold these values; `$country.iso3` is already replaced. */
  readonly where?: Readonly<Record<string, string>>;
  readonly note?: string;
  /** Who made the chart, in the source language. */
  readonly credit?: string;
  readonly sources: readonly string[];
  /** The file that the spec stands in: `url`s are relative to it. */
  readonly file: string;
  readonly at: Place;
  /** Where a property of the spec stands, by its path, e.g. ["encoding", "x", "field"]; the nearest ancestor if it has none. */
  placeOf(path: readonly (string | number)[]): Place;
}

/** One briefing: a sheet, or one row of a sheet with `each`, with every fact resolved. */
export interface Briefing {
  /** e.g. "international-cooperation" or "country-profiles-vnm": names its folder and files. */
  readonly id: string;
  /** The sheet's id, e.g. "country-profiles". */
  readonly sheet: string;
  /** The sheet's file, project-relative. */
  readonly file: string;
  /** The template's folder name. */
  readonly template: string;
  readonly published: IsoDate;
  /** Languages that the sheet asks for; absent: all of the template's that are not drafts. */
  readonly languages?: readonly string[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly charts: ReadonlyMap<string, ChartSpec>;
  readonly views: ReadonlyMap<string, TableView>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The latest first. */
  readonly corrections?: readonly Correction[];
  /** What its last release said. */
  readonly released?: Release;
  /** Ids of the tables that facts, checks and `each` read. */
  readonly reads: ReadonlySet<string>;
  /** Ids of the facts, and columns ("trade.share"), that its checks read. */
  readonly checked?: ReadonlySet<string>;
  /** Columns ("trade.share") whose cells, as they are shown, do not add up to what a check says. */
  readonly uneven?: ReadonlySet<string>;
  /** With `each`: the name that `as:` gives (e.g. "country") and its row, as facts by column name. */
  readonly subject?: {readonly name: string; readonly row: ReadonlyMap<string, Fact>};
  readonly at: Place;
}
