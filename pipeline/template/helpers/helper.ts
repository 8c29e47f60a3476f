import type {Place} from "../../model/problem.ts";
import type {Said, Scene} from "../scene.ts";

/** What an argument names; it is looked up before the template is merged. */
export type ArgumentKind =
  /** A fact or a column of the row: `letters`, or "letters". */
  | "fact"
  /** One that is a number. */
  | "number"
  /** A fact of the sheet itself. */
  | "figure"
  | "chart"
  | "view"
  | "source"
  /** An ISO date, or a fact that is one. */
  | "date"
  /** A country's code, or a fact that is one. */
  | "country"
  /** A part of a list: a fact, a text, or what another helper says. */
  | "item"
  | "file"
  | "text";

export type OptionKind = "digits" | "flag" | "text" | "plural" | "style" | "page";

/** A helper: what it takes, so that a template is checked before it is merged, and what it says. */
export interface Helper {
  /** One for each argument. */
  readonly takes: readonly ArgumentKind[];
  /** Of any further arguments. */
  readonly takesMore?: ArgumentKind;
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly required?: readonly string[];
  /** Whether it makes a block of its own, so that it may stand in no sentence. */
  readonly alone?: boolean;
  /** Whether it can be said in a title or a label. */
  readonly plain: boolean;
  /** How it is written, for messages. */
  readonly example: string;
  /** `undefined` after an error. */
  say(call: HelperCall, scene: Scene): Said | undefined;
}

export interface HelperCall {
  readonly args: readonly (string | Said)[];
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly at: Place;
}

/** The first argument where it is a name: which it is after the checks. */
export function nameIn({args: [name]}: HelperCall): string {
  return typeof name === "string" ? name : "";
}
