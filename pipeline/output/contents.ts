import type {Format} from "../model/artifact.ts";
import type {Lang} from "../model/language.ts";
import type {ManifestBriefing, ManifestEdition} from "../model/manifest.ts";
import type {IndexContents, IndexEdition} from "../model/press.ts";
import {indexPath} from "./names.ts";

/** What an output folder holds, for its index: briefings by date, the latest first; the source language before the others. */
export function listContents(
  briefings: readonly ManifestBriefing[],
  source: Lang,
  picture: (briefing: string, lang: Lang) => string | undefined,
): IndexContents {
  const langs = [...new Set(briefings.flatMap(({editions}) => editions.map((edition) => edition.lang)))];
  const order = (lang: Lang): string => (lang === source ? "" : lang);
  const inOrder = (a: Lang, b: Lang): number => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0);
  return {
    languages: langs.sort(inOrder).map((lang) => ({lang, href: indexPath(lang, langs[0] ?? source)})),
    briefings: briefings
      .toSorted((a, b) => compare(dateOf(b), dateOf(a)) || compare(a.id, b.id))
      .map(({id, editions}) => ({
        id,
        editions: editions
          .toSorted((a, b) => inOrder(a.lang, b.lang))
          .map((edition) => listEdition(edition, picture(id, edition.lang))),
      })),
  };
}

function listEdition(edition: ManifestEdition, picture: string | undefined): IndexEdition {
  const {lang, status, title, kicker, description, published, publishedShown} = edition;
  const page = fileOf(edition, "html");
  const pdf = fileOf(edition, "pdf");
  const about =
    title !== undefined && description !== undefined && published !== undefined && publishedShown !== undefined
      ? {
          title,
          description,
          published,
          publishedShown,
          ...(kicker !== undefined && {kicker}),
          ...(picture !== undefined && {picture}),
        }
      : undefined;
  return {
    lang,
    status,
    ...(about && {about}),
    ...(page && {page: {href: page.path, bytes: page.bytes}}),
    ...(pdf && {pdf: {href: pdf.path, bytes: pdf.bytes, pages: pdf.pages ?? 1}}),
  };
}

function fileOf({files}: ManifestEdition, format: Format): ManifestEdition["files"][number] | undefined {
  return files.find((file) => file.format === format);
}

function dateOf({editions}: ManifestBriefing): string {
  return editions.find((edition) => edition.published !== undefined)?.published ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
