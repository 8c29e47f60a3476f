import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

interface PdfReading {
  /** A page's structure as `Role(Role Role)`, with the texts of its content in quotation marks. */
  readonly structure: readonly string[];
  /** The words of each page as pdf.js extracts them. */
  readonly text: readonly string[];
  /** Each stretch of text with its place, in points from the bottom left corner of its page. */
  readonly pieces: readonly {readonly text: string; readonly page: number; readonly x: number; readonly y: number}[];
  readonly alternatives: readonly string[];
  readonly languages: readonly string[];
  readonly outline: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly links: readonly string[];
}

/** Reads a PDF with pdf.js: structure, texts, bookmarks, metadata. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const pdf = await getDocument({data: Uint8Array.from(bytes), verbosity: 0}).promise;
  const structure: string[] = [];
  const text: string[] = [];
  const pieces: PdfReading["pieces"][number][] = [];
  const alternatives: string[] = [];
  const languages: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({includeMarkedContent: true});
    const texts = new Map<string, string>();
    const open: (string | undefined)[] = [];
    let all = "";
    for (const item of content.items as readonly {
      type?: string;
      id?: string | null;
      str?: string;
      hasEOL?: boolean;
      transform?: readonly number[];
    }[]) {
      if (item.type?.startsWith("beginMarkedContent")) open.push(item.id ?? undefined);
      else if (item.type === "endMarkedContent") open.pop();
      else {
        const [x = 0, y = 0] = item.transform?.slice(4) ?? [];
        if (item.str?.trim()) pieces.push({text: item.str, page: number, x, y});
        const said = (item.str ?? "") + (item.hasEOL ? " " : "");
        const id = open.findLast((candidate) => candidate !== undefined);
        if (id !== undefined) texts.set(id, (texts.get(id) ?? "") + said);
        if (id !== undefined) all += said;
      }
    }
    const tree = (await page.getStructTree()) as unknown as TreeNode | null;
    if (tree) {
      structure.push(describe(tree, texts));
      visit(tree, (node) => {
        if (node.alt) alternatives.push(node.alt);
        if (node.lang) languages.push(node.lang);
      });
    }
    for (const annotation of (await page.getAnnotations()) as readonly {url?: string; dest?: string}[])
      links.push(annotation.url ?? `#${annotation.dest ?? ""}`);
    text.push(all);
  }
  const outline = ((await pdf.getOutline()) ?? []) as readonly {title: string; items: readonly {title: string}[]}[];
  const {info} = await pdf.getMetadata();
  await pdf.destroy();
  return {
    structure,
    text,
    pieces,
    alternatives,
    languages,
    links,
    outline: outline.flatMap((entry) => [entry.title, ...entry.items.map((item) => `  ${item.title}`)]),
    info: info as Readonly<Record<string, unknown>>,
  };
}

/**
 * The words as poppler extracts them, without directional marks: as they are seen, or in what it takes for the order of
 * reading. `undefined` where poppler is not installed.
 */
export function popplerText(bytes: Uint8Array, order: "seen" | "read" = "seen"): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "factpress-pdf-"));
  try {
    const file = join(folder, "file.pdf");
    writeFileSync(file, bytes);
    const text = execFileSync("pdftotext", [...(order === "seen" ? ["-layout"] : []), file, "-"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

function describe(node: TreeNode, texts: ReadonlyMap<string, string>): string {
  if (node.type === "content") return JSON.stringify((texts.get(node.id ?? "") ?? "").trim());
  const children = (node.children ?? [])
    .filter((child) => child.type !== "object")
    .map((child) => describe(child, texts));
  return node.role === "Root" ? children.join(" ") : `${node.role ?? "?"}(${children.join(" ")})`;
}

function visit(node: TreeNode, see: (node: TreeNode) => void): void {
  see(node);
  for (const child of node.children ?? []) visit(child, see);
}
