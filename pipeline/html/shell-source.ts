import type {OwnWord} from "../model/language.ts";
import type {Place} from "../model/problem.ts";

/** What stands around the content of a page: HTML with mustaches, written by a designer, the same for all languages. */
export interface Shell {
  /** Project-relative. */
  readonly file: string;
  readonly text: string;
  /** Finished HTML or CSS, each placed by a triple mustache of its name. */
  readonly slots: Readonly<Record<string, string>>;
  /** Texts, flags, lists and groups of these: what double mustaches, `if` and `each` may name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Says one of the program's own words, e.g. `{{own "languages"}}`. */
  own(word: OwnWord): string;
  /** Says a shared word of the team, e.g. `{{word "Contact us"}}`. */
  word(text: string, at: Place): string;
}
