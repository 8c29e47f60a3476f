import type {Lang} from "../../model/language.ts";
import type {PdfRef} from "../pdfkit.ts";

/** Standard structure types of PDF 1.7 that a briefing uses. */
export type Role =
  | "Document"
  | "Sect"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Note"
  | "Reference"
  | "Link"
  | "BlockQuote"
  | "TOC"
  | "TOCI"
  | "Span"
  | "Code";

export interface TagOptions {
  readonly lang?: Lang;
  readonly alt?: string;
  /** Unique in the document; notes have one. */
  readonly id?: string;
  readonly scope?: "Column" | "Row";
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/**
 * An element of the PDF's structure. Blocks are attached to their parent in the order of the tree,
 * inlines when their first letter is drawn; what is drawn is added to `kids` as it comes.
 */
export interface Tag extends TagOptions {
  readonly role: Role;
  readonly parent: Tag | undefined;
  readonly kids: TagKid[];
  attached: boolean;
}

export type TagKid =
  Tag | {readonly page: PdfRef; readonly mcid: number} | {readonly page: PdfRef; readonly annotation: PdfRef};

/** Makes a block's element, at its place in the reading order. */
export function blockTag(parent: Tag | undefined, role: Role, options: TagOptions = {}): Tag {
  const tag: Tag = {...options, role, parent, kids: [], attached: true};
  parent?.kids.push(tag);
  return tag;
}

/** Makes an element within a line of text; it takes its place when it is drawn. */
export function inlineTag(parent: Tag, role: Role, options: TagOptions = {}): Tag {
  return {...options, role, parent, kids: [], attached: false};
}

/** Gives an inline element and those around it their place, after all that has been drawn. */
export function attachTag(tag: Tag): void {
  if (tag.attached) return;
  tag.attached = true;
  if (!tag.parent) return;
  attachTag(tag.parent);
  tag.parent.kids.push(tag);
}
