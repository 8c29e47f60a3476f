import type {Report} from "../../model/problem.ts";
import type {Template} from "../../model/prose.ts";
import {checkMarkdown, findBlockPartials} from "./markdown.ts";
import {checkPartialProse} from "./partial.ts";
import {checkProgram} from "./program.ts";
import {checkTyping} from "./typing.ts";
import {checkStamps} from "../interlinear/check-stamps.ts";
import {readSourceTemplate, type SourceContext} from "../front/merge.ts";
import {calledFrom, partialCalls, partialName} from "../partials.ts";
import type {Scene} from "../scene.ts";
import {readSourceText, type SourceText} from "../source-text.ts";

export interface Parts extends SourceContext {
  readonly template: Template;
  readonly text: SourceText;
  readonly partials: ReadonlyMap<string, SourceText>;
  readonly scene: Scene;
}

/** Every check of a template and its partials that needs no value: each partial once, with the first place that calls it. */
export function checkTemplate({template, text, partials, scene, ...context}: Parts, report: Report): void {
  const checked = new Set<string>();
  const blockPartials = findBlockPartials(partials);
  checkText(text, report);

  const origin = template.lang === context.source ? undefined : readSourceTemplate(template.id, context);
  const source = origin && readSourceText(origin.text, origin.file, () => undefined);
  checkStamps(text, template.lang, {lang: context.source, ...(source && {today: source})}, report);

  function checkText(source: SourceText, report: Report): void {
    checkProgram(source.program, {scene, report, partial: () => undefined});
    checkMarkdown(source, blockPartials, report);
    checkTyping(source, scene.facts, report);
    for (const call of partialCalls(source.program)) {
      const name = partialName(call) ?? "";
      const partial = partials.get(name);
      if (!partial || checked.has(name)) continue;
      checked.add(name);
      const complain: Report = (problem) => report(calledFrom(problem, call));
      checkText(partial, complain);
      checkPartialProse(partial, complain);
    }
  }
}
