import type {Effects} from "../model/effects.ts";
import type {Problem} from "../model/problem.ts";
import type {Arguments} from "./arguments.ts";
import {reportBug} from "./bug.ts";
import {makeEditions} from "./editions.ts";
import {noSheets} from "./no-sheets.ts";
import {createReporter, type EditionOutcome} from "./reporter.ts";
import {chooseSheets} from "./selection.ts";
import {sheetsWithErrors} from "./summary.ts";
import {readJobs, readLangs, readReporter, readTimeout} from "./values.ts";
import {openWorkshop, projectRelative} from "./workshop.ts";

/** `factpress check`: everything that a build would find, the printing included, and nothing written. */
export async function checkCommand(given: Arguments, effects: Effects): Promise<number> {
  const [langs, reporterName, seconds] = [readLangs(given), readReporter(given), readTimeout(given)];
  const workshop = await openWorkshop(given, effects, readJobs(given) ?? effects.processors);
  try {
    const reporter = createReporter(reporterName, effects, workshop.root);
    const problems: Problem[] = [...workshop.problems];
    const editions: EditionOutcome[] = [];
    const failedSheets: string[] = [];
    const bugs = [...workshop.bugs];
    if (workshop.project) {
      const {settings, sheets} = workshop.project;
      if (sheets.length === 0) problems.push(noSheets(settings.folders.data, effects.disk.list(workshop.root)));
      const made = await makeEditions(workshop, {
        strict: given.has("strict"),
        sheets: chooseSheets(given.names, sheets, projectRelative(effects, workshop.root)),
        langs,
        formats: settings.formats,
        seconds,
        onEdition(edition, unchanged) {
          reporter.edition({...edition, artifacts: []}, unchanged);
          problems.push(...edition.problems);
          const status = edition.status === "built" ? "sound" : "failed";
          editions.push({briefing: edition.briefing, lang: edition.lang, status, ...(unchanged && {unchanged})});
        },
        onBriefing: () => {},
      });
      problems.push(...made.problems);
      failedSheets.push(...made.failedSheets);
      bugs.push(...made.bugs, ...workshop.pool.strays());
    }
    const failed = problems.some((problem) => problem.severity === "error");
    const sound = editions.filter((edition) => edition.status === "sound").length;
    const checked = `Checked ${editions.length} edition${editions.length === 1 ? "" : "s"}: ${sound} sound.`;
    const summary = [editions.length === 0 ? "No edition was checked." : checked, ...sheetsWithErrors(failedSheets)];
    reporter.finish({exit: failed ? 1 : 0, problems, editions, written: [], summary});
    if (bugs[0] !== undefined) return reportBug(bugs[0], effects);
    return failed ? 1 : 0;
  } finally {
    workshop.pool.close();
  }
}
