import {basename, dirname, resolve} from "node:path";
import type {Effects} from "../model/effects.ts";
import type {Lang} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import {type PoEntry, writePo} from "../support/gettext.ts";
import {inert} from "../support/text-columns.ts";
import {exportUnits} from "../template/po/export.ts";
import {orphansOf, unitsOf} from "../template/po/units.ts";
import type {Arguments} from "./arguments.ts";
import {prepareTranslation, writeWhole} from "./prepared-translation.ts";
import type {Translations} from "./translations.ts";

/** Writes a PO file of translations as they are when brought up to date; the templates stay. Whether it could be written. */
export function exportPo(
  name: string,
  lang: Lang,
  translations: Translations,
  {given, effects}: {readonly given: Arguments; readonly effects: Effects},
  report: Report,
): boolean {
  const {source} = translations.settings;
  const prepared = translations.templates.flatMap(
    (template) => prepareTranslation(template, lang, translations, report) ?? [],
  );
  const entries = exportUnits(
    prepared.map(({template, now}) => ({
      units: unitsOf(template.id, template.source, now, source),
      figures: new Map((template.texts?.figures ?? []).map(({id, shown}) => [id, shown])),
    })),
  );
  const lost = new Map(
    prepared
      .flatMap(({template, now}) => orphansOf(template.source, now, source))
      .map(({id, words}): [string, PoEntry] => [
        id,
        {id, text: words, fuzzy: false, notes: [], references: [], line: 0},
      ]),
  );
  const path = resolve(effects.folder, name);
  const text = writePo({language: lang, entries}, [...lost.values()]);
  if (!given.has("check") && !writeWhole(dirname(path), basename(path), text, effects)) return false;
  const open = entries.filter((entry) => entry.text.trim() === "").length;
  const fuzzy = entries.filter((entry) => entry.fuzzy).length;
  effects.print(`${inert(name)}: ${entries.length} messages, ${open} to translate, ${fuzzy} to revise\n`);
  return true;
}
