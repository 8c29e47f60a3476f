/** One start tag, end tag or stretch of text of an HTML page, in order; comments and the doctype are left out. */
export type Piece =
  | {
      readonly kind: "start";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly at: number;
    }
  | {readonly kind: "end"; readonly name: string; readonly at: number}
  | {readonly kind: "text"; readonly text: string; readonly at: number};

/**
 * Reads a page as a browser's tokenizer would, as far as pages of ours need it: names in lower case, attribute values
 * with their references resolved, the content of `style` and `script` as one text.
 */
export function* readTags(html: string): Generator<Piece> {
  const pattern = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
  let end = 0;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    if (match.index > end) yield {kind: "text", text: resolved(html.slice(end, match.index)), at: end};
    end = pattern.lastIndex;
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    if (match[1] === "/") yield {kind: "end", name, at: match.index};
    else {
      const attributes = readAttributes(match[3] ?? "");
      yield {kind: "start", name, attributes, at: match.index};
      if ((match[3] ?? "").endsWith("/") || voidElements.has(name)) yield {kind: "end", name, at: match.index};
      if (name === "style" || name === "script") {
        const close = name === "style" ? /<\/style/gi : /<\/script/gi;
        close.lastIndex = end;
        const stop = close.exec(html)?.index ?? html.length;
        yield {kind: "text", text: html.slice(end, stop), at: end};
        end = pattern.lastIndex = stop;
      }
    }
  }
  if (end < html.length) yield {kind: "text", text: resolved(html.slice(end)), at: end};
}

const voidElements = new Set(["br", "hr", "img", "link", "meta", "input", "col", "source", "wbr", "base", "embed"]);
const named: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0"};

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const match of source.matchAll(/([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    const name = (match[1] ?? "").toLowerCase();
    if (!attributes.has(name)) attributes.set(name, resolved(match[2] ?? match[3] ?? match[4] ?? ""));
  }
  return attributes;
}

function resolved(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[String(name)] ?? whole;
  });
}
