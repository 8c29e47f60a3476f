import type {Place} from "./problem.ts";

/** An exact decimal as plain text, e.g. "25.7" or "-0.3": no exponent, no grouping, never "-0". */
export type Decimal = string;

/** An ISO 8601 day, month or year ("2017-05-14", "2017-05", "2017"), or two of them with a slash between. */
export type IsoDate = string;

export type FactType = "number" | "text" | "date" | "country";

export type FactValue =
  | {readonly kind: "number"; readonly value: Decimal}
  /** Somewhere between two bounds; with `value`, an estimate and its interval. */
  | {readonly kind: "range"; readonly low: Decimal; readonly high: Decimal; readonly value?: Decimal}
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "date"; readonly date: IsoDate}
  /** ISO 3166-1 alpha-2 or alpha-3, upper case, as the sheet writes it. */
  | {readonly kind: "country"; readonly code: string}
  /** Several of one type, in order: the five largest, or all that tie for the first place. */
  | {readonly kind: "list"; readonly items: readonly ListItem[]}
  /** An empty or `missing` cell: it can be neither printed nor compared. */
  | {readonly kind: "missing"; readonly why: string};

/** One value of a list. */
export type ListItem = Extract<FactValue, {readonly kind: "number" | "range" | "text" | "date" | "country"}>;

/** How far a figure can be relied on: it may change, it is reckoned, it has changed since it was released. */
export type FactStatus = "provisional" | "estimate" | "revised";

export type Bound = "over" | "at_least" | "about" | "under" | "up_to";

/** "percent", "percentage_point", an ISO 4217 code, a unit that `Intl` knows, or one that the files of the language name; absent for counts. */
export type Unit = string;

/** How a number is written, handed down from a column or a fact to whatever shows it. */
export interface NumberForm {
  readonly unit?: Unit;
  /** Digits after the decimal point; absent: as many as the value was written with. */
  readonly digits?: number;
  /** The value is in thousands, millions …: multiply by this power of ten before it is said in full. */
  readonly scale?: number;
}

/** A fact whose value is known: what a template may say. */
export interface Fact extends NumberForm {
  readonly id: string;
  /** In the source language. */
  readonly label?: string;
  readonly type: FactType;
  readonly value: FactValue;
  readonly bound?: Bound;
  /** Ids of sources; a formula has those of its operands. */
  readonly sources: readonly string[];
  readonly period?: IsoDate;
  readonly status?: FactStatus;
  /** A time as long as the one that the value measures, where the period is longer: a mean over ten years measures one. */
  readonly basis?: IsoDate;
  /** The expression that it is worked out by. */
  readonly formula?: string;
  /** The facts that a formula reads; empty otherwise. */
  readonly operands: readonly string[];
  readonly at: Place;
}
