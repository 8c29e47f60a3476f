import type {FactStatus, IsoDate} from "./fact.ts";
import type {Lang} from "./language.ts";
import type {Place} from "./problem.ts";

/** What every node of the document tree knows. */
export interface Node {
  readonly at: Place;
  /** Where it differs from its parent's. */
  readonly lang?: Lang;
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Link
  | FigureValue
  | DateValue
  | Reference
  | Span
  | Code
  | Subscript
  | Superscript
  | LineBreak
  | Claim
  | ProofMark;

export interface Text extends Node {
  readonly type: "text";
  readonly text: string;
}

export interface Strong extends Node {
  readonly type: "strong";
  readonly children: readonly Inline[];
}

export interface Emphasis extends Node {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}

export interface Link extends Node {
  readonly type: "link";
  /** http, https, mailto, or "#id" of this document. */
  readonly href: string;
  readonly children: readonly Inline[];
}

export interface FigureValue extends Node {
  readonly type: "figure-value";
  readonly fact: string;
  readonly shown: string;
  readonly raw: string;
  /** "fact-letters" on the first figure of its fact: an address to send to a colleague. */
  readonly anchor?: string;
  /** Where the figure comes from; absent where no source is known, and within links. */
  readonly provenance?: Provenance;
}

/** What a reader who doubts a figure is told, and the entry of the sources that it leads to. */
export interface Provenance {
  readonly target: string;
  /** e.g. "May 2017. Source: State Information Center, Belt and Road Big Data Report 2017" */
  readonly note: string;
}

export interface DateValue extends Node {
  readonly type: "date";
  readonly date: IsoDate;
  readonly shown: string;
}

/** A superscript number that leads to an entry of the sources. */
export interface Reference extends Node {
  readonly type: "reference";
  readonly number: number;
  readonly shown: string;
  /** The entry's id. */
  readonly target: string;
  /** Unique: "ref-report-1". */
  readonly id: string;
  /** e.g. "p. 14" after the number. */
  readonly page?: string;
  /** What parts it from the reference right before it: a comma. */
  readonly separator?: string;
}

export interface Span extends Node {
  readonly type: "span";
  readonly lang: Lang;
  readonly children: readonly Inline[];
}

export interface Code extends Node {
  readonly type: "code";
  readonly text: string;
}

export interface Subscript extends Node {
  readonly type: "subscript";
  readonly children: readonly Inline[];
}

export interface Superscript extends Node {
  readonly type: "superscript";
  /** Set on the mark of a figure's status, which is none of the sentence's words. */
  readonly status?: FactStatus;
  readonly children: readonly Inline[];
}

export interface LineBreak extends Node {
  readonly type: "line-break";
}

/** The words that a claim picked. */
export interface Claim extends Node {
  readonly type: "claim";
  readonly expression: string;
  /** Only in proofs: its words are underlined. */
  readonly marked: boolean;
  readonly children: readonly Inline[];
}

/** Only in proofs: id, source and last released value of the figure before it. */
export interface ProofMark extends Node {
  readonly type: "proof-mark";
  readonly text: string;
}
