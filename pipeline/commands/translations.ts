import {resolve} from "node:path";
import {listLanguages, readSharedWords} from "../language/read.ts";
import type {Effects} from "../model/effects.ts";
import type {Files} from "../model/files.ts";
import type {Lang} from "../model/language.ts";
import type {SourceTexts} from "../model/press.ts";
import type {Problem} from "../model/problem.ts";
import type {Settings, Words} from "../model/project.ts";
import {openFiles} from "../support/files.ts";
import {didYouMean, warning} from "../support/problem.ts";
import {templateLanguages} from "../template/read.ts";
import {type OpenTemplate, openTemplate} from "../template/update/open.ts";
import {UsageError} from "./arguments.ts";
import {failureProblem} from "./failure.ts";
import type {Workshop} from "./workshop.ts";

/** A template of the project with its translations. */
export interface TranslatedTemplate {
  readonly id: string;
  readonly source: OpenTemplate;
  /** Languages that it is written in, the source left out. */
  readonly langs: readonly Lang[];
  /** Languages that a sheet publishes it in and that have no file. */
  readonly lacking: readonly Lang[];
  /** What its source editions say; absent where no sheet uses it, or none can be read. */
  readonly texts?: SourceTexts;
}

export interface Translations {
  readonly root: string;
  readonly files: Files;
  readonly settings: Settings;
  readonly languages: readonly Lang[];
  readonly templates: readonly TranslatedTemplate[];
  readonly problems: readonly Problem[];
  readonly bugs: readonly string[];
  shared(lang: Lang): Words;
  fileOf(template: string, lang: Lang): string;
}

/** Reads the source templates of a project, all or those named, and what their editions say. `undefined` where the project cannot be opened. */
export async function openTranslations(
  names: readonly string[],
  workshop: Workshop,
  effects: Effects,
  seconds: number,
): Promise<Translations | undefined> {
  const {root, project, pool} = workshop;
  if (!project) return undefined;
  const {settings, sheets} = project;
  const {templates: folder} = settings.folders;
  const files = openFiles({disk: effects.disk, root, defaults: effects.home, templates: folder, packages: []});
  const problems: Problem[] = [];
  const bugs: string[] = [];
  const chosen = chooseTemplates(names, files, settings, (path) => resolve(effects.folder, path), root);

  const editions: {readonly template: string; readonly langs: readonly Lang[]; readonly texts?: SourceTexts}[] = [];
  for (const sheet of sheets) {
    const scanned = await pool.ask("scan", {sheet});
    const found = "answer" in scanned ? scanned.answer.briefings : [];
    const texts = await Promise.all(
      found
        .filter(({template}) => chosen.includes(template))
        .map(async ({id, file, template, langs, at}) => {
          const told = await pool.ask("texts", {sheet: file, briefing: id});
          if ("answer" in told) return {template, langs, texts: told.answer};
          if (told.failure.kind === "bug") bugs.push(told.failure.detail);
          problems.push(failureProblem(told.failure, `Reading the words of ${id}`, at, seconds));
          return {template, langs};
        }),
    );
    editions.push(...texts);
  }
  const templates = chosen.flatMap((id): TranslatedTemplate[] => {
    const source = openTemplate(`${folder}/${id}/${settings.source}.md.hbs`, files, (problem) =>
      problems.push(problem),
    );
    if (!source) return [];
    const langs = templateLanguages(id, files, settings.folders).map(({lang}) => lang);
    const own = editions.filter(({template}) => template === id);
    const asked = new Set(own.flatMap((edition) => edition.langs));
    const texts = joinTexts(own.flatMap((edition) => edition.texts ?? []));
    if (!texts || texts.problems.some(({severity}) => severity === "error"))
      problems.push(unknownWords(source, own.length));
    return [
      {
        id,
        source,
        langs: langs.filter((lang) => lang !== settings.source),
        lacking: [...asked].filter((lang) => !langs.includes(lang) && lang !== settings.source),
        ...(texts && {texts}),
      },
    ];
  });
  return {
    root,
    files,
    settings,
    languages: listLanguages(files, folder),
    templates,
    problems,
    bugs,
    shared: (lang) => readSharedWords(lang, files, folder, (problem) => problems.push(problem)),
    fileOf: (template, lang) => `${folder}/${template}/${lang}.md.hbs`,
  };
}

// Templates are named by id, by folder or by one of their files.
function chooseTemplates(
  names: readonly string[],
  files: Files,
  {folders: {templates}, source}: Settings,
  absolute: (path: string) => string,
  root: string,
): readonly string[] {
  const known = files.list(templates).filter((id) => files.exists(`${templates}/${id}/${source}.md.hbs`));
  if (names.length === 0) return known;
  const paths = new Map(known.map((id) => [resolve(root, templates, id), id]));
  const chosen = names.map((name) => {
    const path = absolute(name);
    const found = known.find((id) => id === name) ?? paths.get(path) ?? paths.get(resolve(path, ".."));
    if (found === undefined)
      throw new UsageError(
        `there is no template ${JSON.stringify(name)} with a file ${source}.md.hbs`,
        didYouMean(name, known),
      );
    return found;
  });
  return [...new Set(chosen)];
}

function joinTexts(all: readonly SourceTexts[]): SourceTexts | undefined {
  if (all.length === 0) return undefined;
  const texts = new Map(all.flatMap((each) => each.texts).map((said) => [`${said.scope ?? ""}\n${said.text}`, said]));
  const figures = new Map(
    all.toReversed().flatMap((each) => each.figures.map((figure) => [figure.id, figure] as const)),
  );
  return {texts: [...texts.values()], figures: [...figures.values()], problems: all.flatMap(({problems}) => problems)};
}

function unknownWords({file}: OpenTemplate, editions: number): Problem {
  const at = {file, line: 1, column: 1};
  return editions === 0
    ? warning(
        "unused-template",
        at,
        "no sheet that can be read uses this template, so the words of its charts and tables are not known",
      )
    : warning(
        "source-errors",
        at,
        "the source edition has errors, so not all words of its charts and tables are known",
        "factpress check lists them",
      );
}
