import {auditEdition} from "./audit/audit.ts";
import type {ChartContext} from "./chart/context.ts";
import {drawChart} from "./chart/draw.ts";
import {composeDocument} from "./document/compose.ts";
import {checkUnits} from "./language/check-units.ts";
import {describeEdition} from "./output/about.ts";
import {traceEdition} from "./output/trace.ts";
import {expressionScope} from "./support/expression/scope.ts";
import type {Artifact} from "./model/artifact.ts";
import type {HeardText} from "./model/audit.ts";
import type {DrawnChart} from "./model/chart.ts";
import type {Document} from "./model/document.ts";
import type {Edition} from "./model/edition.ts";
import type {Lang, Say} from "./model/language.ts";
import type {Problem, Report} from "./model/problem.ts";
import type {Proof} from "./model/proof.ts";
import type {Language} from "./model/project.ts";
import type {Prose} from "./model/prose.ts";
import type {Briefing} from "./model/sheet.ts";
import {type EditionJob, printEdition} from "./print-edition.ts";
import {leaveOutEchoes} from "./support/leave-out-echoes.ts";
import {auditTexts} from "./template/audit.ts";
import {checkReleased} from "./record/check-released.ts";
import {checkReleasedTables} from "./record/check-tables.ts";
import {mergeTemplate} from "./template/merge.ts";
import {readProofPassages} from "./template/proof.ts";
import {readTemplate} from "./template/read.ts";
import {createSay} from "./template/say.ts";

/** What one edition is built from. */
export interface Job extends EditionJob {
  /** Whether figures, claims and the sources of a translation are marked, for those who check. */
  readonly proof: boolean;
  /** Hears each text of the sheet that the edition says. */
  readonly hear?: (heard: HeardText) => void;
}

/**
 * Builds one briefing in one language:
 *
 *     facts, template ──merge──▶ prose ──compose──▶ document ──▶ PDF, page
 *             charts ──draw──▶ drawings ─────▲          └─────▶ chart files
 *
 * An edition with an error has no artifacts; all that the stages found is among its problems.
 */
export async function buildEdition(job: Job): Promise<Edition> {
  const problems: Problem[] = [];
  const built = await runStages(job, (problem) => problems.push(problem));
  const failed = problems.some((problem) => problem.severity === "error");
  const causes = leaveOutEchoes(problems);
  const {about, artifacts = []} = built ?? {};
  return {
    briefing: job.briefing.id,
    lang: job.lang,
    status: failed ? "failed" : "built",
    artifacts: failed ? [] : artifacts,
    problems: causes,
    ...(about && {about}),
  };
}

async function runStages(
  job: Job,
  report: Report,
): Promise<(Pick<Edition, "about"> & {artifacts?: readonly Artifact[]}) | undefined> {
  const {project, briefing, lang, onStage} = job;
  const {files, settings} = project;
  const {templates} = settings.folders;

  onStage("template");
  checkReleased(briefing, report);
  const language = project.language(lang, report);
  const template = readTemplate(briefing.template, lang, files, templates, report);
  if (!language || !template) return undefined;
  const {voice, words} = language;
  if (!checkUnits(briefing, voice, templates, report)) return undefined;
  const heard: HeardText[] = [];
  const hear = (text: HeardText): void => {
    heard.push(text);
    job.hear?.(text);
  };
  const say = createSay({briefing, template, words, voice, source: settings.source, hear}, report);
  const shared = {briefing, voice, say, files, templates, source: settings.source};
  // What is wrong with the source language's files is reported by its own edition.
  const voices = {voice, sourceVoice: project.voice(settings.source, () => {}) ?? voice};
  const prose = mergeTemplate(template, shared, report);
  const audit = (printed?: {readonly document: Document; readonly prose: Prose}): void =>
    auditEdition(
      {...auditTexts(template, heard, shared), ...printed, front: template.front, briefing, ...voices},
      report,
    );
  if (!prose) {
    audit();
    return undefined;
  }

  const charting = chartContext(job, language, say);
  const charts = await drawCharts(prose, job, charting, report);
  onStage("document");
  const proof = job.proof && {passages: readProofPassages(template, shared), released: releasedFigures(briefing, lang)};
  let sound = true;
  const document = composeDocument(prose, {...shared, charts, ...(proof && {proof})}, (problem) => {
    if (problem.severity === "error" && problem.code !== "untranslated") sound = false;
    report(problem);
  });
  audit(document && {document, prose});
  if (!document) return undefined;
  const trace = traceEdition({document, prose, charts, heard, facts: expressionScope(briefing)});
  const about = {...describeEdition(document, trace, charts), trace};
  checkReleasedTables(trace.tables, briefing, report);
  // What is wrong with the document is told; the printers would tell it again.
  if (!sound) return {about};
  const ready = {...job, language, say, charting, charts: [...charts.keys()]};
  return {about, artifacts: await printEdition(document, ready, report)};
}

/** The figures of the last release as readers of this language saw them. */
function releasedFigures({released}: Briefing, lang: Lang): Proof["released"] {
  return new Map(
    Object.entries(released?.figures ?? {}).flatMap(([id, {shown}]) => {
      const forms = shown[lang];
      return forms ? [[id, forms] as const] : [];
    }),
  );
}

function chartContext({project, briefing, lang, formats}: Job, language: Language, say: Say): ChartContext {
  const {brand, files, settings} = project;
  return {
    tables: briefing.tables,
    ...language,
    say,
    source: settings.source,
    brand,
    files,
    // Every check of a build that writes nothing; else what the page alone shows is drawn for the page alone.
    narrow: formats.length === 0 || formats.includes("html"),
    seed: `${briefing.id}.${lang}`,
  };
}

async function drawCharts(
  prose: Prose,
  {briefing, onStage}: Job,
  charting: ChartContext,
  report: Report,
): Promise<ReadonlyMap<string, DrawnChart>> {
  const charts = new Map<string, DrawnChart>();
  for (const token of prose.tokens) {
    const spec = token.kind === "chart" ? briefing.charts.get(token.chart) : undefined;
    if (!spec || charts.has(spec.id)) continue;
    onStage(`chart ${spec.id}`);
    const drawn = await drawChart(spec, charting, report);
    if (drawn) charts.set(spec.id, drawn);
  }
  return charts;
}
