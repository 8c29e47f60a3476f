import {attachTag, type Tag} from "./tag.ts";
import type {PdfKit, PdfRef} from "../pdfkit.ts";

/** Opens and closes the marks around what is drawn: part of the structure, or an artifact. */
export interface Marks {
  /** What follows belongs to this element; adjoining pieces of one element share a mark. */
  content(tag: Tag): void;
  /** What follows is no content: running heads, rules, backgrounds. */
  artifact(type: "Pagination" | "Layout" | "Background"): void;
  /** At the end of a page. */
  close(): void;
  /**
   * What is drawn is read as this text, by programs that would else read it line by line beside its neighbours: a card of a
   * row. It may hold several elements.
   */
  passage(text: string, draw: () => void): void;
  /** Whether what is drawn is part of a passage, whose text needs no other. */
  readonly inPassage: boolean;
  link(tag: Tag, rect: {x: number; y: number; width: number; height: number}, href: string, title: string): void;
}

/** Keeps the marks of one file. */
export function createMarks(pdf: PdfKit): Marks {
  let open: Tag | string | undefined;
  let inPassage = false;
  const marks: Marks = {
    get inPassage() {
      return inPassage;
    },
    passage(text, draw) {
      marks.close();
      pdf.markContent("Span", {actual: text});
      inPassage = true;
      draw();
      marks.close();
      inPassage = false;
      pdf.endMarkedContent();
    },
    content(tag) {
      if (open === tag) return;
      marks.close();
      attachTag(tag);
      for (const {pageRef, mcid} of pdf.markStructureContent(tag.role).refs) tag.kids.push({page: pageRef, mcid});
      open = tag;
    },
    artifact(type) {
      if (open === type) return;
      marks.close();
      pdf.markContent("Artifact", {type});
      open = type;
    },
    close() {
      if (open !== undefined) pdf.endMarkedContent();
      open = undefined;
    },
    link(tag, {x, y, width, height}, href, title) {
      attachTag(tag);
      const page = pdf.page.dictionary;
      pdf.annotate(x, y, width, height, {
        Subtype: "Link",
        A: action(pdf, href),
        Contents: textString(title),
        structParent: {
          add({annotationRef}: {annotationRef: PdfRef}) {
            // pdfkit would take the page of the last drawing for that of the annotation; so the tree is written by us.
            annotationRef.data["StructParent"] = pdf.createStructParentTreeNextKey();
            tag.kids.push({page, annotation: annotationRef});
          },
        },
      });
    },
  };
  return marks;
}

/** A string object of PDF, which pdfkit tells from a name by its being an object. */
export function textString(text: string): object {
  return Object(text) as object;
}

function action(pdf: PdfKit, href: string): PdfRef {
  const ref = pdf.ref(
    href.startsWith("#") ? {S: "GoTo", D: textString(href.slice(1))} : {S: "URI", URI: textString(encodeAddress(href))},
  );
  ref.end();
  return ref;
}

// URI actions hold ASCII.
function encodeAddress(href: string): string {
  return href.replaceAll(/[^\u0021-\u007e]+/g, encodeURIComponent);
}
