import type {Problem} from "../model/problem.ts";

/** Each problem once, in the order of files, lines and columns; what has no place comes first. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  const byKey = new Map<string, Problem>();
  for (const problem of problems)
    byKey.set(JSON.stringify([problem.severity, problem.code, problem.place, problem.message]), problem);
  return [...byKey.values()].sort(inReadingOrder);
}

function inReadingOrder({place: a}: Problem, {place: b}: Problem): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
