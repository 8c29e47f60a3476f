import {relative, resolve} from "node:path";
import {keepAnswers} from "../keeping-pool.ts";
import {type KeptAnswers, openKeptAnswers} from "../kept-answers.ts";
import type {Effects} from "../model/effects.ts";
import {FileError} from "../model/files.ts";
import type {Problem} from "../model/problem.ts";
import type {Settings} from "../model/project.ts";
import {openFiles} from "../support/files.ts";
import type {Requests} from "../worker-messages.ts";
import {startPool, type Pool} from "../worker-pool.ts";
import {UsageError, type Arguments} from "./arguments.ts";
import {failureProblem} from "./failure.ts";
import {readAsOf, readTimeout} from "./values.ts";

/** Memory of one worker. A briefing with Chinese fonts takes a third of it; a chart that takes all is a mistake. */
const HEAP_MEGABYTES = 1024;

/** A project under work: workers that have it open, and its files for excerpts. */
export interface Workshop {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly pool: Pool;
  /** Absent where the project itself has an error. */
  readonly project: {readonly settings: Settings; readonly sheets: readonly string[]} | undefined;
  /** Of the project itself: settings, brand, languages. */
  readonly problems: readonly Problem[];
  /** The stacks of bugs of ours. */
  readonly bugs: readonly string[];
  /** To be called when all that the project has was made: answers to anything else are of no use any more. */
  forgetOthers(): void;
}

/** How a project is opened, from the command line. */
export function openingOf(given: Arguments, effects: Effects): Requests["open"] {
  return {root: projectRoot(given, effects), asOf: readAsOf(given)};
}

/**
 * Opens the project of `--root`; `kept` has the answers of earlier work, and with `--force` none of them is used. The
 * caller closes the pool.
 */
export async function openWorkshop(
  given: Arguments,
  effects: Effects,
  jobs: number,
  kept: KeptAnswers | undefined = openKeptAnswers(effects, openingOf(given, effects)),
): Promise<Workshop> {
  const open = openingOf(given, effects);
  const {root} = open;
  const workers = startPool(effects, {
    size: jobs,
    heapMegabytes: HEAP_MEGABYTES,
    timeoutSeconds: readTimeout(given),
    open,
  });
  const {disk, home} = effects;
  const filesWith = (templates: string) => openFiles({disk, root, defaults: home, templates, packages: [root, home]});
  const pool = kept ? keepAnswers(workers, kept, {open, filesWith, anew: given.has("force")}) : workers;
  const outcome = await pool.open();
  const shared = {root, pool, forgetOthers: () => kept?.removeOthers()};
  if ("failure" in outcome) {
    const {failure} = outcome;
    const problem = failureProblem(failure, "Opening the project", undefined, readTimeout(given));
    return {...shared, project: undefined, problems: [problem], bugs: failure.kind === "bug" ? [failure.detail] : []};
  }
  return {...shared, project: outcome.answer.project, problems: outcome.answer.problems, bugs: []};
}

/** The folder of `--root`, or the one in which the command was called. */
export function projectRoot(given: Arguments, {disk, folder}: Effects): string {
  const named = given.value("root");
  const root = resolve(folder, named ?? ".");
  if (disk.kind(root) !== "folder") throw new UsageError(`--root: there is no folder ${JSON.stringify(named)}`);
  return root;
}

/** Turns a path as typed into a project-relative one. */
export function projectRelative({folder}: Effects, root: string): (path: string) => string {
  return (path) => relative(root, resolve(folder, path)).replaceAll("\\", "/");
}

/** Turns a project-relative path into what stands for it in the folder of the command. */
export function shownFrom({folder}: Effects, root: string): (path: string) => string {
  return (path) => relative(folder, resolve(root, path)).replaceAll("\\", "/");
}

/** Reads project files for excerpts; `undefined` where one cannot be read. */
export function excerptSource({disk, home}: Effects, root: string): (file: string) => string | undefined {
  const files = openFiles({disk, root, defaults: home, templates: "templates", packages: []});
  const cache = new Map<string, string | undefined>();
  return (file) => {
    if (!cache.has(file)) cache.set(file, read(file));
    return cache.get(file);
  };

  function read(file: string): string | undefined {
    try {
      return files.text(file);
    } catch (cause) {
      if (cause instanceof FileError) return undefined;
      throw cause;
    }
  }
}
