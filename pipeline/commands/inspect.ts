import type {Effects} from "../model/effects.ts";
import type {Problem} from "../model/problem.ts";
import {didYouMean} from "../support/problem.ts";
import type {BriefingInfo, Inspection} from "../worker-messages.ts";
import type {Outcome} from "../worker-pool.ts";
import {type Arguments, UsageError} from "./arguments.ts";
import {reportBug} from "./bug.ts";
import {failureProblem} from "./failure.ts";
import {printInspection} from "./inspection-text.ts";
import {logProblems} from "./reporter.ts";
import {chooseBriefings, chooseSheets} from "./selection.ts";
import {readTimeout} from "./values.ts";
import {openWorkshop, projectRelative, type Workshop} from "./workshop.ts";

/** `factpress inspect`: the facts of sheets and where they are used, or one chart as a spec. Returns the exit code. */
export async function inspectCommand(given: Arguments, effects: Effects): Promise<number> {
  const chart = given.value("chart");
  if (chart !== undefined && given.names.length === 0)
    throw new UsageError("--chart needs the sheet that the chart is in: factpress inspect <sheet> --chart ID");
  const workshop = await openWorkshop(given, effects, 1);
  const problems: Problem[] = [...workshop.problems];
  const bugs = [...workshop.bugs];

  function answerOf<Answer>(outcome: Outcome<Answer>, work: string): Answer | undefined {
    if ("answer" in outcome) return outcome.answer;
    if (outcome.failure.kind === "bug") bugs.push(outcome.failure.detail);
    problems.push(failureProblem(outcome.failure, work, undefined, readTimeout(given)));
    return undefined;
  }

  try {
    const briefings = await scanAll(given, effects, workshop, (outcome, file) => {
      const scanned = answerOf(outcome, `Reading ${file}`);
      problems.push(...(scanned?.problems ?? []));
      return scanned?.briefings ?? [];
    });
    if (chart === undefined) {
      const found: {readonly briefing: BriefingInfo; readonly inspection: Inspection}[] = [];
      for (const briefing of briefings) {
        const request = {sheet: briefing.file, briefing: briefing.id};
        const inspection = answerOf(await workshop.pool.ask("inspect", request), `Inspecting ${briefing.id}`);
        if (!inspection) continue;
        problems.push(...inspection.problems);
        found.push({briefing, inspection});
      }
      effects.print(given.has("json") ? printJson(found) : printInspection(found));
    } else if (briefings[0]) {
      const request = {sheet: briefings[0].file, briefing: briefings[0].id, chart};
      const answer = answerOf(await workshop.pool.ask("chart", request), `Reading the chart ${chart}`);
      if (answer && !answer.spec)
        throw new UsageError(`there is no chart ${JSON.stringify(chart)}`, didYouMean(chart, answer.charts));
      if (answer) effects.print(`${JSON.stringify(answer.spec, undefined, 2)}\n`);
    }
    const failed = logProblems(problems, effects, workshop.root);
    if (bugs[0] !== undefined) return reportBug(bugs[0], effects);
    return failed ? 1 : 0;
  } finally {
    workshop.pool.close();
  }
}

async function scanAll(
  given: Arguments,
  effects: Effects,
  {pool, project, root}: Workshop,
  read: (outcome: Awaited<ReturnType<typeof pool.ask<"scan">>>, file: string) => readonly BriefingInfo[],
): Promise<readonly BriefingInfo[]> {
  const chosen = chooseSheets(given.names, project?.sheets ?? [], projectRelative(effects, root));
  const briefings: BriefingInfo[] = [];
  for (const sheet of chosen)
    briefings.push(...chooseBriefings(sheet, read(await pool.ask("scan", {sheet: sheet.file}), sheet.file)));
  return briefings;
}

function printJson(found: readonly {readonly briefing: BriefingInfo; readonly inspection: Inspection}[]): string {
  const briefings = found.map(({briefing: {id, sheet, file, template, langs, drafts}, inspection}) => {
    const {facts, charts, tables} = inspection;
    return {id, sheet, file, template, langs, drafts, facts, charts, tables};
  });
  return `${JSON.stringify({briefings}, undefined, 2)}\n`;
}
