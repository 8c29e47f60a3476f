import type {Brand} from "../model/brand.ts";
import type {FigureValue} from "../model/inline.ts";
import type {IsoDate} from "../model/fact.ts";
import type {Lang} from "../model/language.ts";
import {element, foreign, lines, text, type Markup} from "./markup.ts";

/** What search engines and people who share a page see of it. */
export interface PageMetadata {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Absent for the index. */
  readonly published?: IsoDate;
  /** The figures that it gives, with their addresses on the page. */
  readonly figures?: readonly FigureValue[];
  /** The same page in each language, itself included; relative addresses. */
  readonly alternates: readonly {readonly lang: Lang; readonly href: string}[];
}

/** Stands for the hashes of the page's style sheets until these are known. */
export const STYLE_HASHES = "STYLE-HASHES";

/** The head of a page but for its style: the security policy before anything that it must govern. */
export function printHead(page: PageMetadata, brand: Brand): Markup {
  const article = page.published !== undefined;
  return lines([
    element("meta", {"http-equiv": "Content-Security-Policy", content: policy}),
    element("meta", {charset: "utf-8"}),
    element("meta", {name: "viewport", content: "width=device-width, initial-scale=1"}),
    element("title", {}, text(`${page.title} – ${brand.name}`)),
    meta("description", page.description),
    meta("keywords", page.keywords.join(", ")),
    meta("author", brand.name),
    element("meta", {name: "color-scheme", content: "light dark"}),
    property("og:type", article ? "article" : "website"),
    property("og:title", page.title),
    property("og:description", page.description),
    property("og:site_name", brand.name),
    property("article:published_time", page.published?.split("/")[0] ?? ""),
    meta("twitter:card", "summary"),
    ...page.alternates.map(({lang, href}) => element("link", {rel: "alternate", hreflang: lang, href})),
    article ? linkedData(page, brand) : undefined,
  ]);
}

// Nothing is loaded, run, sent or rebased; fonts and pictures come with the page itself.
const policy = [
  "default-src 'none'",
  `style-src ${STYLE_HASHES}`,
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function meta(name: string, content: string): Markup | undefined {
  return content === "" ? undefined : element("meta", {name, content});
}

function property(name: string, content: string): Markup | undefined {
  return content === "" ? undefined : element("meta", {property: name, content});
}

// A data block, which browsers never run. "<" is written so that no text can end it.
function linkedData(page: PageMetadata, brand: Brand): Markup {
  const data = {
    "@context": "https://schema.org",
    "@type": "Report",
    name: page.title,
    headline: page.title,
    description: page.description === "" ? undefined : page.description,
    keywords: page.keywords.length > 0 ? page.keywords : undefined,
    inLanguage: page.lang,
    datePublished: page.published?.split("/")[0],
    publisher: {"@type": "Organization", name: brand.name, url: brand.link},
    variableMeasured: page.figures?.map(({anchor, fact, raw, shown, provenance}) => ({
      "@type": "PropertyValue",
      "@id": `#${anchor}`,
      name: fact,
      value: raw,
      description: provenance ? `${shown} · ${provenance.note}` : shown,
    })),
  };
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return foreign(`<script type="application/ld+json">${json}</script>`);
}
