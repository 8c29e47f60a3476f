import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import type {Artifact} from "../pipeline/model/artifact.ts";

/** What of a finished file can be read in a review, by the name under which it is kept. */
export async function layersOf({path, format, bytes}: Artifact): Promise<ReadonlyMap<string, string>> {
  const text = new TextDecoder().decode(bytes);
  switch (format) {
    case "html":
      return new Map([[path, pageLayer(text)]]);
    case "svg":
      return new Map([[path, drawingLayer(text)]]);
    case "pdf":
      return new Map([[`${path}.txt`, await pdfLayer(bytes)]]);
    case "png":
      return new Map();
  }
}

/** A chart without its fonts, one element a line. */
function drawingLayer(svg: string): string {
  return `${svg.replaceAll(/<style>[\s\S]*?<\/style>/g, "<style></style>").replaceAll("><", ">\n<")}\n`;
}

/** Head and body without style sheet, fonts and drawings: one element of the head and one block a line. */
function pageLayer(html: string): string {
  return html
    .replaceAll(/<style>[\s\S]*?<\/style>\n?/g, "")
    .replaceAll(/<meta http-equiv[^>]*>\n?/g, "")
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, (svg) => `<svg>${/<desc[^>]*>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? ""}</svg>`)
    .replaceAll(/(data:[\w/+.-]+(?:;charset=[\w-]+)?;base64,)[\w+/=]+/g, "$1…");
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Metadata, bookmarks, and for each page its tags with their words, then its running head and foot. */
async function pdfLayer(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise;
  const {info} = await pdf.getMetadata();
  const told = Object.entries(info).filter(([key]) =>
    /^(?:Title|Author|Subject|Keywords|Language|CreationDate)$/.test(key),
  );
  const outline = ((await pdf.getOutline()) ?? []) as unknown as readonly Bookmark[];
  const lines = [...told.map(([key, value]) => `${key}: ${value}`), "", "Bookmarks", ...outline.flatMap(bookmark)];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const {texts, running} = textsOf(await page.getTextContent({includeMarkedContent: true}));
    const [, , width = 0, height = 0] = page.view;
    lines.push("", `Page ${number}, ${Math.round(width)} × ${Math.round(height)} pt`);
    lines.push(...tagLines((await page.getStructTree()) as unknown as Node, texts, ""));
    lines.push(...running.map((text) => `  outside the structure: ${JSON.stringify(text)}`));
  }
  await pdf.destroy();
  return `${lines.join("\n")}\n`;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function bookmark({title, items}: Bookmark): readonly string[] {
  return [`  ${title}`, ...items.flatMap(bookmark).map((line) => `  ${line}`)];
}

function textsOf({items}: {items: readonly object[]}): {
  texts: ReadonlyMap<string, string>;
  running: readonly string[];
} {
  const texts = new Map<string, string>();
  const running: string[] = [];
  const open: (string | undefined)[] = [];
  for (const item of items as readonly {type?: string; id?: string | null; str?: string; hasEOL?: boolean}[]) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? undefined);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.findLast((candidate) => candidate !== undefined);
      const said = (item.str ?? "") + (item.hasEOL ? "\n" : "");
      if (id !== undefined) texts.set(id, (texts.get(id) ?? "") + said);
      else if (said.trim() !== "") running.push(said.trim());
    }
  }
  return {texts, running};
}

function tagLines(node: Node, texts: ReadonlyMap<string, string>, indent: string): readonly string[] {
  if (node.type === "object") return [];
  if (node.type === "content") {
    const text = (texts.get(node.id ?? "") ?? "").trim();
    return text === "" ? [] : [`${indent}${JSON.stringify(text)}`];
  }
  const below = (node.children ?? []).flatMap((child) =>
    tagLines(child, texts, node.role === "Root" ? "  " : `${indent}  `),
  );
  if (node.role === "Root") return below;
  const marks = [node.lang && `lang ${node.lang}`, node.alt && `alt ${JSON.stringify(node.alt)}`].filter(Boolean);
  const [only] = below;
  const head = [`${indent}${node.role ?? "?"}`, ...marks].join(" ");
  return below.length === 1 && only?.trim().startsWith('"') ? [`${head} ${only.trim()}`] : [head, ...below];
}
