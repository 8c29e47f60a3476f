import type {KeptAnswers} from "../../kept-answers.ts";
import type {Format} from "../../model/artifact.ts";
import type {Effects} from "../../model/effects.ts";
import type {Problem} from "../../model/problem.ts";
import {openPublisher} from "../../output/publisher.ts";
import {error} from "../../support/problem.ts";
import {type Arguments, UsageError} from "../arguments.ts";
import {type BuildWork, buildEditions} from "../build-editions.ts";
import {noSheets} from "../no-sheets.ts";
import type {EditionOutcome, Reporter} from "../reporter.ts";
import {chooseSheets} from "../selection.ts";
import {versionOf} from "../version.ts";
import {openWorkshop, projectRelative, type Workshop} from "../workshop.ts";
import {createMemoryDisk} from "./memory-disk.ts";
import {keepPages, type ShownPage, showPages} from "./pages.ts";

/** The output folder of the memory disk. */
const FOLDER = "/output";

export interface SiteOptions extends Pick<BuildWork, "langs" | "seconds" | "strict"> {
  readonly formats: readonly Format[] | undefined;
  readonly jobs: number;
  readonly kept: KeptAnswers;
}

/** What one look at the project gave. */
export interface Made {
  readonly problems: readonly Problem[];
  readonly editions: readonly EditionOutcome[];
  readonly bugs: readonly string[];
  /** Whether anything is to be seen that was not before. */
  readonly news: boolean;
}

/** What a build would write, held in memory, and what is wrong beside it. */
export interface Site {
  /** Differs whenever something else is to be seen; empty before the first time. */
  revision(): string;
  /** All that is wrong. */
  problems(): readonly Problem[];
  /** The pages of editions by their paths, also those that cannot be shown yet. */
  pages(): ReadonlyMap<string, ShownPage>;
  /** By its path below the output folder. */
  file(path: string): Uint8Array | undefined;
  /** Project-relative folder that builds write into, once it is known. */
  outputFolder(): string | undefined;
  /** Makes what has changed. A `UsageError` is thrown the first time, and later shown as a problem. */
  make(): Promise<Made>;
  /** Ends all work; what is being made is never done. */
  stop(): void;
}

export function openSite(given: Arguments, real: Effects, options: SiteOptions, reporter: Reporter): Site {
  const disk = createMemoryDisk();
  const workers = new Set<ReturnType<Effects["startWorker"]>>();
  const effects: Effects = {
    ...real,
    startWorker(heapMegabytes) {
      const worker = real.startWorker(heapMegabytes);
      workers.add(worker);
      worker.onExit(() => workers.delete(worker));
      return worker;
    },
  };
  let workshop: Workshop | undefined;
  let stopped = false;
  let pages: ReadonlyMap<string, ShownPage> = new Map();
  let problems: readonly Problem[] = [];
  let outputFolder: string | undefined;
  let seen = "";
  let revision = 0;

  function file(path: string): Uint8Array | undefined {
    const name = `${FOLDER}/${path}`;
    return disk.kind(name) === "file" ? disk.read(name) : undefined;
  }

  function manifest(): string {
    return new TextDecoder().decode(file("manifest.json"));
  }

  function show(
    now: ReadonlyMap<string, ShownPage>,
    all: readonly Problem[],
    made: Pick<Made, "editions" | "bugs">,
  ): Made {
    [pages, problems] = [now, all];
    const seenNow = JSON.stringify([manifest(), [...pages], problems]);
    const news = seenNow !== seen;
    if (news) revision++;
    seen = seenNow;
    return {problems, ...made, news};
  }

  async function makeWith(current: Workshop): Promise<Made> {
    const {project, root, bugs} = current;
    const keep = (all: readonly Problem[]): Made => show(keepPages(pages, all), all, {editions: [], bugs});
    if (!project) return keep(current.problems);
    const {settings} = project;
    outputFolder = settings.folders.output;
    if (project.sheets.length === 0)
      return keep([...current.problems, noSheets(settings.folders.data, real.disk.list(root))]);
    const formats = [...new Set([...(options.formats ?? settings.formats), "html" as const])];
    const publisher = openPublisher(
      {...effects, disk},
      {folder: FOLDER, publish: "each", formats, version: versionOf(real)},
    );
    if ("heldBy" in publisher) throw new Error(`the memory disk is held by ${publisher.heldBy}`);
    const own = new Map<string, readonly Problem[]>();
    try {
      const sheets = chooseSheets(given.names, project.sheets, projectRelative(real, root));
      const {source} = settings;
      // A build makes use of answers that are of none here.
      const all = {...current, forgetOthers: () => {}};
      const work = {...options, sheets, formats, drafts: true, full: true, source};
      const built = await buildEditions(all, publisher, work, (edition, unchanged) => {
        own.set(`${edition.briefing} ${edition.lang}`, edition.problems);
        if (!unchanged) reporter.edition(edition);
      });
      const {editions} = built.account;
      const found = [...current.problems, ...built.account.problems];
      const shown = showPages({manifest: manifest(), own, problems: found, editions, sheets: project.sheets}, pages);
      return show(shown, found, {editions, bugs: [...bugs, ...built.bugs]});
    } catch (cause) {
      if (!(cause instanceof UsageError) || revision === 0) throw cause;
      return keep([...current.problems, error("usage", undefined, `${cause.message}.`, cause.hint)]);
    } finally {
      publisher.release();
    }
  }

  return {
    revision: () => (revision === 0 ? "" : `${real.identity.process}-${revision}`),
    problems: () => problems,
    pages: () => pages,
    file,
    outputFolder: () => outputFolder,
    async make() {
      workshop = await openWorkshop(given, effects, options.jobs, options.kept);
      const {pool} = workshop;
      try {
        // Nobody waits any more for what is made after the end.
        return stopped ? await new Promise<never>(() => {}) : await makeWith(workshop);
      } finally {
        pool.close();
      }
    },
    stop() {
      stopped = true;
      workshop?.pool.close();
      for (const worker of workers) worker.kill();
    },
  };
}
