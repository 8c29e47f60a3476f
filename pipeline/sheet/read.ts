import {posix} from "node:path";
import type {IsoDate} from "../model/fact.ts";
import {FileError, type Files} from "../model/files.ts";
import type {Problem, Report} from "../model/problem.ts";
import type {Release, SheetRecord} from "../model/record.ts";
import type {Briefing, Source} from "../model/sheet.ts";
import type {Workbooks} from "../model/workbook.ts";
import {error} from "../support/problem.ts";
import {parseYaml} from "../support/yaml/yaml.ts";
import {runChecks} from "./checks.ts";
import {type ChartOrigin, chartsOf, readChartOrigins} from "./charts.ts";
import {checkCorrectedColumns, readCorrections} from "./corrections.ts";
import {type EachRow, eachRows} from "./each.ts";
import type {FactContext} from "./fact/context.ts";
import {resolveFacts} from "./fact/facts.ts";
import type {SheetContext} from "./sheet-context.ts";
import type {SheetSpec} from "./schema/sheet.ts";
import {readTables} from "./table/tables.ts";
import {validateSheet} from "./validate/validate.ts";
import {readViews} from "./views.ts";
import {withWorkbookFacts} from "./workbook/facts.ts";

/** What the guards of a sheet are held against, beside the sheet itself. */
export interface Watch {
  /** The day from which freshness is judged; absent: the date of publication. */
  readonly asOf?: IsoDate | undefined;
  /** What its briefings said when they were last released. */
  readonly record?: SheetRecord | undefined;
}

/**
 * Reads a fact sheet with its tables and works out every fact: one briefing, or with `each` one for each row.
 *
 * All problems are reported at once, each at its own line and each once, however many rows it holds for. A mistake of the
 * sheet or its tables leaves no briefing; one that only a single row of an `each` brings about leaves the others. The
 * workbooks that the sheet names are those that `openWorkbooks` opened.
 */
export function readSheet(
  file: string,
  files: Files,
  report: Report,
  workbooks: Workbooks = new Map(),
  units: ReadonlySet<string> = new Set(),
  {asOf, record}: Watch = {},
): readonly Briefing[] {
  const {once, failed} = createOnce(report);
  const id = posix.basename(file).replace(/\.ya?ml$/, "");
  if (!/^[a-z0-9][a-z0-9_-]{0,79}$/.test(id)) {
    const message = `A sheet's file is named in small letters, digits and hyphens, since its briefings are called after it; "${id}" is not.`;
    once(error("sheet-name", {file, line: 1, column: 1}, message, "rename the file"));
  }
  const text = readText(file, files, once);
  const written = text === undefined ? undefined : parseYaml(text, file, once);
  const yaml = written && withWorkbookFacts({file, files, workbooks, yaml: written, report: once});
  const checked = yaml && validateSheet(yaml, once, units);
  if (!yaml || !checked) return [];
  const {spec, known} = checked;
  const context: SheetContext = {file, spec, yaml, files, workbooks, report: once, asOf};
  const tables = readTables(context);
  checkCorrectedColumns(tables, context);
  const origins = readChartOrigins(context);
  const rows = spec.each ? eachRows(id, spec.each, tables, context) : [];
  const sheetFailed = failed();
  const briefings = (spec.each ? rows : [undefined]).flatMap((row) => {
    const own = createOnce((problem) => once(row ? withRow(problem, row) : problem));
    const subject = row && {subject: row.subject};
    const briefing = readBriefing(id, row, origins, {
      ...context,
      report: own.once,
      tables,
      ...subject,
      known: known.facts,
      released: record && releaseOf(row?.briefing ?? id, record),
    });
    return briefing && !own.failed() ? [briefing] : [];
  });
  return sheetFailed || !checked.sound ? [] : briefings;
}

function readBriefing(
  id: string,
  row: EachRow | undefined,
  origins: ReadonlyMap<string, ChartOrigin>,
  context: FactContext,
): Briefing | undefined {
  const {file, spec, tables, yaml, subject} = context;
  const facts = resolveFacts(context);
  const {reads: checked, uneven} = runChecks(facts, context);
  const charts = chartsOf(origins, context);
  const views = readViews(context);
  if (spec.published === undefined) return undefined;
  return {
    id: row?.briefing ?? id,
    sheet: id,
    file,
    template: spec.template ?? id,
    published: spec.published,
    ...(spec.languages && {languages: spec.languages}),
    facts,
    tables,
    charts,
    views,
    sources: readSources(context),
    ...(spec.corrections && {corrections: readCorrections(context)}),
    ...(context.released && {released: context.released}),
    reads: tablesRead(spec),
    checked,
    uneven,
    ...(subject && {subject: {name: subject.name, row: subject.facts}}),
    at: row ? row.subject.row.at : yaml.placeOf([]),
  };
}

// Whatever names a table by a word of its own: `from: trade.share`, `table: countries`, a check over `trade`.
function tablesRead({data = {}, charts: _charts, tables: _tables, ...rest}: SheetSpec): ReadonlySet<string> {
  const words = new Set(JSON.stringify(rest).match(/\w+/g));
  return new Set(Object.keys(data).filter((id) => words.has(id)));
}

function releaseOf(briefing: string, {release: number, published, briefings}: SheetRecord): Release | undefined {
  const recorded = briefings[briefing];
  return recorded && {number, published, figures: recorded.figures, tables: recorded.tables};
}

function readSources({spec, yaml}: SheetContext): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const [id, {title = "", publisher, author, year, url, page, accessed, licence}] of Object.entries(
    spec.sources ?? {},
  ))
    sources.set(id, {
      id,
      title,
      ...(publisher !== undefined && {publisher}),
      ...(author !== undefined && {author}),
      ...(year !== undefined && {year: String(year)}),
      ...(url !== undefined && {url}),
      ...(page !== undefined && {page: String(page)}),
      ...(accessed !== undefined && {accessed}),
      ...(licence !== undefined && {licence}),
      at: yaml.placeOf(["sources", id], "key"),
    });
  return sources;
}

function readText(file: string, files: Files, report: Report): string | undefined {
  try {
    return files.text(file);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    report(error(`file-${thrown.trouble}`, {file, line: 1, column: 1}, thrown.message));
    return undefined;
  }
}

/** A report that passes on each problem once, and knows whether an error was among them. */
function createOnce(report: Report): {once: Report; failed: () => boolean} {
  const told = new Set<string>();
  let failed = false;
  return {
    once(problem) {
      failed ||= problem.severity === "error";
      const key = JSON.stringify([problem.code, problem.place, problem.message]);
      if (!told.has(key)) report(problem);
      told.add(key);
    },
    failed: () => failed,
  };
}

function withRow(problem: Problem, {briefing, subject}: EachRow): Problem {
  return {
    ...problem,
    related: [...(problem.related ?? []), {message: `in the briefing ${briefing}`, place: subject.row.at}],
  };
}
