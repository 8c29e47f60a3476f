import type {Format} from "./artifact.ts";
import type {Edition, EditionFacts} from "./edition.ts";
import type {Input} from "./inputs.ts";
import type {Lang} from "./language.ts";
import type {Place, Problem} from "./problem.ts";
import type {Project} from "./project.ts";
import type {Briefing} from "./sheet.ts";

/** All stages of one project, ready to work: what a worker drives. Every answer depends on the project's files alone. */
export interface Press {
  readonly project: Project;
  /** Begins a piece of work: from here on is noted what it asks of the project's files. */
  begin(): void;
  /** What the work depends on: what it asked itself, what the sheet was read from, and what all work shares. */
  inputs(sheet?: string): readonly Input[];
  /** Opens the workbooks that a sheet names; to be awaited before its briefings are asked for. */
  prepare(sheet: string): Promise<void>;
  /** The briefings of a sheet, in the order of its rows; empty where the sheet has an error. */
  briefings(sheet: string): {readonly briefings: readonly Briefing[]; readonly problems: readonly Problem[]};
  /** The languages that a briefing is published in, and those that are only begun. */
  languages(briefing: Briefing): {readonly langs: readonly Lang[]; readonly drafts: readonly Lang[]};
  /**
   * `onStage` hears which stage begins, so that one that never ends can be named; `proof` marks figures, claims and
   * sources; `langs` are those that the page leads to, by default all that the briefing is published in.
   */
  edition(
    briefing: Briefing,
    lang: Lang,
    formats: readonly Format[],
    options?: {
      readonly onStage?: (stage: string) => void;
      readonly proof?: boolean;
      readonly langs?: readonly Lang[];
    },
  ): Promise<Edition>;
  /** What a translator meets in the source edition: the texts of the sheet that it says, and its figures as printed. */
  texts(briefing: Briefing, onStage: (stage: string) => void): Promise<SourceTexts>;
  /** What can be judged only after all languages: facts, sources, tables that none of them uses. */
  finish(briefing: Briefing): readonly Problem[];
  /** The page that lists all briefings, in one language. */
  index(lang: Lang, contents: IndexContents): Promise<{readonly html?: string; readonly problems: readonly Problem[]}>;
  /** Where the templates of a briefing use a fact, chart, table or source: for `inspect`. */
  uses(briefing: Briefing, lang: Lang): {readonly uses: readonly Use[]; readonly problems: readonly Problem[]};
  /** A chart's spec with its data compiled in, as the Vega editor opens it. */
  chartSpec(briefing: Briefing, chart: string): Promise<Readonly<Record<string, unknown>> | undefined>;
}

export interface SourceTexts {
  readonly texts: readonly SaidSource[];
  readonly figures: readonly {readonly id: string; readonly shown: string}[];
  readonly problems: readonly Problem[];
}

/** A text of the sheet that the source edition says, once for each chart or table that says it. */
export interface SaidSource {
  readonly text: string;
  readonly scope?: string;
  readonly at: Place;
}

export interface Use {
  readonly kind: "fact" | "chart" | "table" | "source";
  readonly id: string;
  /** The figure as a reader of this language sees it. */
  readonly shown?: string;
  /** In a text of the sheet or the front matter that the template has said, and not in its prose. */
  readonly inWords?: true;
  readonly at: Place;
}

export interface IndexContents {
  /** Every language that has an index, with the index's file name. */
  readonly languages: readonly {readonly lang: Lang; readonly href: string}[];
  /** The latest first. */
  readonly briefings: readonly IndexEntry[];
}

/** One briefing in the index. */
export interface IndexEntry {
  readonly id: string;
  readonly editions: readonly IndexEdition[];
}

/** One language of a briefing: its texts and where its files lie, relative to the index. */
export interface IndexEdition {
  readonly lang: Lang;
  readonly status: "built" | "kept" | "failed";
  /** Absent where it has never been built. */
  readonly about?: Pick<EditionFacts, "title" | "kicker" | "description" | "published" | "publishedShown" | "picture">;
  readonly page?: {readonly href: string; readonly bytes: number};
  readonly pdf?: {readonly href: string; readonly bytes: number; readonly pages: number};
}
