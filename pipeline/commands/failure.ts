import type {Place, Problem} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import type {Failure} from "../worker-pool.ts";

/** What became of a worker, as a problem of the briefing that it worked on. `work` begins a sentence. */
export function failureProblem(failure: Failure, work: string, at: Place | undefined, seconds: number): Problem {
  const {kind, stage, detail} = failure;
  const during = `while it was at "${stage}"`;
  if (kind === "time")
    return error(
      "too-slow",
      at,
      `${work} took longer than ${seconds} seconds and was stopped ${during}.`,
      `${suspect(stage)}; --timeout SECONDS gives more time`,
    );
  if (kind === "memory")
    return error(
      "too-large",
      at,
      `${work} took more memory than a briefing may have and was stopped ${during}.`,
      suspect(stage),
    );
  if (kind === "crash")
    return error(
      "crashed",
      at,
      `${work} ended without an answer ${during}: ${detail.split("\n").at(-1) ?? ""}`,
      "build it again; if it ends so every time, report it with the sheet",
    );
  return error("internal-error", at, `${work} failed ${during}: ${detail.split("\n")[0] ?? ""}`);
}

// What most likely keeps a stage busy.
function suspect(stage: string): string {
  if (/chart/.test(stage))
    return "look at this chart for very many rows, bins, ticks or steps, or a regular expression that never ends";
  if (stage === "pdf" || stage === "page" || stage === "document")
    return "look for a very long table or paragraph, and show fewer rows with top: or where:";
  return "look for a very large table or a template that repeats itself without end";
}
