import type {Format} from "./model/artifact.ts";
import type {Edition} from "./model/edition.ts";
import type {FactStatus, FactType, FactValue} from "./model/fact.ts";
import type {Input} from "./model/inputs.ts";
import type {Lang} from "./model/language.ts";
import type {IndexContents, SourceTexts, Use} from "./model/press.ts";
import type {Place, Problem} from "./model/problem.ts";
import type {Settings} from "./model/project.ts";
import type {ExactTable} from "./model/table.ts";

/** What the parent asks of a worker and what comes back: one request at a time, plain data both ways. */
export interface Requests {
  /** Freshness is judged from the day `asOf`; absent: from the date of publication. */
  open: {readonly root: string; readonly asOf: string | undefined};
  scan: {readonly sheet: string};
  edition: {
    readonly sheet: string;
    readonly briefing: string;
    readonly lang: Lang;
    /** All that the briefing is made in; told, so that an edition does not depend on the templates of the others. */
    readonly langs: readonly Lang[];
    readonly formats: readonly Format[];
    readonly proof: boolean;
  };
  finish: {readonly sheet: string; readonly briefing: string};
  index: {readonly lang: Lang; readonly contents: IndexContents};
  inspect: {readonly sheet: string; readonly briefing: string};
  chart: {readonly sheet: string; readonly briefing: string; readonly chart: string};
  texts: {readonly sheet: string; readonly briefing: string};
}

export interface Answers {
  open: Opened;
  scan: Scanned;
  edition: Edition;
  finish: readonly Problem[];
  index: {readonly html?: string; readonly problems: readonly Problem[]};
  inspect: Inspection;
  texts: SourceTexts;
  chart: {readonly spec?: Readonly<Record<string, unknown>>; readonly charts: readonly string[]};
}

export type RequestKind = keyof Requests;
export type Request<Kind extends RequestKind = RequestKind> = {
  [K in Kind]: {readonly do: K} & Requests[K];
}[Kind];

export type FromWorker =
  /** What it is doing now, e.g. "drawing charts". */
  | {readonly stage: string}
  /** `inputs`: what the answer depends on, as far as the worker can tell. */
  | {readonly answer: unknown; readonly inputs?: readonly Input[]}
  /** Something was thrown that no stage foresaw; `last`: outside of any request, so that the process ends itself. */
  | {readonly bug: string; readonly last?: boolean};

/** `project` is absent where the settings, the brand or the like have an error. */
export interface Opened {
  readonly project?: {readonly settings: Settings; readonly sheets: readonly string[]};
  readonly problems: readonly Problem[];
}

export interface Scanned {
  readonly briefings: readonly BriefingInfo[];
  readonly problems: readonly Problem[];
}

export interface BriefingInfo {
  readonly id: string;
  /** The sheet's id. */
  readonly sheet: string;
  /** The sheet's file. */
  readonly file: string;
  readonly template: string;
  readonly langs: readonly Lang[];
  readonly drafts: readonly Lang[];
  readonly at: Place;
}

export interface Inspection {
  readonly facts: readonly InspectedFact[];
  readonly charts: readonly InspectedPart[];
  readonly tables: readonly InspectedTable[];
  readonly problems: readonly Problem[];
}

/** A chart or a table, and the lines that print it. */
export interface InspectedPart {
  readonly id: string;
  readonly uses: readonly {readonly lang: Lang; readonly at: Place}[];
}

/** Cells as the sheet has them; none where no edition prints the table. */
export interface InspectedTable extends InspectedPart, Pick<ExactTable, "columns" | "rows"> {}

export interface InspectedFact {
  readonly id: string;
  readonly label?: string;
  readonly type: FactType;
  readonly value: FactValue;
  readonly unit?: string;
  /** The power of ten by which the value is multiplied. */
  readonly scale?: number;
  readonly period?: string;
  readonly sources: readonly string[];
  readonly operands: readonly string[];
  readonly at: Place;
  readonly status?: FactStatus;
  readonly formula?: string;
  readonly uses: readonly InspectedUse[];
}

/** With `shown`, a figure that readers of this language see; without, a place that names the fact and prints no figure of it now. */
export interface InspectedUse extends Use {
  readonly lang: Lang;
  /** That says it. */
  readonly sentence?: string;
}
