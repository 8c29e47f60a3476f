import type {Problem, Report} from "../../model/problem.ts";
import {checkShape, type Shaped} from "../../support/shape.ts";
import type {ShapeFault} from "../../support/shape-words.ts";
import type {YamlDocument} from "../../support/yaml/yaml.ts";
import {checkCharts} from "./charts.ts";
import {createCheck, entryOf, SECTIONS, type CheckContext, type KnownIds} from "./context.ts";
import {checkFacts} from "./facts.ts";
import {checkIds} from "./ids.ts";
import {checkSources} from "./references.ts";
import {checkData, checkEach, checkTables, checkTop} from "./sheet.ts";
import {checkUnits} from "./units.ts";
import {checkCorrections} from "../corrections.ts";
import {sheetSchema, type SheetSpec} from "../schema/sheet.ts";

/** A sheet as far as its own text can be judged; what stands in its files is judged later. */
export interface CheckedSheet {
  /** Without the entries and keys that are no good. What is left can be worked with, so that no later mistake stays hidden. */
  readonly spec: SheetSpec;
  /** Whether nothing was wrong. */
  readonly sound: boolean;
  /** Every id that the sheet gives, also of entries that were left out: naming one of them is no further mistake. */
  readonly known: KnownIds;
}

/**
 * Checks all that a sheet's own text shows and reports every mistake at its line; `undefined` where it is no sheet at all.
 * `units` are those that the source language has words for, beside the ones that every language knows.
 */
export function validateSheet(
  yaml: YamlDocument,
  report: Report,
  units: ReadonlySet<string> = new Set(),
): CheckedSheet | undefined {
  const problems: Problem[] = [];
  const checked = check(yaml, units, (problem) => problems.push(problem));
  for (const problem of problems.sort(byPlace)) report(problem);
  return checked;
}

function check(yaml: YamlDocument, units: ReadonlySet<string>, report: Report): CheckedSheet | undefined {
  const shaped = checkShape(sheetSchema, yaml, "fact sheet", report);
  if (!shaped) return undefined;
  const context = createCheck(shaped.value, yaml, shaped.faults, report);
  checkTop(context);
  checkEach(context);
  checkIds(context);
  checkData(context);
  checkFacts(context);
  checkCorrections(context);
  checkCharts(context);
  checkTables(context);
  checkUnits(context, units);
  checkSources(context);
  const sound = yaml.sound && shaped.faults.length === 0 && !context.failed();
  return {spec: usable(shaped, context), sound, known: context.known};
}

// Keys whose loss leaves an entry as good as before, for the checks that follow.
const DISPENSABLE = new Set(
  "label unit digits scale bound period source note credit title top sort columns missing min max max_age max_change due".split(
    " ",
  ),
);

/** The spec without the entries that lost what they are about. */
function usable({value, faults}: Shaped<SheetSpec>, {rejected}: CheckContext): SheetSpec {
  const lost = new Set([...rejected, ...faults.filter(isFatal).map((fault) => entryOf(fault.path))]);
  const {each, ...rest} = value;
  const spec: SheetSpec = {...rest, ...(each && !lost.has("each") && {each})};
  for (const section of SECTIONS) {
    const entries: Readonly<Record<string, object>> | undefined = spec[section];
    if (entries) Object.assign(spec, {[section]: withoutLost(entries, section, lost)});
  }
  return spec;
}

function isFatal({path, kind, meant}: ShapeFault): boolean {
  const inEach = path[0] === "each";
  if (path.length <= (inEach ? 1 : 2)) return false;
  const key = kind === "unknown-key" && path.length === 3 ? meant : String(path[2]);
  return inEach || (key !== undefined && !DISPENSABLE.has(key));
}

function withoutLost<T extends object>(
  entries: Readonly<Record<string, T>>,
  section: string,
  lost: ReadonlySet<string>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !lost.has(`${section}.${id}`)));
}

function byPlace({place: a}: Problem, {place: b}: Problem): number {
  return a && b ? a.line - b.line || a.column - b.column : 0;
}
