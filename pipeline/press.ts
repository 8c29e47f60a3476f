import {specWithData} from "./chart/spec-with-data.ts";
import {buildEdition} from "./build.ts";
import {printIndex} from "./html/index-page.ts";
import {listLanguages, readLanguage} from "./language/read.ts";
import type {IsoDate} from "./model/fact.ts";
import type {Files} from "./model/files.ts";
import type {Lang} from "./model/language.ts";
import type {IndexContents, Press, SaidSource} from "./model/press.ts";
import type {Problem, Report} from "./model/problem.ts";
import type {Project} from "./model/project.ts";
import type {Briefing} from "./model/sheet.ts";
import type {Workbooks} from "./model/workbook.ts";
import {openProject} from "./project/open.ts";
import {readRecord} from "./record/read.ts";
import {readSheet} from "./sheet/read.ts";
import {unusedParts} from "./sheet/validate/unused.ts";
import {openWorkbooks} from "./sheet/workbook/workbooks.ts";
import {watchFiles, type WatchedFiles} from "./support/inputs.ts";
import {readTemplate, templateLanguages} from "./template/read.ts";
import {strayTemplates} from "./template/strays.ts";
import {templateUses} from "./template/uses.ts";

/**
 * Opens a project for work: its settings, brand and languages are read once, each sheet when it is first asked for.
 * Freshness is judged from the day `asOf`, or from each sheet's date of publication.
 */
export function openPress(files: Files, report: Report, asOf?: IsoDate): Press | undefined {
  const shared = watchFiles(files);
  const opened = openProject(shared.files, {list: listLanguages, open: readLanguage}, report);
  if (!opened) return undefined;
  const workbooks = new Map<string, Workbooks>();
  const read = new Map<string, ReturnType<Press["briefings"]>>();
  const watches = new Map<string, WatchedFiles>();
  let own = watchFiles(files);
  // What is opened once is asked for as shared; what a piece of work reads, as its own.
  let project: Project = {...opened, files: own.files};
  function watchOf(sheet: string): WatchedFiles {
    const watch = watches.get(sheet) ?? watchFiles(files);
    watches.set(sheet, watch);
    return watch;
  }

  return {
    project: opened,
    begin() {
      own = watchFiles(files);
      project = {...opened, files: own.files};
    },
    inputs: (sheet) => [...shared.inputs(), ...(sheet === undefined ? [] : watchOf(sheet).inputs()), ...own.inputs()],
    async prepare(sheet) {
      if (!read.has(sheet))
        workbooks.set(sheet, workbooks.get(sheet) ?? (await openWorkbooks(sheet, watchOf(sheet).files)));
    },
    briefings(sheet) {
      const its = {...opened, files: watchOf(sheet).files};
      const known = read.get(sheet) ?? readBriefings(sheet, its, workbooks.get(sheet), asOf);
      read.set(sheet, known);
      return known;
    },
    languages: (briefing) => languagesOf(briefing, project),
    edition(briefing, lang, formats, {onStage = () => {}, proof = false, langs} = {}) {
      return buildEdition({
        project,
        briefing,
        lang,
        formats,
        langs: langs ?? languagesOf(briefing, project).langs,
        proof,
        onStage,
      });
    },
    texts: (briefing, onStage) => sourceTexts(briefing, project, onStage),
    finish: (briefing) => unusedIn(briefing, project),
    index: (lang, contents) => printIndexPage(lang, contents, project),
    uses: (briefing, lang) => usesOf(briefing, lang, project),
    async chartSpec(briefing, chart) {
      const spec = briefing.charts.get(chart);
      return spec && specWithData(spec, {tables: briefing.tables, files: project.files}, report);
    },
  };
}

// Chart files are asked for since they are less to print than the page, and say all that the edition says.
async function sourceTexts(
  briefing: Briefing,
  project: Project,
  onStage: (stage: string) => void,
): ReturnType<Press["texts"]> {
  const {source: lang} = project.settings;
  const texts = new Map<string, SaidSource>();
  const {problems, about} = await buildEdition({
    project,
    briefing,
    lang,
    formats: ["svg"],
    langs: [lang],
    proof: false,
    onStage,
    hear({source, scope, at}) {
      const key = `${scope ?? ""}\n${source}`;
      if (!texts.has(key)) texts.set(key, {text: source, at, ...(scope !== undefined && {scope})});
    },
  });
  return {texts: [...texts.values()], figures: about?.facts ?? [], problems};
}

function readBriefings(
  sheet: string,
  project: Project,
  workbooks: Workbooks | undefined,
  asOf: IsoDate | undefined,
): ReturnType<Press["briefings"]> {
  const problems: Problem[] = [];
  const {files, settings} = project;
  // What is wrong with the language's files is reported by its editions.
  const source = project.voice(settings.source, () => {});
  const report = (problem: Problem) => void problems.push(problem);
  const watch = {asOf, record: readRecord(sheet, files, report)};
  const briefings = readSheet(sheet, files, report, workbooks, source?.units, watch);
  const {templates} = settings.folders;
  const languages = listLanguages(files, templates);
  for (const template of new Set(briefings.map((briefing) => briefing.template)))
    problems.push(...strayTemplates(template, files, templates, languages));
  return {briefings, problems};
}

/** All languages that the sheet asks for, drafts left out, the source language first: it is needed where the sheet names none. */
function languagesOf(briefing: Briefing, {files, settings}: Project): ReturnType<Press["languages"]> {
  const found = templateLanguages(briefing.template, files, settings.folders);
  const drafts = found.filter(({draft}) => draft).map(({lang}) => lang);
  const asked = briefing.languages ?? [...new Set([settings.source, ...found.map(({lang}) => lang)])];
  const langs = asked.filter((lang) => !drafts.includes(lang));
  return {
    langs: [...langs.filter((lang) => lang === settings.source), ...langs.filter((lang) => lang !== settings.source)],
    drafts: drafts.filter((lang) => asked.includes(lang)),
  };
}

function usesOf(briefing: Briefing, lang: Lang, {files, settings, voice: speak}: Project): ReturnType<Press["uses"]> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const {templates} = settings.folders;
  const template = readTemplate(briefing.template, lang, files, templates, report);
  const voice = speak(lang, report);
  if (!template || !voice) return {uses: [], problems};
  return {uses: templateUses(template, {briefing, voice, files, templates}, report), problems};
}

function unusedIn(briefing: Briefing, project: Project): readonly Problem[] {
  const {langs, drafts} = languagesOf(briefing, project);
  const uses = [...langs, ...drafts].flatMap((lang) => usesOf(briefing, lang, project).uses);
  return unusedParts(briefing, uses);
}

async function printIndexPage(lang: Lang, contents: IndexContents, project: Project): ReturnType<Press["index"]> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const language = project.language(lang, report);
  if (!language) return {problems};
  // What another language lacks is reported by its own editions.
  const others = contents.languages.map((other) => ({...other, language: project.language(other.lang, () => {})}));
  const {files, brand, settings} = project;
  const context = {
    ...language,
    brand,
    files,
    templates: settings.folders.templates,
    otherFonts: others.flatMap((other) => other.language?.fonts ?? []),
    languages: others.map((other) => ({
      lang: other.lang,
      href: other.href,
      name: other.language?.voice.name ?? other.lang,
    })),
    briefings: contents.briefings,
  };
  const html = await printIndex(context, report);
  return {problems, ...(html !== undefined && {html})};
}
