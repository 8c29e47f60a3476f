import type {Effects} from "../model/effects.ts";

/**
 * Waits for work or for the wish to end, whichever is first. The work is not told: its workers are to be killed, and all
 * that it does in this process is done in one turn or not begun.
 */
export function raceStop<Result>(
  {onStop}: Pick<Effects, "onStop">,
  work: Promise<Result>,
): Promise<{readonly done: Result} | {readonly signal: "SIGINT" | "SIGTERM"}> {
  return new Promise((resolve, reject) => {
    const ignore = onStop((signal) => resolve({signal}));
    work.then((done) => resolve({done}), reject).finally(ignore);
  });
}
