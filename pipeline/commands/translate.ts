import type {Effects} from "../model/effects.ts";
import type {Lang} from "../model/language.ts";
import type {Problem} from "../model/problem.ts";
import {painter} from "../support/print-problems.ts";
import {didYouMean} from "../support/problem.ts";
import {inert} from "../support/text-columns.ts";
import type {Brought} from "../template/update/bring.ts";
import {type Arguments, UsageError} from "./arguments.ts";
import {reportBug} from "./bug.ts";
import {exportPo} from "./po-export.ts";
import {importPo} from "./po-import.ts";
import {prepareTranslation, writeTranslation} from "./prepared-translation.ts";
import {logProblems} from "./reporter.ts";
import {assessState} from "./translation-state.ts";
import {openTranslations, type TranslatedTemplate, type Translations} from "./translations.ts";
import {printTodo} from "./status-text.ts";
import {readTimeout, wantsColors} from "./values.ts";
import {openWorkshop, shownFrom} from "./workshop.ts";

/** `factpress translate`: bring translations up to date with their source. Returns the exit code. */
export async function translateCommand(given: Arguments, effects: Effects): Promise<number> {
  const [first, ...rest] = given.names;
  if (first === undefined && !given.has("all"))
    throw new UsageError(
      "translate needs a language: factpress translate zh",
      "--all brings every translation of the project up to date; factpress status lists them",
    );
  const [exported, imported] = [given.value("export"), given.value("import")];
  if (exported !== undefined && imported !== undefined)
    throw new UsageError("--export and --import exclude each other");
  const po = exported ?? imported;
  if (po !== undefined && given.has("all"))
    throw new UsageError(
      "a PO file holds one language, and --all takes all",
      "name it: factpress translate zh --export zh.po",
    );
  const workshop = await openWorkshop(given, effects, effects.processors);
  try {
    const names = given.has("all") ? given.names : rest;
    const translations = await openTranslations(names, workshop, effects, readTimeout(given));
    const problems: Problem[] = [...workshop.problems, ...(translations?.problems ?? [])];
    const bugs = [...workshop.bugs, ...(translations?.bugs ?? [])];
    let [failed, stale] = [false, false];
    if (translations) {
      if (first !== undefined && !given.has("all")) checkLanguage(first, translations);
      const report = (problem: Problem): void => void problems.push(problem);
      if (first !== undefined && exported !== undefined)
        failed = !exportPo(exported, first, translations, {given, effects}, report);
      if (first !== undefined && imported !== undefined) {
        const outcome = importPo(imported, first, translations, {given, effects}, report);
        [failed, stale] = [outcome === "unwritten", outcome === "changed"];
      }
      for (const template of po === undefined ? translations.templates : []) {
        const langs = given.has("all") || first === undefined ? [...template.langs, ...template.lacking] : [first];
        for (const lang of langs) {
          const outcome = bring(template, lang, translations, {given, effects}, report);
          failed ||= outcome === "unwritten";
          stale ||= outcome === "changed";
        }
      }
    }
    const wrong = logProblems(problems, effects, workshop.root);
    if (bugs[0] !== undefined) return reportBug(bugs[0], effects);
    if (failed) return 3;
    return wrong || (given.has("check") && stale) ? 1 : 0;
  } finally {
    workshop.pool.close();
  }
}

function checkLanguage(lang: string, {settings, languages, templates}: Translations): void {
  if (lang === settings.source)
    throw new UsageError(`${lang} is the source language: its templates are what the others are translated from`);
  if (languages.includes(lang)) return;
  const known = templates.map(({id}) => id);
  const hint = known.includes(lang)
    ? `the language stands first: factpress translate zh ${lang}`
    : (didYouMean(lang, languages) ?? "docs/languages.md tells how to add one");
  throw new UsageError(
    `no file says how ${JSON.stringify(lang)} is written, so it is no language to translate into`,
    hint,
  );
}

/** A file that was just begun is all work; `factpress status` lists it whole. */
const MOST_LINES = 20;

// Reads, changes and writes a file in one turn, so that neither an editor nor an interrupt comes between.
function bring(
  template: TranslatedTemplate,
  lang: Lang,
  translations: Translations,
  {given, effects}: {readonly given: Arguments; readonly effects: Effects},
  report: (problem: Problem) => void,
): "same" | "changed" | "failed" | "unwritten" {
  const prepared = prepareTranslation(template, lang, translations, report);
  if (!prepared) return "failed";
  const {now, brought, exists, changed} = prepared;
  if (changed && !given.has("check") && !writeTranslation(now, translations.root, effects)) return "unwritten";
  const shown = shownFrom(effects, translations.root);
  const bold = painter(wantsColors(effects, "print"), "bold");
  const did = changed ? sayBrought(brought, exists, given.has("check")) : "up to date";
  const state = assessState(template, now, lang, translations);
  effects.print(`${bold(inert(shown(now.file)))}: ${did}\n${printTodo(state.todo, shown, MOST_LINES)}`);
  return changed ? "changed" : "same";
}

function sayBrought(brought: Brought, exists: boolean, dry: boolean): string {
  const {changed, moved, gone, calls, words} = brought;
  const parts = [
    brought.new > 0 && `${brought.new} new`,
    changed > 0 && `${changed} changed`,
    gone > 0 && `${gone} gone`,
    moved > 0 && `${moved} moved`,
    calls > 0 && `${calls} chart${calls === 1 ? "" : "s"} or other call${calls === 1 ? "" : "s"}`,
    words > 0 && `${words} word${words === 1 ? "" : "s"} to translate`,
  ].filter((part) => part !== false);
  const verb = exists
    ? dry
      ? "would be brought up to date"
      : "brought up to date"
    : dry
      ? "would be begun"
      : "begun, a draft";
  return parts.length > 0 ? `${verb}: ${parts.join(", ")}` : verb;
}
