import type {KeptAnswers} from "./kept-answers.ts";
import type {Files} from "./model/files.ts";
import {createComparison} from "./support/inputs.ts";
import type {Answers, Opened, Request, RequestKind, Requests} from "./worker-messages.ts";
import type {Outcome, Pool} from "./worker-pool.ts";

export interface KeepingOptions {
  readonly open: Requests["open"];
  /** The project's files as a worker reads them. */
  readonly filesWith: (templates: string) => Files;
  /** Whether earlier answers are left aside. */
  readonly anew: boolean;
}

/**
 * A pool that gives the answer of an earlier run where nothing has changed that it depends on, and asks a worker
 * otherwise. A worker starts only when one is asked.
 */
export function keepAnswers(pool: Pool, kept: KeptAnswers, {open, filesWith, anew}: KeepingOptions): Pool {
  let compare: ReturnType<typeof createComparison> | undefined;

  function earlier<Answer>(request: Request): Outcome<Answer> | undefined {
    const found = anew ? undefined : kept.read(request);
    if (!found || !compare?.(found.inputs)) return undefined;
    return {answer: found.answer as Answer, unchanged: true};
  }

  function keep<Answer>(request: Request, outcome: Outcome<Answer>): Outcome<Answer> {
    if ("answer" in outcome && outcome.inputs) kept.write(request, {answer: outcome.answer, inputs: outcome.inputs});
    return outcome;
  }

  function compareWith(opened: Opened | undefined): void {
    compare = opened?.project && createComparison(filesWith(opened.project.settings.folders.templates));
  }

  return {
    ...pool,
    async open() {
      const request = {do: "open", ...open} as const;
      if (!anew) compareWith(kept.read(request)?.answer as Opened | undefined);
      const before = earlier<Opened>(request);
      if (before) return before;
      const opening = pool.open();
      kept.identify();
      const outcome = keep(request, await opening);
      compareWith("answer" in outcome ? outcome.answer : undefined);
      return outcome;
    },
    async ask<Kind extends RequestKind>(kind: Kind, asked: Requests[Kind], affinity?: string) {
      const request = {do: kind, ...asked} as Request;
      return earlier<Answers[Kind]>(request) ?? keep(request, await pool.ask(kind, asked, affinity));
    },
  };
}
