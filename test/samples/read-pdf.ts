import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";
import {type Said, sayBlock, squeeze} from "./said.ts";

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface SaidPdf extends Said {
  readonly pages: number;
  /** What stands on each page outside the structure: running head and foot. */
  readonly running: readonly string[];
}

/** Reads a PDF in the order of its tags; what is marked as a picture or a list marker is left out. */
export async function readPdf(bytes: Uint8Array): Promise<SaidPdf> {
  const pdf = await getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise;
  const alternatives: string[] = [];
  const running: string[] = [];
  let letters = "";
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const texts = textsOf(await page.getTextContent({includeMarkedContent: true}));
    letters += lettersOf((await page.getStructTree()) as unknown as Node, texts, alternatives);
    running.push(squeeze(texts.get("") ?? ""));
  }
  const outline = ((await pdf.getOutline()) ?? []) as unknown as readonly Bookmark[];
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, string>>;
  const pages = pdf.numPages;
  await pdf.destroy();
  return {
    lang: info["Language"] ?? "",
    title: info["Title"] ?? "",
    author: info["Author"] ?? "",
    subject: info["Subject"] ?? "",
    keywords: info["Keywords"] ?? "",
    letters,
    headings: outline.flatMap(titlesOf),
    alternatives,
    pages,
    running,
  };
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titlesOf({title, items}: Bookmark): readonly string[] {
  return [title, ...items.flatMap(titlesOf)];
}

/** Texts by the id of their marked content; "" for what is in none. */
function textsOf({items}: {items: readonly object[]}): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items as readonly {type?: string; id?: string | null; str?: string}[]) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? undefined);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.findLast((candidate) => candidate !== undefined) ?? "";
      texts.set(id, (texts.get(id) ?? "") + (item.str ?? ""));
    }
  }
  return texts;
}

function lettersOf(node: Node, texts: ReadonlyMap<string, string>, alternatives: string[]): string {
  if (node.type === "content") return squeeze(texts.get(node.id ?? "") ?? "");
  if (node.role === "Figure") alternatives.push(node.alt ?? "");
  if (node.role === "Figure" || node.role === "Lbl" || node.type === "object") return "";
  const inside = (node.children ?? []).map((child) => lettersOf(child, texts, alternatives)).join("");
  return sayBlock((node.role ?? "").toLowerCase(), inside);
}
