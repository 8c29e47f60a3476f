import type {Brand} from "../model/brand.ts";
import type {Document} from "../model/document.ts";
import type {FontChain} from "../model/font.ts";
import type {Voice} from "../model/language.ts";
import type {Problem, Report} from "../model/problem.ts";
import type {PageSize} from "../model/project.ts";
import {createFontSet} from "./text/fonts.ts";
import {checkStructure} from "./tag/check-structure.ts";
import {furnishedFlow} from "./page/document-flow.ts";
import {createMarks} from "./tag/marks.ts";
import {openPdf} from "./metadata.ts";
import {createOutline} from "./page/outline.ts";
import {pagesOfAnchors} from "./page/numbers.ts";
import {paginate} from "./page/paginate.ts";
import {renderPages} from "./render.ts";
import {writeStructure} from "./tag/structure.ts";
import {createSheet} from "./style.ts";
import {checkWords} from "./check-words.ts";

export interface PdfContext {
  readonly brand: Brand;
  readonly voice: Voice;
  readonly fonts: FontChain;
  readonly page: PageSize;
}

/**
 * Prints a document as a tagged PDF (PDF/UA-1): composed text, pages by pdfmake's layout, drawn with pdfkit.
 *
 * The same document, brand and fonts give the same bytes, at any time and in any time zone. A character that no font
 * has, a picture that cannot be drawn and a word that got lost are errors; then there is no file.
 */
export async function printPdf(
  document: Document,
  context: PdfContext,
  report: Report,
): Promise<{readonly bytes: Uint8Array; readonly pages: number} | undefined> {
  const errors: Problem[] = [];
  const note: Report = (problem) => {
    if (problem.severity === "error") errors.push(problem);
    report(problem);
  };
  checkStructure(document, note);
  if (errors.length > 0) return undefined;
  const pdf = openPdf(document, context.brand);
  const bytes = collect(pdf);
  const fonts = createFontSet(pdf, context.fonts);
  const sheet = createSheet(context.page, context.brand, context.fonts);
  const {flow: blocks, furniture, top} = furnishedFlow(document, {...context, sheet, fonts, report: note});
  const {flow, pages} = paginate(blocks, sheet, pdf, fonts);
  checkWords(document, pages, furniture, note);
  const surface = {
    pdf,
    fonts,
    marks: createMarks(pdf),
    report: note,
    pageOf: pagesOfAnchors(pages),
    outline: createOutline(pdf),
  };
  renderPages(surface, pages, flow, furniture, sheet, document.at);
  writeStructure(pdf, top);
  pdf.end();
  const file = await bytes;
  return errors.length > 0 ? undefined : {bytes: file, pages: pages.length};
}

async function collect(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
