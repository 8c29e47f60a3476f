import type {PdfKit, PdfOutline} from "../pdfkit.ts";

/** Adds bookmarks as headings are drawn, each below the last one of a higher level. */
export function createOutline(pdf: PdfKit): (level: number, title: string, y: number) => void {
  const open: {level: number; item: PdfOutline}[] = [];
  return (level, title, y) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? pdf.outline;
    // pdfkit counts `left` from the right edge.
    const item = parent.addItem(title, {top: y, left: pdf.page.width, expanded: true});
    open.push({level, item});
  };
}
