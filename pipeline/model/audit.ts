import type {Place} from "./problem.ts";
import type {FigureToken, SaidClaim} from "./prose.ts";

/** Words that somebody typed, as the audit of numbers reads them. */
export interface TypedText {
  /**
   * Character for character as written, with mustaches as U+FFFC and all that no reader sees as spaces: comments, marks of
   * Markdown, addresses, code.
   */
  readonly text: string;
  /** The facts that its mustaches print, in order. */
  readonly figures: readonly TypedFigure[];
  place(start: number, length: number): Place;
}

export interface TypedFigure {
  readonly fact: string;
  readonly start: number;
  readonly end: number;
}

/** A text of the sheet that an edition said, in the words and at the place of its translation where it has one. */
export interface HeardText {
  readonly text: string;
  readonly at: Place;
  /** As the sheet has it. */
  readonly source: string;
  readonly translated: boolean;
  /** The words that readers see. */
  readonly said: string;
  /** The figures that it says, in order. */
  readonly figures: readonly FigureToken[];
  readonly claims: readonly SaidClaim[];
  /** The chart or table that said it. */
  readonly scope?: string;
}

/** A text of the sheet or its translation, as an edition said it. */
export interface SaidText {
  readonly typed: TypedText;
  /** The text as the sheet has it. */
  readonly source: string;
  /** What the translation and its source text print, where there is a translation. */
  readonly passage?: Passage;
}

/** What a part of a template uses, as templates write it: `{{letters}}`, `{{chart "trade"}}`. */
export interface Uses {
  /** How often each figure, chart, table, photo and citation is used. */
  readonly counted: ReadonlyMap<string, number>;
  /** Claims, conditions, names and periods, whose number a language may choose. */
  readonly named: ReadonlySet<string>;
  /** The words of each `{{literal}}`. */
  readonly literals: readonly string[];
  /** Whether it calls what nobody knows, so that what it uses cannot be told. */
  readonly unknown: boolean;
}

/** A part of a translation beside the part of the source that it says. */
export interface Passage {
  readonly at: Place;
  /** Where single uses stand, or should, if that is elsewhere. */
  readonly places?: ReadonlyMap<string, Place>;
  readonly uses: Uses;
  readonly source: Uses;
  /** The source's words; empty where they are no longer there to be read. */
  readonly sourceTyped: readonly TypedText[];
  /** The translation's words. */
  readonly typed: readonly TypedText[];
}

/** A translation beside its source template. */
export interface Parallel {
  readonly passages: readonly Passage[];
  /** Blocks of the source that the translation has no stamp of: where one should stand, and what they are. */
  readonly missing: readonly {readonly at: Place; readonly source: Place; readonly text: string; readonly uses: Uses}[];
}
