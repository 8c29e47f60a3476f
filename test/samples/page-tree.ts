/** An element of a page, read without a browser. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const empty = /^(?:meta|link|img|br|hr|input|wbr)$/;

/** The words of an element, white space folded. */
export function textOf(node: Element | string): string {
  const text = typeof node === "string" ? node : node.children.map(textOf).join("");
  return text.replaceAll(/[ \n]+/g, " ");
}

/** The first element that is wanted; there must be one. */
export function find(within: Element, wanted: (element: Element) => boolean): Element {
  const [found] = findAll(within, wanted);
  if (!found) throw new Error(`the page lacks ${wanted}`);
  return found;
}

/** All elements that are wanted, in their order. */
export function findAll(within: Element, wanted: (element: Element) => boolean): readonly Element[] {
  const below = within.children.flatMap((child) => (typeof child === "string" ? [] : findAll(child, wanted)));
  return wanted(within) ? [within, ...below] : below;
}

/** Reads the markup that Factpress writes. */
export function parsePage(html: string): Element {
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
