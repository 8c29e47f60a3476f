import type {Effects} from "../model/effects.ts";
import type {EditionTrace, SnapshotBriefing} from "../model/record.ts";
import type {Problem} from "../model/problem.ts";
import {writeFiles} from "../output/write.ts";
import {readRecord, recordFile} from "../record/read.ts";
import {takeBriefing, takeRecord} from "../record/take.ts";
import {writeRecord} from "../record/write.ts";
import {openFiles} from "../support/files.ts";
import {inert} from "../support/text-columns.ts";
import {UsageError, type Arguments} from "./arguments.ts";
import {reportBug} from "./bug.ts";
import {makeEditions} from "./editions.ts";
import {writeProblem} from "./output-folder.ts";
import {createReporter} from "./reporter.ts";
import {type ChosenSheet, chooseSheets, sheetId} from "./selection.ts";
import {readJobs, readTimeout} from "./values.ts";
import {openWorkshop, projectRelative, shownFrom} from "./workshop.ts";

interface Released {
  readonly published: string;
  readonly briefings: Readonly<Record<string, SnapshotBriefing>>;
}

/** `factpress release`: records every figure that the briefings of sheets print now. Returns the exit code. */
export async function releaseCommand(given: Arguments, effects: Effects): Promise<number> {
  if (given.names.length === 0) throw new UsageError("release needs the sheet: factpress release <sheet…>");
  if (given.names.some((name) => name.includes("#")))
    throw new UsageError("a sheet is released whole, with all its rows: leave out what stands after #");
  const workshop = await openWorkshop(given, effects, readJobs(given) ?? effects.processors);
  try {
    const {root, project} = workshop;
    const reporter = createReporter("pretty", effects, root);
    const problems: Problem[] = [...workshop.problems];
    const bugs = [...workshop.bugs];
    const lines: string[] = [];
    if (project) {
      const sheets = chooseSheets(given.names, project.sheets, projectRelative(effects, root));
      const made = await readEditions(workshop, sheets, readTimeout(given), reporter.edition);
      problems.push(...made.problems);
      bugs.push(...made.bugs);
      for (const {file} of sheets) {
        const released = made.sheets.get(file);
        lines.push(released ? write(file, released) : `Not released: ${file} has errors.`);
      }
    }
    const failed = problems.some((problem) => problem.severity === "error");
    reporter.finish({exit: failed ? 1 : 0, problems, editions: [], written: [], summary: lines});
    if (bugs[0] !== undefined) return reportBug(bugs[0], effects);
    return failed ? 1 : 0;

    function write(file: string, {published, briefings}: Released): string {
      const files = openFiles({disk: effects.disk, root, defaults: effects.home, templates: "templates", packages: []});
      const before = readRecord(file, files, (problem) => problems.push(problem));
      const record = takeRecord(published, briefings, before);
      const shown = inert(shownFrom(effects, root)(recordFile(file)));
      if (before && record.release === before.release) return `Nothing is new: ${shown} has it all.`;
      try {
        const written = {path: recordFile(file), bytes: writeRecord(sheetId(file), record)};
        writeFiles(effects.disk, root, [written], effects.identity.process);
      } catch (cause) {
        problems.push(writeProblem(cause, root));
        return `Not released: ${shown} could not be written.`;
      }
      return `Release ${record.release} of ${sheetId(file)}, ${published}: ${shown}. Commit it.`;
    }
  } finally {
    workshop.pool.close();
  }
}

/** Has every edition of some sheets made and not printed. A sheet with a failed edition is left out. */
async function readEditions(
  workshop: Parameters<typeof makeEditions>[0],
  sheets: readonly ChosenSheet[],
  seconds: number,
  onEdition: Parameters<typeof makeEditions>[1]["onEdition"],
): Promise<{
  readonly sheets: ReadonlyMap<string, Released>;
  readonly problems: readonly Problem[];
  readonly bugs: readonly string[];
}> {
  const released = new Map<string, Released>();
  const problems: Problem[] = [];
  const failed = new Set<string>();
  const made = await makeEditions(workshop, {
    sheets,
    formats: [],
    seconds,
    onEdition(edition, unchanged) {
      problems.push(...edition.problems);
      onEdition(edition, unchanged);
    },
    onBriefing({id, file}, editions) {
      const traces: Record<string, EditionTrace> = {};
      for (const {lang, about, status} of editions) {
        if (status === "failed" || !about?.trace) failed.add(file);
        else traces[lang] = about.trace;
      }
      const published = editions.find(({about}) => about)?.about?.published;
      if (published === undefined) return;
      const briefings = {...released.get(file)?.briefings, [id]: takeBriefing(traces)};
      released.set(file, {published, briefings});
    },
  });
  for (const file of [...made.failedSheets, ...failed]) released.delete(file);
  return {sheets: released, problems: [...problems, ...made.problems], bugs: [...made.bugs, ...workshop.pool.strays()]};
}
