import type {Files} from "../model/files.ts";
import type {Lang, Voice} from "../model/language.ts";
import type {Problem, Report} from "../model/problem.ts";
import type {Project, Words} from "../model/project.ts";
import {readBrand} from "./brand.ts";
import {createFonts} from "./fonts.ts";
import {readSettings} from "./settings.ts";

/** How languages are found and opened: not this stage's business. */
export interface LanguageShelf {
  list(files: Files, templates: string): readonly Lang[];
  open(
    lang: Lang,
    files: Files,
    templates: string,
    report: Report,
  ): {readonly voice: Voice; readonly words: Words} | undefined;
}

/** Opens a project's folder: settings, brand, the names of its sheets; languages and their fonts when they are asked for. */
export function openProject(files: Files, shelf: LanguageShelf, report: Report): Project | undefined {
  let sound = true;
  const tell = (problem: Problem): void => {
    if (problem.severity === "error") sound = false;
    report(problem);
  };
  const settings = readSettings(files, tell);
  const {data, templates} = settings.folders;
  const brand = readBrand(files, templates, tell);
  if (!brand || !sound) return undefined;
  const openFonts = createFonts(brand.typography, files);
  const speak = remembered((lang, report) => shelf.open(lang, files, templates, report));
  return {
    files,
    settings,
    brand,
    sheets: sheetsIn(files, data),
    languages: shelf.list(files, templates),
    voice: (lang, report) => speak(lang, report)?.voice,
    language: remembered((lang, report) => {
      const spoken = speak(lang, report);
      const fonts = openFonts(lang, report);
      return spoken && fonts && {...spoken, fonts};
    }),
  };
}

function sheetsIn(files: Files, folder: string): readonly string[] {
  const names = files.list(folder).filter((name) => /\.ya?ml$/u.test(name) && !/\.record\.ya?ml$/u.test(name));
  return names.map((name) => `${folder}/${name}`).filter((file) => files.exists(file));
}

type Open<Opened> = (lang: Lang, report: Report) => Opened | undefined;

/** Opens each language once; its problems are told each time, since each edition tells its own. */
function remembered<Opened>(open: Open<Opened>): Open<Opened> {
  const known = new Map<Lang, {readonly language: Opened | undefined; readonly problems: readonly Problem[]}>();
  return (lang, report) => {
    let entry = known.get(lang);
    if (!entry) {
      const problems: Problem[] = [];
      entry = {language: open(lang, (problem) => problems.push(problem)), problems};
      known.set(lang, entry);
    }
    for (const problem of entry.problems) report(problem);
    return entry.language;
  };
}
