import type {Definition, FootnoteDefinition, Nodes} from "mdast";
import type {DrawnChart} from "../model/chart.ts";
import type {FactStatus} from "../model/fact.ts";
import type {Files} from "../model/files.ts";
import type {Lang, Say, Voice} from "../model/language.ts";
import type {Place, Report} from "../model/problem.ts";
import type {Proof} from "../model/proof.ts";
import type {Token} from "../model/prose.ts";
import type {Briefing} from "../model/sheet.ts";
import type {References} from "./references.ts";

/** What an edition brings beside its prose. */
export interface Parts {
  readonly briefing: Briefing;
  readonly voice: Voice;
  readonly say: Say;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  readonly files: Files;
  readonly source: Lang;
  /** What a proof shows beside the text; absent for an edition. */
  readonly proof?: Proof;
}

/** All that the handlers of Markdown's nodes share while one document is composed. */
export interface Composer extends Parts {
  readonly tokens: readonly Token[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly references: References;
  /** The statuses of figures that the document bears marks of. */
  readonly statuses: Set<FactStatus>;
  /** Facts that their parts, as the edition prints them, do not add up to. */
  readonly uneven: ReadonlySet<string>;
  readonly report: Report;
  /** Where a node of the Markdown stands in its template. */
  place(node: Nodes): Place;
  /** The address of a fact's first figure; `undefined` for those after it. */
  firstAnchor(fact: string): string | undefined;
  /** An id that no other node of the document has: the one asked for, or that with a number behind it. */
  uniqueId(wanted: string): string;
}
