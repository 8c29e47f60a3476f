import type {Lang} from "../model/language.ts";
import type {IndexEntry} from "../model/press.ts";
import type {Report} from "../model/problem.ts";
import {printHead} from "./head.ts";
import {printEntries} from "./index-series.ts";
import {byOwnNames} from "./language-order.ts";
import {element, lines, text} from "./markup.ts";
import {finishPage, languageSwitch, type PageContext} from "./shell.ts";
import {lightColors} from "./tokens.ts";

/** What an index lists. Addresses are relative to it. */
export interface IndexContext extends PageContext {
  /** The index in each language, this one included, by the languages' own names. */
  readonly languages: readonly {readonly lang: Lang; readonly name: string; readonly href: string}[];
  /** The latest first. */
  readonly briefings: readonly IndexEntry[];
}

/** Print the list of all briefings as one self-contained HTML page, in the language of its voice. */
export async function printIndex(context: IndexContext, report: Report): Promise<string | undefined> {
  const {brand, voice, languages} = context;
  const title = voice.own("all-briefings");
  const metadata = {
    lang: voice.lang,
    title,
    description: "",
    keywords: [],
    alternates: languages.length > 1 ? languages : [],
  };
  const names = new Map(byOwnNames(languages).map(({lang, name}) => [lang, name]));
  const list = {voice, names, brandColors: lightColors(brand)};
  const content = lines([
    element("h1", {}, text(title)),
    element("ul", {class: "briefings", role: "list"}, lines(printEntries(context.briefings, list))),
  ]);
  return finishPage(
    {
      shell: "index.hbs",
      styles: ["page.css", "index.css"],
      head: printHead(metadata, brand),
      content,
      values: {title, editions: languageSwitch(languages, voice.lang)},
    },
    context,
    report,
  );
}
