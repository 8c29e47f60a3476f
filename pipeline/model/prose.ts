import type {IsoDate, Decimal} from "./fact.ts";
import type {Lang} from "./language.ts";
import type {Place} from "./problem.ts";

/** A template of one language, read and checked for its form, not yet merged. */
export interface Template {
  /** The folder's name. */
  readonly id: string;
  readonly lang: Lang;
  readonly file: string;
  readonly text: string;
  readonly front: FrontMatter;
}

export interface FrontMatter {
  readonly kicker?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly draft: boolean;
  /** Of a translation: the facts that it speaks of where the source speaks of another. */
  readonly insteadOf?: Readonly<Record<string, readonly string[]>>;
  /** What is added at the end: a table of all figures with their sources. */
  readonly appendix?: "figures";
  /** Source text to translation; under the id of a chart or table, a nested table of the same. */
  readonly words: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Where the words of a key stand. */
  placeOf(path: readonly (string | number)[]): Place;
}

/**
 * A template merged with its facts: Markdown in which every mustache left a token.
 *
 * A token is U+E000, its decimal number, U+E001. A line `<!--@FILE:LINE-->` before each top-level block tells where it stands.
 */
export interface Prose {
  readonly lang: Lang;
  readonly file: string;
  readonly markdown: string;
  readonly tokens: readonly Token[];
  /** The claims whose words it says, in order. */
  readonly claims: readonly SaidClaim[];
  readonly front: FrontMatter;
}

export interface SaidClaim {
  readonly expression: string;
  readonly at: Place;
}

export type Token =
  | {readonly kind: "text"; readonly text: string; readonly at: Place}
  | {
      readonly kind: "figure";
      readonly fact: string;
      readonly shown: string;
      readonly raw: Decimal | string;
      /** The number as rounded for print, in the fact's own unit and scale; absent for what is no number. */
      readonly rounded?: Decimal;
      readonly sources: readonly string[];
      readonly at: Place;
    }
  | {readonly kind: "date"; readonly date: IsoDate; readonly shown: string; readonly at: Place}
  | {readonly kind: "cite"; readonly source: string; readonly page?: string; readonly at: Place}
  | {readonly kind: "chart"; readonly chart: string; readonly at: Place}
  | {readonly kind: "table"; readonly view: string; readonly at: Place}
  | {readonly kind: "cards"; readonly facts: readonly string[]; readonly at: Place}
  | {
      readonly kind: "photo";
      /** Project-relative; already the edition's own where one lies beside it. */
      readonly file: string;
      readonly alt: string;
      readonly caption?: string;
      readonly credit?: string;
      readonly at: Place;
    }
  /** The words between a pair are those that the claim picked. */
  | {readonly kind: "claim-start"; readonly expression: string; readonly at: Place}
  | {readonly kind: "claim-end"; readonly at: Place};

export type TokenKind = Token["kind"];

export type FigureToken = Extract<Token, {readonly kind: "figure"}>;
