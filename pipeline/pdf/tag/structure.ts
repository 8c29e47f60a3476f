import {textString} from "./marks.ts";
import type {Tag, TagKid} from "./tag.ts";
import type {PdfKit, PdfRef} from "../pdfkit.ts";

/**
 * Writes the structure tree below its root: elements, their marked content and annotations, the tree that leads from
 * content back to elements, and the ids of notes. Call it once, after the last page is drawn.
 */
export function writeStructure(pdf: PdfKit, top: Tag): void {
  const root = pdf.getStructTreeRoot();
  const ids = new Map<string, PdfRef>();
  root.data["K"] = [writeElement(pdf, top, root, ids)];
  if (ids.size > 0) root.data["IDTree"] = idTree(pdf, ids);
}

function writeElement(pdf: PdfKit, tag: Tag, parent: PdfRef, ids: Map<string, PdfRef>): PdfRef {
  const element = pdf.ref({Type: "StructElem", S: tag.role, P: parent});
  if (tag.lang) element.data["Lang"] = textString(tag.lang);
  if (tag.alt) element.data["Alt"] = textString(tag.alt);
  if (tag.id) {
    element.data["ID"] = textString(tag.id);
    ids.set(tag.id, element);
  }
  const attributes = tableAttributes(tag);
  if (attributes) element.data["A"] = attributes;
  element.data["K"] = tag.kids.map((kid) => writeKid(pdf, kid, element, ids));
  element.end();
  return element;
}

function writeKid(pdf: PdfKit, kid: TagKid, element: PdfRef, ids: Map<string, PdfRef>): unknown {
  if ("role" in kid) return writeElement(pdf, kid, element, ids);
  if ("mcid" in kid) {
    const key = kid.page.data["StructParents"] as number;
    pdf.getStructParentTree().get(key)[kid.mcid] = element;
    return {Type: "MCR", Pg: kid.page, MCID: kid.mcid};
  }
  // The annotation got its key when it was drawn.
  pdf.getStructParentTree().add(kid.annotation.data["StructParent"] as number, element);
  return {Type: "OBJR", Pg: kid.page, Obj: kid.annotation};
}

function tableAttributes(tag: Tag): Record<string, unknown> | undefined {
  const attributes = {
    ...(tag.scope && {Scope: tag.scope}),
    ...((tag.columnSpan ?? 1) > 1 && {ColSpan: tag.columnSpan}),
    ...((tag.rowSpan ?? 1) > 1 && {RowSpan: tag.rowSpan}),
  };
  return Object.keys(attributes).length > 0 ? {O: "Table", ...attributes} : undefined;
}

function idTree(pdf: PdfKit, ids: ReadonlyMap<string, PdfRef>): PdfRef {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
  const tree = pdf.ref({Names: sorted.flatMap(([id, element]) => [textString(id), element])});
  tree.end();
  return tree;
}
