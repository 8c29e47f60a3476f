import type {Problem, Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";

/** More bad cells of one column than these have one cause, and one line says it better. */
const MOST = 50;

/** Passes on the problems of cells, of each column the first fifty; at the end it says how many more there were. */
export function createFlood(report: Report): {tell: (column: string, problem: Problem) => void; end: () => void} {
  const counts = new Map<string, number>();
  const firstHeld = new Map<string, Problem>();
  return {
    tell(column, problem) {
      const count = (counts.get(column) ?? 0) + 1;
      counts.set(column, count);
      if (count <= MOST) report(problem);
      else if (count === MOST + 1) firstHeld.set(column, problem);
    },
    end() {
      for (const [column, {code, place, hint}] of firstHeld) {
        const more = (counts.get(column) ?? 0) - MOST;
        report(
          error(code, place, `${more} more cells of the column "${column}" are not what it holds, from here on.`, hint),
        );
      }
    },
  };
}
