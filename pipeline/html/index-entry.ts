import type {Lang, Voice} from "../model/language.ts";
import type {IndexEdition, IndexEntry} from "../model/press.ts";
import {languageAttributes} from "./direction.ts";
import {fileSize} from "./file-size.ts";
import {element, lines, text, type Attributes, type Markup} from "./markup.ts";
import {printThumbnail} from "./thumbnail.ts";

/** What the entries of one index have in common. */
export interface IndexList {
  readonly voice: Voice;
  /** Each language's name in itself. */
  readonly names: ReadonlyMap<Lang, string>;
  readonly brandColors: ReadonlySet<string>;
}

/**
 * One briefing of the index: a small picture, date, title, description, and its editions with their files.
 *
 * Its texts are those of the edition in the index's language, else of the first that was ever built.
 */
export function printEntry(entry: IndexEntry, index: number, list: IndexList): Markup {
  const told = entry.editions.filter(({about}) => about !== undefined);
  const edition = told.find(({lang}) => lang === list.voice.lang) ?? told[0];
  const picture = edition?.about?.picture;
  const thumbnail =
    picture === undefined ? undefined : printThumbnail(picture, `thumbnail-${index + 1}--`, list.brandColors);
  return element(
    "li",
    {class: "briefing"},
    lines([
      element("div", {class: "thumbnail"}, thumbnail),
      element(
        "div",
        {class: "entry"},
        lines([
          ...(edition ? printTexts(edition, list) : [element("h2", {}, text(entry.id))]),
          element("ul", {class: "files", role: "list"}, lines(entry.editions.map((each) => printEdition(each, list)))),
        ]),
      ),
    ]),
  );
}

function printTexts(edition: IndexEdition, list: IndexList): readonly (Markup | undefined)[] {
  const {about, page, lang} = edition;
  if (!about) return [];
  const other = otherLanguage(lang, list);
  const title = page ? element("a", {href: page.href}, text(about.title)) : text(about.title);
  const date = element("time", {datetime: about.published}, text(list.voice.date(about.published)));
  return [
    element("p", {class: "date"}, date),
    about.kicker === undefined ? undefined : element("p", {class: "kicker", ...other}, text(about.kicker)),
    element("h2", other, title),
    about.description === "" ? undefined : element("p", other, text(about.description)),
  ];
}

function printEdition({lang, page, pdf, status}: IndexEdition, list: IndexList): Markup {
  const {voice} = list;
  const name = list.names.get(lang) ?? lang;
  const other = otherLanguage(lang, list);
  const language = page
    ? element("a", {class: "language", href: page.href, hreflang: lang, ...other}, text(name))
    : element("span", {class: "language", ...other}, text(name));
  const file =
    pdf &&
    element(
      "a",
      {class: "pdf", href: pdf.href, hreflang: lang, type: "application/pdf"},
      element("span", {class: "unseen", ...other}, text(name)),
      text(" PDF"),
      element("span", {class: "size"}, text(fileSize(pdf.bytes, voice))),
    );
  const label = status === "built" ? undefined : element("span", {class: `status ${status}`}, text(voice.own(status)));
  return element("li", {}, lines([language, file, label]));
}

function otherLanguage(lang: Lang, {voice}: IndexList): Attributes {
  return lang === voice.lang ? {} : languageAttributes(lang);
}
