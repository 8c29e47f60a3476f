import {drawChart} from "./chart/draw.ts";
import {composeDocument} from "./document/compose.ts";
import {describeEdition} from "./output/about.ts";
import type {Artifact, Format} from "./model/artifact.ts";
import type {DrawnChart} from "./model/chart.ts";
import type {Edition} from "./model/edition.ts";
import type {Lang, Say} from "./model/language.ts";
import type {Problem, Report} from "./model/problem.ts";
import type {Language, Project} from "./model/project.ts";
import type {Prose} from "./model/prose.ts";
import type {Briefing} from "./model/sheet.ts";
import {printEdition} from "./print-edition.ts";
import {mergeTemplate} from "./template/merge.ts";
import {readTemplate} from "./template/read.ts";
import {createSay} from "./template/say.ts";

/** What one edition is built from, and who hears how far it is. */
export interface Job {
  readonly project: Project;
  readonly briefing: Briefing;
  readonly lang: Lang;
  readonly formats: readonly Format[];
  /** All languages that the briefing is published in. */
  readonly langs: readonly Lang[];
  /** Hears which stage begins. */
  readonly onStage: (stage: string) => void;
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
  const {about, artifacts = []} = built ?? {};
  return {
    briefing: job.briefing.id,
    lang: job.lang,
    status: failed ? "failed" : "built",
    artifacts: failed ? [] : artifacts,
    problems,
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
  const language = project.language(lang, report);
  const template = readTemplate(briefing.template, lang, files, templates, report);
  if (!language || !template) return undefined;
  const {voice, words} = language;
  const say = createSay({briefing, template, words, voice, source: settings.source}, report);
  const shared = {briefing, voice, say, files, templates, source: settings.source};
  const prose = mergeTemplate(template, shared, report);
  if (!prose) return undefined;

  const charts = await drawCharts(prose, job, language, say, report);
  onStage("document");
  const document = composeDocument(prose, {...shared, charts}, report);
  if (!document) return undefined;
  const about = describeEdition(document, prose, charts);
  return {about, artifacts: await printEdition(document, {...job, language, say, charts: [...charts.keys()]}, report)};
}

async function drawCharts(
  prose: Prose,
  {project, briefing, lang, onStage}: Job,
  language: Language,
  say: Say,
  report: Report,
): Promise<ReadonlyMap<string, DrawnChart>> {
  const {brand, files} = project;
  const charts = new Map<string, DrawnChart>();
  for (const token of prose.tokens) {
    const spec = token.kind === "chart" ? briefing.charts.get(token.chart) : undefined;
    if (!spec || charts.has(spec.id)) continue;
    onStage(`chart ${spec.id}`);
    const context = {tables: briefing.tables, ...language, say, brand, files, seed: `${briefing.id}.${lang}`};
    const drawn = await drawChart(spec, context, report);
    if (drawn) charts.set(spec.id, drawn);
  }
  return charts;
}
