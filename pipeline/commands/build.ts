import {relative, resolve} from "node:path";
import type {Effects} from "../model/effects.ts";
import type {Arguments} from "./arguments.ts";
import {reportBug} from "./bug.ts";
import {buildEditions} from "./build-editions.ts";
import {noSheets} from "./no-sheets.ts";
import {createReporter} from "./reporter.ts";
import {openOutput, PROOF_FOLDER} from "./output-folder.ts";
import {chooseSheets} from "./selection.ts";
import {raceStop} from "./stop.ts";
import {summarize} from "./summary.ts";
import {readFormats, readJobs, readLangs, readReporter, readShard, readTimeout} from "./values.ts";
import {openWorkshop, projectRelative, type Workshop} from "./workshop.ts";

/**
 * `factpress build`: the workers make the editions, each briefing is published when all its languages are there, and the
 * index pages and the manifest come last. Returns the exit code.
 */
export async function buildCommand(given: Arguments, effects: Effects): Promise<number> {
  const wanted = {
    langs: readLangs(given),
    formats: readFormats(given),
    shard: readShard(given),
    seconds: readTimeout(given),
    strict: given.has("strict"),
  };
  const reporterName = readReporter(given);
  const started = effects.now();
  const workshop = await openWorkshop(given, effects, readJobs(given) ?? effects.processors);
  const reporter = createReporter(reporterName, effects, workshop.root);

  function fail(exit: 1 | 3, problems: Workshop["problems"], why: string): number {
    reporter.finish({exit, problems, editions: [], written: [], summary: [`Nothing was written: ${why}.`]});
    return workshop.bugs[0] === undefined ? exit : reportBug(workshop.bugs[0], effects);
  }

  try {
    const {project, problems, root} = workshop;
    if (!project) return fail(3, problems, "the project itself has errors");
    const sheets = chooseSheets(given.names, project.sheets, projectRelative(effects, root));
    if (sheets.length === 0)
      return fail(
        3,
        [...problems, noSheets(project.settings.folders.data, effects.disk.list(workshop.root))],
        "there is no sheet",
      );
    const output = given.value("output");
    const proof = given.has("proof");
    const ownFolder = proof ? PROOF_FOLDER : project.settings.folders.output;
    const folder = output === undefined ? resolve(root, ownFolder) : resolve(effects.folder, output);
    const formats = wanted.formats ?? project.settings.formats;
    const publisher = openOutput(effects, folder, {publish: project.settings.publish, formats});
    if ("problem" in publisher) return fail(3, [...problems, publisher.problem], "the output folder cannot be used");
    try {
      const full = given.names.length === 0 && !wanted.langs && !wanted.shard;
      const work = buildEditions(
        workshop,
        publisher,
        {...wanted, sheets, formats, proof, drafts: proof, full, source: project.settings.source},
        reporter.edition,
      );
      const built = await raceStop(effects, work);
      if ("signal" in built) {
        workshop.pool.close();
        publisher.finish(undefined);
        effects.log("\nStopped. What was published is whole; the index is as it was.\n");
        return built.signal === "SIGINT" ? 130 : 143;
      }
      const {account, bugs} = built.done;
      const seconds = (effects.now() - started) / 1000;
      const shownFolder = relative(effects.folder, folder) || ".";
      reporter.finish({
        ...account,
        problems: [...problems, ...account.problems],
        summary: summarize(account, shownFolder, seconds),
      });
      return bugs[0] === undefined ? account.exit : reportBug(bugs[0], effects);
    } finally {
      publisher.release();
    }
  } finally {
    workshop.pool.close();
  }
}
