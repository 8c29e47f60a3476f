import {type Said, sayBlock, squeeze} from "./said.ts";

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const empty = /^(?:meta|link|img|br|hr|input|wbr)$/;
const noClasses = /\b(?:back|number|unseen)\b/;

/** Reads a page as a reader sees it, without a browser: what is shut away, said twice or drawn is left out. */
export function readPage(html: string): Said {
  const page = parse(html);
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

function textOf(node: Element | string): string {
  const text = typeof node === "string" ? node : node.children.map(textOf).join("");
  return text.replaceAll(/[ \n]+/g, " ");
}

function find(within: Element, wanted: (element: Element) => boolean): Element {
  const [found] = findAll(within, wanted);
  if (!found) throw new Error(`the page lacks ${wanted}`);
  return found;
}

function findAll(within: Element, wanted: (element: Element) => boolean): readonly Element[] {
  const below = within.children.flatMap((child) => (typeof child === "string" ? [] : findAll(child, wanted)));
  return wanted(within) ? [within, ...below] : below;
}

function parse(html: string): Element {
  const root: Element = {tag: "", attributes: {}, children: []};
  const open = [root];
  for (const [, text, closing, tag, rest] of html.matchAll(
    /([^<]+)|<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|<![^>]*>/gi,
  )) {
    if (text !== undefined) open.at(-1)?.children.push(decode(text));
    else if (closing === "/") open.splice(open.findLastIndex((element) => element.tag === tag));
    else if (tag !== undefined) {
      const element = {tag, attributes: attributesIn(rest ?? ""), children: []};
      open.at(-1)?.children.push(element);
      if (!empty.test(tag) && !(rest ?? "").endsWith("/")) open.push(element);
    }
  }
  return root;
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, decode(value)]),
  );
}

function decode(text: string): string {
  const named: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0"};
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
