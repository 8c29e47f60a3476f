import {join, resolve} from "node:path";
import type {Effects} from "../model/effects.ts";
import type {Problem} from "../model/problem.ts";
import type {EditionTrace, Snapshot, SnapshotBriefing} from "../model/record.ts";
import {readManifest} from "../output/manifest.ts";
import {compareSnapshots} from "../record/compare.ts";
import {readRecord} from "../record/read.ts";
import {takeBriefing} from "../record/take.ts";
import {openFiles} from "../support/files.ts";
import {UsageError, type Arguments} from "./arguments.ts";
import {reportBug} from "./bug.ts";
import {printChanges} from "./changes-text.ts";
import {makeEditions} from "./editions.ts";
import {logProblems} from "./reporter.ts";
import {chooseSheets, sheetId} from "./selection.ts";
import {readJobs, readTimeout} from "./values.ts";
import {openWorkshop, projectRelative} from "./workshop.ts";

/** `factpress diff`: what moved since the last release, or between two output folders. Returns the exit code. */
export async function diffCommand(given: Arguments, effects: Effects): Promise<number> {
  if (given.has("json") && given.has("markdown")) throw new UsageError("--json and --markdown exclude each other");
  const folders = given.names.filter((name) => effects.disk.kind(resolve(effects.folder, name)) === "folder");
  if (folders.length === 0) return diffSinceRelease(given, effects);
  const [before, after, third] = given.names;
  if (before === undefined || after === undefined || third !== undefined || folders.length !== 2)
    throw new UsageError("diff takes two output folders, or sheets: factpress diff <folder> <folder>");
  print(given, effects, readOutput(before, effects), readOutput(after, effects));
  return 0;
}

async function diffSinceRelease(given: Arguments, effects: Effects): Promise<number> {
  const workshop = await openWorkshop(given, effects, readJobs(given) ?? effects.processors);
  try {
    const {root, project} = workshop;
    const problems: Problem[] = [...workshop.problems];
    const bugs = [...workshop.bugs];
    if (project) {
      const files = openFiles({disk: effects.disk, root, defaults: effects.home, templates: "templates", packages: []});
      const sheets = chooseSheets(given.names, project.sheets, projectRelative(effects, root));
      const before: Record<string, SnapshotBriefing> = {};
      const names: string[] = [];
      const unreleased: string[] = [];
      for (const {file} of sheets) {
        const record = readRecord(file, files, (problem) => problems.push(problem));
        Object.assign(before, record?.briefings);
        if (record) names.push(`release ${record.release} of ${sheetId(file)} (${record.published})`);
        else unreleased.push(sheetId(file));
      }
      const released = sheets.filter(({file}) => !unreleased.includes(sheetId(file)));
      const after: Record<string, SnapshotBriefing> = {};
      const made = await makeEditions(workshop, {
        sheets: released,
        formats: [],
        seconds: readTimeout(given),
        onEdition: (edition) => void problems.push(...edition.problems),
        onBriefing({id}, editions) {
          const traces = editions.flatMap(({lang, about}) => (about?.trace ? [[lang, about.trace] as const] : []));
          after[id] = takeBriefing(Object.fromEntries(traces));
        },
      });
      problems.push(...made.problems);
      bugs.push(...made.bugs, ...workshop.pool.strays());
      if (made.failedSheets.length === 0)
        print(given, effects, {name: names.join(", "), briefings: before}, {name: "today", briefings: after});
      if (unreleased.length > 0) effects.log(`Never released: ${unreleased.join(", ")}.\n`);
    }
    const errors = problems.filter((problem) => problem.severity === "error");
    const failed = logProblems(errors, effects, root);
    if (bugs[0] !== undefined) return reportBug(bugs[0], effects);
    return failed ? 1 : 0;
  } finally {
    workshop.pool.close();
  }
}

function readOutput(name: string, {disk, folder}: Effects): Snapshot {
  const path = join(resolve(folder, name), "manifest.json");
  const manifest = disk.kind(path) === "file" ? readManifest(new TextDecoder().decode(disk.read(path))) : undefined;
  if (!manifest) throw new UsageError(`${name} holds no manifest.json that factpress build wrote`);
  const briefings: Record<string, SnapshotBriefing> = {};
  for (const {id, editions} of manifest.briefings) {
    const traces: Record<string, EditionTrace> = {};
    for (const {lang, trace} of editions) if (trace) traces[lang] = trace;
    briefings[id] = takeBriefing(traces);
  }
  return {name, briefings};
}

function print(given: Arguments, effects: Effects, before: Snapshot, after: Snapshot): void {
  const changes = compareSnapshots(before, after);
  if (given.has("json"))
    effects.print(`${JSON.stringify({before: before.name, after: after.name, briefings: changes}, undefined, 2)}\n`);
  else effects.print(printChanges(changes, {before: before.name, after: after.name}, given.has("markdown")));
}
