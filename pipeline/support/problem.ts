import type {Place, Problem} from "../model/problem.ts";

/** An error at a place; `hint` says what to do next. */
export function error(code: string, place: Place | undefined, message: string, hint?: string): Problem {
  return {severity: "error", code, message, ...(place && {place}), ...(hint !== undefined && {hint})};
}

/** A warning: the edition is built all the same. */
export function warning(code: string, place: Place | undefined, message: string, hint?: string): Problem {
  return {...error(code, place, message, hint), severity: "warning"};
}

/** A place within a sentence: "data/trade.csv:17", "data/trade.xlsx Monthly!D17". */
export function sayPlace({file, line, cell}: Place): string {
  return cell === undefined ? `${file}:${line}` : `${file} ${cell}`;
}

/** The hint `did you mean "letters"?` where a known name is near, else the list of the known names where it is short. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const near = nearest(name, names);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (names.length === 0 || names.length > 12) return undefined;
  return `known: ${names.join(", ")}`;
}

/** The known name within a third of its length in edits, the nearest first. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance && distance < Math.max(name.length, candidate.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

// Damerau and Levenshtein's distance with adjacent transpositions, by rows.
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
