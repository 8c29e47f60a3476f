import type {ChartContext} from "./chart/context.ts";
import type {SetText} from "./chart/embed-fonts.ts";
import {exportChart} from "./chart/export.ts";
import {embedFonts} from "./html/fonts.ts";
import {printPage} from "./html/page.ts";
import type {Artifact, Format} from "./model/artifact.ts";
import type {Document} from "./model/document.ts";
import type {Lang, Say} from "./model/language.ts";
import type {Report} from "./model/problem.ts";
import type {Language, Project} from "./model/project.ts";
import type {Briefing} from "./model/sheet.ts";
import {artifactPath, indexPath} from "./output/names.ts";
import {printPdf} from "./pdf/print.ts";

/** One briefing in one language, and who hears how far it is. */
export interface EditionJob {
  readonly project: Project;
  readonly briefing: Briefing;
  readonly lang: Lang;
  readonly formats: readonly Format[];
  /** All languages that the briefing is published in. */
  readonly langs: readonly Lang[];
  /** Hears which stage begins. */
  readonly onStage: (stage: string) => void;
}

/** An edition that is ready to be printed. */
export interface PrintJob extends EditionJob {
  readonly language: Language;
  readonly say: Say;
  readonly charting: ChartContext;
  /** Ids of the charts that the edition shows. */
  readonly charts: readonly string[];
}

/** Prints a document in each of its formats; the PDF first, since the page tells its size. */
export async function printEdition(document: Document, job: PrintJob, report: Report): Promise<readonly Artifact[]> {
  const pdf = job.formats.includes("pdf") ? await pdfOf(document, job, report) : undefined;
  const page = job.formats.includes("html") ? await pageOf(document, job, pdf, report) : undefined;
  return [...(pdf ? [pdf] : []), ...(page ? [page] : []), ...(await chartFilesOf(job, report))];
}

async function pdfOf(document: Document, job: PrintJob, report: Report): Promise<Artifact | undefined> {
  const {project, briefing, lang, language, onStage} = job;
  onStage("pdf");
  const printed = await printPdf(document, {brand: project.brand, ...language, page: project.settings.page}, report);
  return printed && {path: artifactPath(briefing.id, lang, "pdf"), format: "pdf", ...printed};
}

async function pageOf(
  document: Document,
  job: PrintJob,
  pdf: Artifact | undefined,
  report: Report,
): Promise<Artifact | undefined> {
  const {project, briefing, lang, langs, language, say, onStage} = job;
  const {files, brand, settings} = project;
  onStage("page");
  const others = langs.flatMap((other) => {
    // What another language lacks is reported by its own edition.
    const {voice, fonts} = project.language(other, () => {}) ?? {};
    return voice && fonts ? [{lang: other, name: voice.name, fonts}] : [];
  });
  const page = await printPage(
    document,
    {
      ...language,
      brand,
      files,
      say,
      templates: settings.folders.templates,
      editions: others.map(({lang: other, name}) => ({lang: other, name, href: `${briefing.id}.${other}.html`})),
      otherFonts: others.map(({fonts}) => fonts),
      index: `../${indexPath(lang, settings.source)}`,
      ...(pdf && {pdf: {href: `${briefing.id}.${lang}.pdf`, bytes: pdf.bytes.length, pages: pdf.pages ?? 0}}),
    },
    report,
  );
  if (page === undefined) return undefined;
  return {path: artifactPath(briefing.id, lang, "html"), format: "html", bytes: utf8(page)};
}

async function chartFilesOf(job: PrintJob, report: Report): Promise<readonly Artifact[]> {
  const {briefing, lang, formats, language, charting, charts, onStage} = job;
  const wanted = {
    svg: formats.includes("svg"),
    png: formats.includes("png"),
    fontRules: async (texts: readonly SetText[]) => (await embedFonts(texts, [language.fonts])).rules,
  };
  const artifacts: Artifact[] = [];
  if (!wanted.svg && !wanted.png) return artifacts;
  for (const id of charts) {
    const spec = briefing.charts.get(id);
    if (!spec) continue;
    onStage(`file of chart ${id}`);
    const {svg, png} = (await exportChart(spec, charting, wanted, report)) ?? {};
    if (svg !== undefined)
      artifacts.push({path: artifactPath(briefing.id, lang, "svg", id), format: "svg", bytes: utf8(svg)});
    if (png) artifacts.push({path: artifactPath(briefing.id, lang, "png", id), format: "png", bytes: png});
  }
  return artifacts;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
