import type {OwnWord} from "../model/language.ts";

/** The program's own words that the shell of a page may ask for: those that stand alone, without a figure to fill in. */
export const shellWords: readonly OwnWord[] = [
  "languages",
  "all-briefings",
  "skip-to-content",
  "download-pdf",
  "published",
  "contents",
  "key-figures",
  "sources",
  "source",
  "notes",
  "note",
];
