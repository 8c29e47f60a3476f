import type {Place} from "./problem.ts";

/** What a proof shows beside the text: for the director who signs and the translator who checks. */
export interface Proof {
  /** Blocks of a translation with their source, in order of their lines. */
  readonly passages: readonly ProofPassage[];
  /** The last released figure of each fact, as it was printed in this language. */
  readonly released: ReadonlyMap<string, string>;
}

/** Blocks of a translation and the source blocks above them. */
export interface ProofPassage {
  readonly state: "translated" | "stale";
  readonly source: string;
  /** Where its first block stands in the translation. */
  readonly at: Place;
}
