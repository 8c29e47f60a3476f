import type {Lang} from "../../model/language.ts";
import type {ComparedPassage} from "./compare.ts";

/** What a translator has to do about a passage. */
export interface Finding {
  readonly code: "untranslated-block" | "stale" | "orphan-block";
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a passage of a translation: not yet translated, stale, or without a source. */
export function judgePassage({state, sources}: ComparedPassage, lang: Lang, source: Lang): Finding | undefined {
  switch (state) {
    case "new":
      return {
        code: "untranslated-block",
        message: "this block has not been translated yet, so this edition leaves it out",
        hint: "write the translation below the comment",
      };
    case "orphan":
      return {
        code: "orphan-block",
        message: `the ${source} template no longer has the block that this was translated from`,
        hint: "delete it together with its comment, or move its words to where they belong now",
      };
    case "stale":
      return sources.every(({fresh, stamp}) => fresh || !stamp)
        ? {
            code: "stale",
            message: "the source of this block has changed since it was translated",
            hint: `revise it after the comment ${source}:, then delete the comment was:`,
          }
        : {
            code: "stale",
            message: `this block was translated from words that the ${source} template no longer has`,
            hint: `factpress translate ${lang} writes today's source above it`,
          };
    default:
      return undefined;
  }
}
