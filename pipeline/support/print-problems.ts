import type {Place, Problem, Severity} from "../model/problem.ts";
import {printExcerpt} from "./print-excerpt.ts";
import {inert} from "./text-columns.ts";

export interface PrintOptions {
  /** The text of a project file, for excerpts; `undefined` where it cannot be read. */
  readonly text: (file: string) => string | undefined;
  /** The project-relative name of a file as the reader should see it, e.g. from the folder he stands in. */
  readonly shown?: (file: string) => string;
  readonly colors: boolean;
}

/** Wraps a text in the codes of a terminal style. */
export type Paint = (text: string) => string;

const STYLES: Record<Severity | "bold" | "dim", string> = {error: "31", warning: "33", hint: "36", bold: "1", dim: "2"};

/** Problems as a person reads them in a terminal: what, where, the line with its place underlined, what to do. */
export function printProblems(problems: readonly Problem[], options: PrintOptions): string {
  return problems.map((problem) => printProblem(problem, options)).join("\n");
}

/** "2 errors, 1 warning"; "" where there is nothing. */
export function countProblems(problems: readonly Problem[]): string {
  const severities: readonly Severity[] = ["error", "warning", "hint"];
  return severities
    .map((severity) => ({severity, count: problems.filter((problem) => problem.severity === severity).length}))
    .filter(({count}) => count > 0)
    .map(({severity, count}) => `${count} ${severity}${count === 1 ? "" : "s"}`)
    .join(", ");
}

/** A painter that paints only where colours are wanted. */
export function painter(colors: boolean, style: keyof typeof STYLES): Paint {
  return (text) => (colors ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
}

function printProblem(problem: Problem, options: PrintOptions): string {
  const severity = painter(options.colors, problem.severity);
  const bold = painter(options.colors, "bold");
  const dim = painter(options.colors, "dim");
  const lines = [`${severity(`${problem.severity}[${problem.code}]`)}: ${bold(indented(problem.message))}`];
  lines.push(...printPlace(problem.place, options, severity));
  for (const {message, place} of problem.related ?? [])
    lines.push(`  ${dim("note:")} ${indented(message)}`, ...printPlace(place, options, dim));
  if (problem.hint !== undefined) lines.push(`  ${dim("=")} ${indented(problem.hint)}`);
  return `${lines.join("\n")}\n`;
}

function printPlace(place: Place | undefined, {text, shown, colors}: PrintOptions, mark: Paint): string[] {
  if (!place) return [];
  const dim = painter(colors, "dim");
  const name = inert(shown?.(place.file) ?? place.file);
  if (place.cell !== undefined) return [`  ${dim("-->")} ${name} ${inert(place.cell)}`];
  return [
    `  ${dim("-->")} ${name}:${place.line}:${place.column}`,
    ...printExcerpt(text(place.file), place, {frame: dim, mark}),
  ];
}

// Further lines stand under the first, so that none can pass for a problem of its own.
function indented(text: string): string {
  return text.split(/\r?\n/).map(inert).join("\n    ");
}
