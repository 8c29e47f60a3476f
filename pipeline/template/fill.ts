import type {Place} from "../model/problem.ts";
import type {FigureToken, SaidClaim} from "../model/prose.ts";
import {parseTemplate} from "./form/parse.ts";
import {checkProgram} from "./check/program.ts";
import {rewriteProgram} from "./rewrite.ts";
import {runProgram} from "./run.ts";
import {type Scene, textOf} from "./scene.ts";
import {shorten} from "./shorten.ts";

/** A text with its mustaches filled, and what they said. */
export interface Filled {
  readonly text: string;
  readonly figures: readonly FigureToken[];
  readonly claims: readonly SaidClaim[];
}

/**
 * Fill the mustaches of a text that is no prose (a title, a label) with facts and claims, as plain words.
 *
 * Problems are reported at the text's own place. `undefined` after an error.
 */
export function fillText(text: string, at: Place, scene: Scene): Filled | undefined {
  if (!/[{}]{2}|｛/.test(text)) return {text, figures: [], claims: []};
  let sound = true;
  const report: Scene["report"] = (problem) => {
    if (problem.severity === "error") sound = false;
    scene.report({...problem, place: at, message: `${problem.message} (in "${shorten(text)}")`});
  };
  const program = parseTemplate(text, at.file, report);
  if (!program) return undefined;
  const own = {...scene, report};
  checkProgram(program, {scene: own, report, plain: true});
  if (!sound) return undefined;
  const rewritten = rewriteProgram(program, {facts: scene.facts, partial: () => []});
  const figures: FigureToken[] = [];
  const claims: SaidClaim[] = [];
  const filled = runProgram(rewritten, {}, own, {
    place: () => at,
    print(said) {
      figures.push(...said.filter((token) => token.kind === "figure"));
      return textOf(said);
    },
    mark(words, expression) {
      claims.push({expression, at});
      return words;
    },
  });
  return sound ? {text: filled, figures, claims} : undefined;
}
