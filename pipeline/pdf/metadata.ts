import type {Brand} from "../model/brand.ts";
import type {Document} from "../model/document.ts";
import {PdfDocument} from "./engine.ts";
import type {PdfKit} from "./pdfkit.ts";

/**
 * Opens an empty tagged file with its title, author, subject, keywords, language and date.
 *
 * The date is that of the document, so that the same briefing gives the same bytes.
 */
export function openPdf(document: Document, brand: Brand): PdfKit {
  const info = {
    Title: document.titleText,
    Author: brand.name,
    ...(document.description && {Subject: document.description}),
    ...(document.keywords.length > 0 && {Keywords: document.keywords.join(", ")}),
    Creator: "Factpress",
    Producer: "Factpress",
    CreationDate: new Date(`${firstDay(document.published)}T00:00:00Z`),
  };
  const options = {
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: document.lang,
    autoFirstPage: false,
    font: null,
    info,
  };
  return new BriefingPdf({}, {}, {}, {}, options, null, () => false);
}

// pdfkit writes the texts of the metadata into XML as they are.
class BriefingPdf extends PdfDocument {
  // Called when the file ends, after the plain texts are written.
  _addInfo(): void {
    const escaped = Object.entries(this.info).map(([key, value]) => [
      key,
      typeof value === "string" ? escapeXml(value) : value,
    ]);
    this.info = Object.fromEntries(escaped) as Record<string, unknown>;
    super["_addInfo"]();
  }
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// The first day of an ISO day, month, year or range.
function firstDay(date: string): string {
  const [year = "1970", month = "01", day = "01"] = (date.split("/")[0] ?? "").split("-");
  return `${year}-${month}-${day}`;
}
