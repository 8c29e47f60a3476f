import type {Document} from "../model/document.ts";
import type {Lang} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import {printBlocks} from "./blocks.ts";
import type {PrintContext} from "./context.ts";
import {fileSize} from "./file-size.ts";
import {printHead} from "./head.ts";
import {printInlines} from "./inlines.ts";
import {element, lines, text, type Markup} from "./markup.ts";
import {checkGlyphs} from "./missing-glyphs.ts";
import {finishPage, languageSwitch, type PageContext} from "./shell.ts";
import {lightColors} from "./tokens.ts";

/** What the page of an edition says of the others and of its PDF. Addresses are relative to the page. */
export interface EditionContext extends PageContext {
  /** Every edition of the briefing, this one included, by their own names. */
  readonly editions: readonly {readonly lang: Lang; readonly name: string; readonly href: string}[];
  readonly pdf?: {readonly href: string; readonly bytes: number; readonly pages: number};
  /** The address of the index in the page's language. */
  readonly index?: string;
}

/** Print a document as one self-contained HTML page: UTF-8, no script, nothing loaded; the same bytes for the same input. */
export async function printPage(
  document: Document,
  context: EditionContext,
  report: Report,
): Promise<string | undefined> {
  if (!checkGlyphs(document, context.fonts, report)) return undefined;
  const {brand, voice} = context;
  const metadata = {
    lang: document.lang,
    title: document.titleText,
    description: document.description,
    keywords: document.keywords,
    published: document.published,
    figures: document.figures,
    alternates: context.editions.length > 1 ? context.editions : [],
  };
  const printing: PrintContext = {
    briefing: document.briefing,
    direction: document.direction,
    voice,
    brandColors: lightColors(brand),
  };
  const editions = languageSwitch(context.editions, document.lang);
  const values = {
    title: document.titleText,
    published: {date: document.published, shown: document.publishedShown},
    index: context.index,
    editions,
    bar: editions.length > 0 || context.pdf !== undefined,
    pdf: context.pdf && {href: context.pdf.href, size: fileSize(context.pdf.bytes, voice)},
  };
  const content = lines([printTitle(document, printing), printBlocks(document.children, printing)]);
  return finishPage(
    {shell: "page.hbs", styles: ["page.css"], head: printHead(metadata, brand), content, values},
    context,
    report,
  );
}

function printTitle(document: Document, context: PrintContext): Markup {
  return lines([
    document.kicker === undefined ? undefined : element("p", {class: "kicker"}, text(document.kicker)),
    element("h1", {}, printInlines(document.title, context)),
  ]);
}
