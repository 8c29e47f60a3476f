import type {Effects} from "../model/effects.ts";
import type {Lang} from "../model/language.ts";
import type {Problem} from "../model/problem.ts";
import {painter} from "../support/print-problems.ts";
import {didYouMean} from "../support/problem.ts";
import {openTemplate} from "../template/update/open.ts";
import {type Arguments, UsageError} from "./arguments.ts";
import {reportBug} from "./bug.ts";
import {logProblems} from "./reporter.ts";
import {printStatus} from "./status-text.ts";
import {assessState, type TranslationState} from "./translation-state.ts";
import {openTranslations, type TranslatedTemplate, type Translations} from "./translations.ts";
import {readLangs, readTimeout, wantsColors} from "./values.ts";
import {openWorkshop, shownFrom} from "./workshop.ts";

/** `factpress status`: how far each translation is, and what is left to do at which line. Returns the exit code. */
export async function statusCommand(given: Arguments, effects: Effects): Promise<number> {
  const asked = readLangs(given);
  const workshop = await openWorkshop(given, effects, effects.processors);
  try {
    const translations = await openTranslations(given.names, workshop, effects, readTimeout(given));
    const problems: Problem[] = [...workshop.problems, ...(translations?.problems ?? [])];
    const states = translations ? assessAll(translations, asked, (problem) => problems.push(problem)) : [];
    if (given.has("json"))
      effects.print(`${JSON.stringify({source: translations?.settings.source, translations: states}, undefined, 2)}\n`);
    else if (translations) {
      const shown = shownFrom(effects, workshop.root);
      const bold = painter(wantsColors(effects, "print"), "bold");
      effects.print(states.length > 0 ? printStatus(states, {shown, bold}) : NOTHING);
    }
    const unread = logProblems(problems, effects, workshop.root);
    const bug = [...workshop.bugs, ...(translations?.bugs ?? [])][0];
    if (bug !== undefined) return reportBug(bug, effects);
    const unfinished = states.some(
      (each) => each.state === "missing" || (each.state === "published" && each.todo.length > 0),
    );
    return unread || (given.has("strict") && unfinished) ? 1 : 0;
  } finally {
    workshop.pool.close();
  }
}

const NOTHING = "There is no translation yet: factpress translate zh begins one.\n";

function assessAll(
  translations: Translations,
  asked: readonly Lang[] | undefined,
  report: (problem: Problem) => void,
): readonly TranslationState[] {
  const {templates, files, fileOf} = translations;
  const known = new Set(templates.flatMap(({langs, lacking}) => [...langs, ...lacking]));
  for (const lang of asked ?? [])
    if (!known.has(lang))
      throw new UsageError(`no template has the language ${JSON.stringify(lang)}`, didYouMean(lang, known));
  return templates.flatMap((template) =>
    [...template.langs, ...template.lacking]
      .toSorted()
      .filter((lang) => !asked || asked.includes(lang))
      .map((lang) => {
        const file = fileOf(template.id, lang);
        if (template.lacking.includes(lang)) return without(template, lang, file, "missing");
        const open = openTemplate(file, files, report);
        return open ? assessState(template, open, lang, translations) : without(template, lang, file, "unreadable");
      }),
  );
}

function without(
  {id, source}: TranslatedTemplate,
  lang: Lang,
  file: string,
  state: "missing" | "unreadable",
): TranslationState {
  const blocks = source.layout.blocks.filter(({prose, callsOnly}) => prose && !callsOnly).length;
  const begin = {
    code: "missing",
    at: {file, line: 1, column: 1},
    message: "a sheet is published in this language, and there is no such file",
    hint: `factpress translate ${lang} ${id} begins it`,
  };
  const todo = state === "missing" ? [begin] : [];
  return {template: id, lang, file, state, percent: 0, translated: 0, stale: 0, new: blocks, orphan: 0, todo};
}
