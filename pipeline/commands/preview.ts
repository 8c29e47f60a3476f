import {openKeptAnswers} from "../kept-answers.ts";
import {keepInMemory} from "../kept-in-memory.ts";
import type {Effects, WebAnswer, WebQuestion, WebServer} from "../model/effects.ts";
import {type Arguments, UsageError} from "./arguments.ts";
import {reportBug} from "./bug.ts";
import {PROOF_FOLDER} from "./output-folder.ts";
import {projectChange, stampProject} from "./preview/project-changes.ts";
import {respond} from "./preview/respond.ts";
import {type Made, openSite} from "./preview/site.ts";
import {createReporter} from "./reporter.ts";
import {raceStop} from "./stop.ts";
import {readFormats, readJobs, readLangs, readPort, readTimeout} from "./values.ts";
import {excerptSource, openingOf} from "./workshop.ts";

const FIRST_PORT = 4173;
const MOST_PORTS = 20;

/** `factpress preview`: serves what a build would write, and makes it anew when the project changes, until it is ended. */
export async function previewCommand(given: Arguments, effects: Effects): Promise<number> {
  const opening = openingOf(given, effects);
  const {root} = opening;
  const reporter = createReporter("pretty", effects, root);
  const options = {
    langs: readLangs(given),
    formats: readFormats(given),
    seconds: readTimeout(given),
    strict: given.has("strict"),
    jobs: readJobs(given) ?? effects.processors,
    kept: openKeptAnswers(effects, opening) ?? keepInMemory(),
  };
  const port = readPort(given);
  const site = openSite(given, effects, options, reporter);
  const server = await openServer(effects, port, (question) => respond(site, question, excerptSource(effects, root)));
  const stamp = (): string =>
    stampProject(effects.disk, root, [`${PROOF_FOLDER}/`, `${site.outputFolder() ?? "output"}/`]);

  async function showChanges(): Promise<never> {
    let told = "";
    for (let first = true; ; first = false) {
      const before = stamp();
      const started = effects.now();
      const made = await site.make();
      // What was read while it was written is read again.
      if (made.bugs[0] !== undefined && stamp() === before) reportBug(made.bugs[0], effects);
      const problems = JSON.stringify(made.problems);
      if (made.news) {
        server.tell(site.revision());
        const seconds = (effects.now() - started) / 1000;
        const summary = [`${sayMade(made)}, ${seconds.toFixed(1)} s.`];
        if (problems === told && made.problems.length > 0) summary.push("The problems are as they were.");
        const newProblems = problems === told ? [] : made.problems;
        reporter.finish({exit: 0, problems: newProblems, editions: made.editions, written: [], summary});
      }
      told = problems;
      if (first) effects.print(`Preview at http://127.0.0.1:${server.port}/ until Ctrl-C.\n`);
      await projectChange(effects, stamp, before);
    }
  }

  try {
    await raceStop(effects, showChanges());
    effects.log("\nThe preview is over.\n");
    return 0;
  } finally {
    site.stop();
    server.close();
  }
}

/** Takes the port that was asked for, or of those from the first on the next that is free. */
async function openServer(
  effects: Effects,
  asked: number | undefined,
  answer: (question: WebQuestion) => WebAnswer,
): Promise<WebServer> {
  for (let port = asked ?? FIRST_PORT; ; port++) {
    const server = await effects.serve(port, answer);
    if (!("refused" in server)) return server;
    if (asked === undefined && server.refused === "EADDRINUSE" && port < FIRST_PORT + MOST_PORTS) continue;
    const reason = server.refused === "EADDRINUSE" ? "another program has it" : `it may not be had (${server.refused})`;
    throw new UsageError(`port ${port} cannot be served: ${reason}`, "--port 0 takes any that is free");
  }
}

function sayMade({editions}: Made): string {
  const shown = editions.filter(({status}) => status === "built");
  const anew = shown.filter(({unchanged}) => !unchanged).length;
  return `Showing ${shown.length} edition${shown.length === 1 ? "" : "s"}, ${anew} made anew`;
}
