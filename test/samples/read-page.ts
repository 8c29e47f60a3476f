import {type Element, find, findAll, parsePage, textOf} from "./page-tree.ts";
import {type Said, sayBlock, squeeze} from "./said.ts";

const noClasses = /\b(?:back|number|unseen)\b/;

/** Reads a page as a reader sees it, without a browser: what is shut away, said twice or drawn is left out. */
export function readPage(html: string): Said {
  const page = parsePage(html);
  const main = find(page, (element) => element.tag === "main");
  const band = find(page, (element) => element.attributes["class"] === "band");
  const wide = findAll(main, (element) => element.attributes["class"] === "picture wide");
  const meta = (name: string): string =>
    find(page, ({tag, attributes}) => tag === "meta" && attributes["name"] === name).attributes["content"] ?? "";
  return {
    lang: find(page, ({tag}) => tag === "html").attributes["lang"] ?? "",
    title: textOf(find(main, ({tag}) => tag === "h1")),
    author: meta("author"),
    subject: meta("description"),
    keywords: meta("keywords"),
    letters: lettersOf(band) + lettersOf(main),
    headings: findAll(main, ({tag}) => /^h[2-4]$/.test(tag)).map(textOf),
    alternatives: wide.map((picture) => textOf(find(picture, ({tag}) => tag === "desc"))),
  };
}

function lettersOf(node: Element | string): string {
  if (typeof node === "string") return squeeze(node);
  const {tag, attributes, children} = node;
  if (["svg", "details", "style", "script", "nav"].includes(tag) || noClasses.test(attributes["class"] ?? ""))
    return "";
  return sayBlock(tag, children.map(lettersOf).join(""));
}
