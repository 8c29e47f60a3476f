import type {IsoDate} from "./fact.ts";
import type {Lang} from "./language.ts";
import type {ExactTable} from "./table.ts";

/** `data/<sheet>.record.yaml`: what a sheet's briefings said when they were last released. */
export interface SheetRecord {
  /** Counts the releases, from one. */
  readonly release: number;
  readonly published: IsoDate;
  readonly briefings: Readonly<Record<string, RecordedBriefing>>;
}

export interface RecordedBriefing {
  /** By the id of the fact. */
  readonly figures: Readonly<Record<string, RecordedFigure>>;
  /** Printed tables of the sheet, by their ids under `tables:`; absent where there are none. */
  readonly tables?: Readonly<Record<string, RecordedTable>> | undefined;
  readonly editions: Readonly<Record<Lang, RecordedEdition>>;
}

export type RecordedTable = Pick<ExactTable, "columns" | "rows">;

export interface RecordedFigure {
  /** Exact, as the sheet has it. */
  readonly value: string;
  /** `null`: none, as of a count. Absent of what is no number, and where a record says neither unit nor scale. */
  readonly unit?: string | null | undefined;
  /** The power of ten by which the value is multiplied; absent: none. */
  readonly scale?: number | undefined;
  readonly period?: IsoDate | undefined;
  readonly sources: readonly string[];
  /** As readers of each language see it, in each of its forms. */
  readonly shown: Readonly<Record<Lang, readonly string[]>>;
}

export interface RecordedEdition {
  /** A hash of all its words. */
  readonly words: string;
  /** The expressions of the claims whose words it says. */
  readonly claims: readonly string[];
  /** A hash of each chart's picture, by the chart's id. */
  readonly charts: Readonly<Record<string, string>>;
}

/** The last release of one briefing. */
export interface Release {
  readonly number: number;
  readonly published: IsoDate;
  readonly figures: Readonly<Record<string, RecordedFigure>>;
  readonly tables?: RecordedBriefing["tables"];
}

/** What an edition leaves behind for a record: all that a later one is compared by. */
export interface EditionTrace {
  readonly figures: readonly TracedFigure[];
  readonly claims: readonly TracedClaim[];
  readonly tables: readonly TracedTable[];
  readonly charts: Readonly<Record<string, string>>;
  readonly words: string;
}

export interface TracedClaim {
  readonly expression: string;
  /** The sentence that its words are in; absent where they are blocks of their own. */
  readonly sentence?: string;
  readonly at: TracePlace;
}

/** A printed table of the sheet. */
export interface TracedTable extends ExactTable {
  readonly at: TracePlace;
}

export interface TracedFigure {
  readonly id: string;
  readonly shown: string;
  readonly value: string;
  readonly unit?: string | null;
  readonly scale?: number;
  readonly period?: IsoDate;
  readonly sources: readonly string[];
  /** As readers see it; the row of a table, the card. */
  readonly sentence: string;
  readonly at: TracePlace;
}

export interface TracePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One side of a comparison: briefings by id, with the lines on which their templates say things, where these are known. */
export interface Snapshot {
  /** What it is called in a comparison: "release 3 of 2017-08-11", "today". */
  readonly name: string;
  readonly briefings: Readonly<Record<string, SnapshotBriefing>>;
}

export interface SnapshotBriefing extends RecordedBriefing {
  /** By language. */
  readonly traces?: Readonly<Record<Lang, EditionTrace>>;
}

/** What moved between two snapshots. */
export interface BriefingChanges {
  readonly id: string;
  readonly state: "new" | "gone" | "changed";
  readonly figures: readonly FigureChange[];
  readonly tables: readonly TableChange[];
  readonly claims: readonly ClaimChange[];
  /** Languages whose words differ. */
  readonly rewritten: readonly Lang[];
  readonly redrawn: readonly {readonly chart: string; readonly langs: readonly Lang[]}[];
}

export interface FigureChange {
  readonly id: string;
  /** The name that the fact had before. */
  readonly was?: string;
  readonly before?: RecordedFigure;
  readonly after?: RecordedFigure;
  /** The sentences of each language that print it now, with the lines of its template. */
  readonly printed: readonly PrintedAt[];
}

export interface PrintedAt {
  readonly lang: Lang;
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** A printed table of the sheet that moved. */
export interface TableChange {
  readonly table: string;
  readonly state: "new" | "gone" | "changed";
  /** Rows that are new, by what they begin with. */
  readonly rows: readonly string[];
  readonly gone: readonly string[];
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  /** What its row begins with: "2016". */
  readonly row: string;
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ClaimChange {
  readonly lang: Lang;
  readonly expression: string;
  /** Whether its words are said now; before, the opposite. */
  readonly said: boolean;
  /** Where its words stand: now, or before where they are no longer said. */
  readonly at?: TracePlace;
  readonly sentence?: string;
}
