import type {HeardText, Parallel, SaidText, TypedText} from "../model/audit.ts";
import type {Files} from "../model/files.ts";
import type {Lang} from "../model/language.ts";
import type {Template} from "../model/prose.ts";
import type {Briefing} from "../model/sheet.ts";
import {expressionScope} from "../support/expression/scope.ts";
import {readSourceTemplate} from "./front/merge.ts";
import {readParallel} from "./interlinear/parallel.ts";
import {readPartials} from "./partials.ts";
import {readSourceText} from "./source-text.ts";
import {typedArguments} from "./typed/arguments.ts";
import {typedProse} from "./typed/prose.ts";
import {saidTexts} from "./typed/said.ts";

export interface AuditContext {
  readonly briefing: Briefing;
  readonly files: Files;
  readonly templates: string;
  readonly source: Lang;
}

/** What the audit of numbers reads of an edition. */
export interface AuditTexts {
  /** The words of the template and its partials. */
  readonly typed: readonly TypedText[];
  readonly said: readonly SaidText[];
  /** Absent for the source language, and where a template cannot be read. */
  readonly parallel?: Parallel;
}

/** Read a template once more as its authors typed it, and what the edition said of the sheet's texts. Faults of form were reported before. */
export function auditTexts(template: Template, heard: readonly HeardText[], context: AuditContext): AuditTexts {
  const {briefing, files, templates, source} = context;
  const facts = expressionScope(briefing);
  const said = saidTexts(heard, facts, files);
  const text = readSourceText(template.text, template.file, () => undefined);
  if (!text) return {typed: [], said};
  const partials = readPartials(text, files, templates, () => undefined);
  const typed = [text, ...partials.values()].flatMap((some) => [
    ...typedProse(some, facts),
    ...typedArguments(some.program),
  ]);
  if (template.lang === source) return {typed, said};
  const origin = readSourceTemplate(template.id, context);
  const sourceText = origin && readSourceText(origin.text, origin.file, () => undefined);
  return {typed, said, ...(sourceText && {parallel: readParallel(sourceText, text, source, facts)})};
}
