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

/** What an index tells of a briefing: the texts in its own language, else those of the first edition that was ever built. */
export function toldEdition(entry: IndexEntry, lang: Lang): IndexEdition | undefined {
  const told = entry.editions.filter(({about}) => about !== undefined);
  return told.find((edition) => edition.lang === lang) ?? told[0];
}

/** One briefing of the index: a small picture, date, title, description, and its editions with their files. */
export function printEntry(entry: IndexEntry, index: number, list: IndexList): Markup {
  const edition = toldEdition(entry, list.voice.lang);
  const texts = edition ? printTexts(edition, list) : [element("h2", {}, text(entry.id))];
  return element(
    "li",
    {class: "briefing"},
    lines([
      thumbnailOf(edition, index, list),
      element("div", {class: "entry"}, lines([...texts, printFiles(entry, list)])),
    ]),
  );
}

/** One briefing of a series, which has told date, kicker and description before. */
export function printMember(entry: IndexEntry, index: number, list: IndexList): Markup {
  const edition = toldEdition(entry, list.voice.lang);
  return element(
    "li",
    {class: "member"},
    lines([
      thumbnailOf(edition, index, list),
      edition && element("h3", otherLanguage(edition.lang, list), titleOf(edition)),
      printFiles(entry, list),
    ]),
  );
}

function thumbnailOf(edition: IndexEdition | undefined, index: number, list: IndexList): Markup {
  const picture = edition?.about?.picture;
  const drawn =
    picture === undefined ? undefined : printThumbnail(picture, `thumbnail-${index + 1}--`, list.brandColors);
  return element("div", {class: "thumbnail"}, drawn);
}

function titleOf({about, page}: IndexEdition): Markup {
  const title = text(about?.title ?? "");
  return page ? element("a", {href: page.href}, title) : title;
}

function printFiles({editions}: IndexEntry, list: IndexList): Markup {
  const order = [...list.names.keys()];
  const sorted = editions.toSorted((a, b) => order.indexOf(a.lang) - order.indexOf(b.lang));
  return element("ul", {class: "files", role: "list"}, lines(sorted.map((each) => printEdition(each, list))));
}

function printTexts(edition: IndexEdition, list: IndexList): readonly (Markup | undefined)[] {
  const {about, lang} = edition;
  if (!about) return [];
  const other = otherLanguage(lang, list);
  const date = element("time", {datetime: about.published}, text(list.voice.date(about.published)));
  return [
    element("p", {class: "date"}, date),
    about.kicker === undefined ? undefined : element("p", {class: "kicker", ...other}, text(about.kicker)),
    element("h2", other, titleOf(edition)),
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
      text(" PDF "),
      element("span", {class: "size"}, text(fileSize(pdf.bytes, voice))),
    );
  const label = status === "built" ? undefined : element("span", {class: `status ${status}`}, text(voice.own(status)));
  return element("li", {}, lines([language, file, label]));
}

/** The attributes of a text of the index that is not in its language. */
export function otherLanguage(lang: Lang, {voice}: IndexList): Attributes {
  return lang === voice.lang ? {} : languageAttributes(lang);
}
