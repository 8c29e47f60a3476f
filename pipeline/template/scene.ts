import type {Fact} from "../model/fact.ts";
import type {Say, Voice} from "../model/language.ts";
import type {Place, Report} from "../model/problem.ts";
import type {Token} from "../model/prose.ts";
import type {Briefing} from "../model/sheet.ts";

/** What helpers know of the edition that they speak in. */
export interface Scene {
  readonly briefing: Briefing;
  /** The facts, and the columns of the briefing's row as "country.name". */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly voice: Voice;
  readonly say: Say;
  /** The folder that photos lie in. */
  readonly folder: string;
  readonly exists: (file: string) => boolean;
  readonly report: Report;
}

/** What a mustache says: one token, or several in a row, such as the figures of a list and the words between them. */
export type Said = readonly Token[];

export function words(text: string, at: Place): Said {
  return [{kind: "text", text, at}];
}

/** The words of what was said, for places that hold plain text. */
export function textOf(said: Said): string {
  return said.map((token) => ("text" in token ? token.text : "shown" in token ? token.shown : "")).join("");
}
