import type {Node} from "./inline.ts";
import type {Lang} from "./language.ts";
import type {Place} from "./problem.ts";

/** What a proof shows beside the text: for the director who signs and the translator who checks. */
export interface Proof {
  /** Blocks of a translation with their source, in order of their lines. */
  readonly passages: readonly ProofPassage[];
  /** The last released figure of each fact, in each form that it was printed in in this language. */
  readonly released: ReadonlyMap<string, readonly string[]>;
}

/** Blocks of a translation and the source blocks above them. */
export interface ProofPassage {
  readonly state: "translated" | "stale";
  readonly source: string;
  /** Where its first block stands in the translation. */
  readonly at: Place;
}

/** Only in proofs: how the block below it stands to its source, and the source's words. */
export interface ProofNote extends Node {
  readonly type: "proof-note";
  readonly state: "translated" | "stale";
  /** What the state is called, in the edition's language. */
  readonly label: string;
  /** The source block as its template has it. */
  readonly source: string;
  readonly sourceLang: Lang;
}
