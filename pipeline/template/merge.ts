import type {Files} from "../model/files.ts";
import type {Lang, Say, Voice} from "../model/language.ts";
import type {Problem, Report} from "../model/problem.ts";
import type {Prose, SaidClaim, Template, Token} from "../model/prose.ts";
import type {Briefing} from "../model/sheet.ts";
import {expressionScope} from "../support/expression/scope.ts";
import {checkTemplate} from "./check/template.ts";
import {markClaim} from "./mark-claim.ts";
import {mergeFront} from "./front/merge.ts";
import {placeOfLoc} from "./layout/offsets.ts";
import {readPartials} from "./partials.ts";
import {runProgram} from "./run.ts";
import type {Scene} from "./scene.ts";
import {readSourceText} from "./source-text.ts";
import {prepareRun} from "./variants.ts";

export interface MergeContext {
  readonly briefing: Briefing;
  readonly voice: Voice;
  readonly say: Say;
  readonly files: Files;
  /** The folder of the templates. */
  readonly templates: string;
  readonly source: Lang;
}

/**
 * Merge a template with the facts of a briefing: Markdown in which every mustache left a token.
 *
 * All that can be known before merging is checked first and reported together: names, arguments, blocks, partials,
 * the freshness of a translation. Then the values are: missing ones, false claims, names without the form asked for.
 * `undefined` after any error.
 */
export function mergeTemplate(template: Template, context: MergeContext, report: Report): Prose | undefined {
  const {briefing, voice, say, files, templates, source} = context;
  let errors = 0;
  const counting: Report = (problem) => {
    if (problem.severity === "error") errors++;
    report(problem);
  };
  const front = mergeFront(template, {files, templates, source}, counting);
  const text = readSourceText(template.text, template.file, counting);
  if (!text) return undefined;
  const partials = readPartials(text, files, templates, counting);

  const callers: {name: string; place: NonNullable<Problem["place"]>}[] = [];
  const scene: Scene = {
    briefing,
    facts: expressionScope(briefing),
    voice,
    say,
    folder: `${templates}/${template.id}`,
    exists: (file) => files.exists(file),
    report: (problem) => counting(withCallers(problem, callers)),
  };
  checkTemplate({template, text, partials, scene, files, templates, source}, counting);
  if (errors > 0) return undefined;

  const {program, partials: programs, calls} = prepareRun(text, partials, scene.facts);
  const tokens: Token[] = [];
  const claims: SaidClaim[] = [];
  const print = (said: readonly Token[]): string =>
    said.map((token) => `\uE000${tokens.push(token) - 1}\uE001`).join("");
  const markdown = runProgram(program, programs, scene, {
    place: placeOfLoc,
    print,
    mark(words, expression, at) {
      claims.push({expression, at});
      return markClaim(words, print([{kind: "claim-start", expression, at}]), print([{kind: "claim-end", at}]));
    },
    enter: (call) => void callers.push(...calls.slice(call, call + 1)),
    leave: () => void callers.pop(),
  });
  return errors > 0
    ? undefined
    : {lang: template.lang, file: template.file, markdown: markdown.trimStart(), tokens, claims, front};
}

function withCallers(
  problem: Problem,
  callers: readonly {name: string; place: NonNullable<Problem["place"]>}[],
): Problem {
  if (callers.length === 0) return problem;
  const notes = callers
    .toReversed()
    .map(({name, place}) => ({message: `the partial ${name} is called from here`, place}));
  return {...problem, related: [...(problem.related ?? []), ...notes]};
}
