import type {Lang} from "../model/language.ts";
import type {Place} from "../model/problem.ts";
import {foldText, hasLetters} from "../template/words.ts";
import {shorten} from "../template/shorten.ts";
import {assessTranslation, type Todo} from "../template/update/assess.ts";
import {missingWords, placeOfWord} from "../template/update/front-words.ts";
import type {OpenTemplate} from "../template/update/open.ts";
import type {TranslatedTemplate, Translations} from "./translations.ts";

/** How far the translation of one template into one language is. */
export interface TranslationState {
  readonly template: string;
  readonly lang: Lang;
  readonly file: string;
  readonly state: "published" | "draft" | "missing" | "unreadable";
  /** Of blocks and words together, rounded down. */
  readonly percent: number;
  readonly translated: number;
  readonly stale: number;
  readonly new: number;
  readonly orphan: number;
  /** Of charts, tables, labels and sources; absent where the source edition cannot be read. */
  readonly words?: {readonly needed: number; readonly missing: number};
  readonly todo: readonly Todo[];
}

/** The state of a translation that can be read. */
export function assessState(
  {id, source, texts}: TranslatedTemplate,
  translation: OpenTemplate,
  lang: Lang,
  {settings, shared}: Translations,
): TranslationState {
  const assessed = assessTranslation(source.layout, translation, {lang, source: settings.source});
  const needed = new Set((texts?.texts ?? []).map(({text}) => foldText(text)).filter(hasLetters)).size;
  const missing = missingWords(texts?.texts ?? [], translation, shared(lang));
  const words = missing.map(({text}) => {
    const at: Place = placeOfWord(text, translation);
    return {code: "untranslated-word", at, message: `to translate, under words: “${shorten(text)}”`};
  });
  const all = assessed.translated + assessed.stale + assessed.new + needed;
  const done = assessed.translated + needed - missing.length;
  const {file, front} = translation;
  const left = [...assessed.todo, ...words].toSorted((a, b) => a.at.line - b.at.line);
  const ready: Todo = {
    code: "draft",
    at: front.placeOf(["draft"]),
    message: "everything is translated, and this is still a draft",
    hint: "take out the line draft: true to publish it",
  };
  return {
    template: id,
    lang,
    file,
    state: front.draft ? "draft" : "published",
    percent: all === 0 ? 100 : Math.floor((100 * done) / all),
    translated: assessed.translated,
    stale: assessed.stale,
    new: assessed.new,
    orphan: assessed.orphan,
    ...(texts && {words: {needed, missing: missing.length}}),
    todo: front.draft && left.length === 0 ? [ready] : left,
  };
}
