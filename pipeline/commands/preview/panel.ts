import type {PanelContents, PanelProblem} from "../../html/live-panel.ts";
import type {Place, Problem} from "../../model/problem.ts";
import {distinctProblems} from "../../support/distinct-problems.ts";
import {printExcerpt} from "../../support/print-excerpt.ts";
import {countProblems} from "../../support/print-problems.ts";

/** What a page is to tell of problems; `text` reads project files. */
export function panelOf(
  problems: readonly Problem[],
  notes: readonly string[],
  text: (file: string) => string | undefined,
): PanelContents {
  const distinct = distinctProblems(problems);
  return {title: countProblems(distinct), notes, problems: distinct.flatMap((problem) => tell(problem, text))};
}

function tell(
  {severity, message, place, hint, related = []}: Problem,
  text: (file: string) => string | undefined,
): readonly PanelProblem[] {
  const main = {severity, message, ...placeOf(place, text), ...(hint !== undefined && {hint})};
  const notes = related.map((note) => ({
    severity: "hint" as const,
    message: note.message,
    ...placeOf(note.place, text),
  }));
  return [main, ...notes];
}

function placeOf(
  place: Place | undefined,
  text: (file: string) => string | undefined,
): Pick<PanelProblem, "place" | "excerpt"> {
  if (!place) return {};
  const {file, line, column, cell} = place;
  if (cell !== undefined) return {place: `${file} ${cell}`};
  const excerpt = printExcerpt(text(file), place, {frame: asIs, mark: asIs});
  return {place: `${file}:${line}:${column}`, ...(excerpt.length > 0 && {excerpt: excerpt.join("\n")})};
}

function asIs(words: string): string {
  return words;
}
