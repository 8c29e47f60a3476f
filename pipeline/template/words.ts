import type {Place} from "../model/problem.ts";
import type {Words} from "../model/project.ts";
import type {FrontMatter} from "../model/prose.ts";

/** A translation of a text that is no prose, and where it stands: in the front matter, or among shared words. */
export interface FoundWord {
  readonly text: string;
  readonly path: readonly string[];
  /** Of a shared word. */
  readonly at?: Place;
}

/** Looks for the translation of a text, as a chart or table of this id says it. */
export type WordLookup = (text: string, scope?: string) => FoundWord | undefined;

/**
 * Translations by their source text, as gettext finds them: first under the id of the chart or table in the template's
 * `words:`, then in `words:` itself, then among the words that briefings share. Line wraps do not count; an empty
 * translation is none.
 */
export function createWordLookup(own: FrontMatter["words"], shared: Words): WordLookup {
  const found = new Map<string, FoundWord>();
  const add = (text: string, words: FoundWord, scope = ""): void => {
    if (words.text.trim() !== "") found.set(`${scope}\n${foldText(text)}`, words);
  };
  for (const [text, translation] of shared) add(text, {...translation, path: []});
  for (const [key, value] of Object.entries(own)) {
    if (typeof value === "string") add(key, {text: value, path: ["words", key]});
    else for (const [text, words] of Object.entries(value)) add(text, {text: words, path: ["words", key, text]}, key);
  }
  return (text, scope) => {
    const key = foldText(text);
    return (scope === undefined ? undefined : found.get(`${scope}\n${key}`)) ?? found.get(`\n${key}`);
  };
}

/** Whether a text has a letter outside its mustaches: what has none needs no translation. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\{[^{}]*\}\}/g, ""));
}

/** A text with its wraps folded: how it is looked up. */
export function foldText(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
