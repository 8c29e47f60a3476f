import {resolve} from "node:path";
import type {Effects} from "../model/effects.ts";
import type {Lang} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import {writeFiles} from "../output/write.ts";
import {inert} from "../support/text-columns.ts";
import {beginTranslation, type Brought, bringTranslation} from "../template/update/bring.ts";
import {type OpenTemplate, openTemplate, readOpen} from "../template/update/open.ts";
import {writeProblem} from "./output-folder.ts";
import type {TranslatedTemplate, Translations} from "./translations.ts";

/** A translation brought up to date, not yet written. */
export interface PreparedTranslation {
  readonly template: TranslatedTemplate;
  readonly now: OpenTemplate;
  readonly brought: Brought;
  readonly exists: boolean;
  readonly changed: boolean;
}

/** Bring a translation up to date, or begin it, in memory. `undefined` where that cannot be done, which is reported. */
export function prepareTranslation(
  template: TranslatedTemplate,
  lang: Lang,
  {files, settings, shared, fileOf}: Translations,
  report: Report,
): PreparedTranslation | undefined {
  const {source, texts} = template;
  const file = fileOf(template.id, lang);
  const exists = files.exists(file);
  const written = exists ? openTemplate(file, files, report) : readOpen(beginTranslation(source), file, "", report);
  if (!written) return undefined;
  const context = {lang, source: settings.source, shared: shared(lang), ...(texts && {said: texts.texts})};
  const brought = bringTranslation(source, written, context, report);
  const now = brought && readOpen(brought.text, file, written.mark, report);
  if (!brought || !now) return undefined;
  return {template, now, brought, exists, changed: !exists || brought.text !== written.text};
}

/** Write a translation in one go; whether that could be done, which is told otherwise. */
export function writeTranslation({file, mark, text}: OpenTemplate, root: string, effects: Effects): boolean {
  return writeWhole(root, file, mark + text, effects);
}

/** Write a file that is there whole or not at all. */
export function writeWhole(folder: string, path: string, text: string, effects: Effects): boolean {
  try {
    writeFiles(effects.disk, folder, [{path, bytes: new TextEncoder().encode(text)}], effects.identity.process);
    return true;
  } catch (cause) {
    effects.log(`${inert(writeProblem(cause, resolve(folder, path)).message)}\n`);
    return false;
  }
}
