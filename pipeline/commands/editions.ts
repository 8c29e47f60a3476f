import type {Format} from "../model/artifact.ts";
import type {Edition} from "../model/edition.ts";
import type {Lang} from "../model/language.ts";
import type {Problem} from "../model/problem.ts";
import {isFileName, isReservedName} from "../output/names.ts";
import {error} from "../support/problem.ts";
import type {BriefingInfo} from "../worker-messages.ts";
import type {Failure, Outcome} from "../worker-pool.ts";
import {failureProblem} from "./failure.ts";
import {type ChosenSheet, chooseBriefings, chooseLangs, chooseShard} from "./selection.ts";
import type {Shard} from "./values.ts";
import type {Workshop} from "./workshop.ts";

export interface EditionsOptions {
  readonly sheets: readonly ChosenSheet[];
  /** Absent: all. */
  readonly langs?: readonly Lang[] | undefined;
  /** Absent: all briefings. */
  readonly shard?: Shard | undefined;
  readonly formats: readonly Format[];
  readonly proof?: boolean;
  /** Whether the languages that are only begun are made too. */
  readonly drafts?: boolean;
  /** Whether hints are told that many a sound text gives rise to. */
  readonly strict?: boolean;
  /** The time limit of one edition, for messages. */
  readonly seconds: number;
  /** `unchanged`: it was made by an earlier run, and nothing that it is made from has changed. */
  onEdition(edition: Edition, unchanged: boolean): void;
  /** All editions of a briefing are there. */
  onBriefing(briefing: BriefingInfo, editions: readonly Edition[]): void;
}

export interface EditionsResult {
  /** Of sheets and of finished briefings; those of editions are the editions' own. */
  readonly problems: readonly Problem[];
  /** Files of sheets with an error. */
  readonly failedSheets: readonly string[];
  readonly briefings: readonly BriefingInfo[];
  readonly bugs: readonly string[];
}

/** Has the workers make every edition that was asked for. One that fails, however it fails, stops no other. */
export async function makeEditions(workshop: Workshop, options: EditionsOptions): Promise<EditionsResult> {
  const {pool} = workshop;
  const problems: Problem[] = [];
  const failedSheets: string[] = [];
  const bugs: string[] = [];

  function fail(failure: Failure, work: string, briefing?: BriefingInfo): Problem {
    if (failure.kind === "bug") bugs.push(failure.detail);
    return failureProblem(failure, work, briefing?.at, options.seconds);
  }

  async function scan(chosen: ChosenSheet): Promise<readonly BriefingInfo[]> {
    const outcome = await pool.ask("scan", {sheet: chosen.file});
    const found = "failure" in outcome ? [fail(outcome.failure, `Reading ${chosen.file}`)] : outcome.answer.problems;
    problems.push(...found);
    const sound = !found.some((problem) => problem.severity === "error");
    if (!sound) failedSheets.push(chosen.file);
    if (!sound || !("answer" in outcome)) return [];
    const briefings = chooseBriefings(chosen, outcome.answer.briefings);
    return options.drafts
      ? briefings.map((briefing) => ({...briefing, langs: [...briefing.langs, ...briefing.drafts]}))
      : briefings;
  }

  async function make(briefing: BriefingInfo, lang: Lang): Promise<Edition> {
    const {formats, proof = false} = options;
    const {langs} = briefing;
    const request = {sheet: briefing.file, briefing: briefing.id, lang, langs, formats, proof};
    const outcome = await pool.ask("edition", request, lang);
    const whole = editionOf(outcome, briefing, lang, (failure) => fail(failure, `${briefing.id} in ${lang}`, briefing));
    const told = whole.problems.filter(({code}) => options.strict || !STRICT.has(code));
    const edition = {...whole, problems: told};
    options.onEdition(edition, "unchanged" in outcome);
    return edition;
  }

  async function makeAll(briefing: BriefingInfo, langs: readonly Lang[]): Promise<readonly Problem[]> {
    const editions = await Promise.all(langs.map((lang) => make(briefing, lang)));
    options.onBriefing(briefing, editions);
    // A template that does not hold would make facts look unused that it was meant to use.
    if (editions.some((edition) => edition.status === "failed")) return [];
    const outcome = await pool.ask("finish", {sheet: briefing.file, briefing: briefing.id});
    return "failure" in outcome ? [fail(outcome.failure, `Finishing ${briefing.id}`, briefing)] : outcome.answer;
  }

  const scanned = (await Promise.all(options.sheets.map(scan))).flat();
  const briefings = chooseShard(distinctBriefings(scanned, problems, failedSheets), options.shard);
  const langs = chooseLangs(briefings, options.langs);
  const finished = await Promise.all(
    [...langs].map(async ([briefing, asked]) => ({
      sheet: briefing.file,
      problems: asked.length > 0 ? await makeAll(briefing, asked) : [],
    })),
  );
  problems.push(...common(finished));
  return {problems, failedSheets, briefings, bugs};
}

/** What is told with `--strict` alone. */
const STRICT: ReadonlySet<string> = new Set(["number-word", "unknown-count", "other-number"]);

function editionOf(
  outcome: Outcome<Edition>,
  {id}: BriefingInfo,
  lang: Lang,
  problemOf: (failure: Failure) => Problem,
): Edition {
  if ("answer" in outcome) return outcome.answer;
  return {briefing: id, lang, status: "failed", artifacts: [], problems: [problemOf(outcome.failure)]};
}

/** Two briefings of one id would overwrite each other's files; so would ids that a file system takes for one. */
function distinctBriefings(
  briefings: readonly BriefingInfo[],
  problems: Problem[],
  failedSheets: string[],
): readonly BriefingInfo[] {
  const taken = new Map<string, BriefingInfo>();
  for (const briefing of briefings) {
    const other = taken.get(briefing.id);
    if (!other && isFileName(briefing.id)) taken.set(briefing.id, briefing);
    else {
      const message = other
        ? `The briefing's id "${briefing.id}" is already that of another, so that its files would overwrite the other's.`
        : `The briefing's id "${briefing.id}" cannot name a file: ${isReservedName(briefing.id) ? "Windows keeps the name for a device" : 'it takes lower-case letters, digits, "-", "_" and ".", 80 at most'}.`;
      const related = other && {related: [{message: "the other one is here", place: other.at}]};
      problems.push({
        ...error("briefing-id", briefing.at, message, "rename the sheet or the id of its row"),
        ...related,
      });
      failedSheets.push(briefing.file);
    }
  }
  return [...taken.values()];
}

/** Of a series only what holds for all its briefings: a fact that one of them uses is in use. */
function common(finished: readonly {readonly sheet: string; readonly problems: readonly Problem[]}[]): Problem[] {
  return finished.flatMap(({sheet, problems}, position) => {
    const siblings = finished.filter((other) => other.sheet === sheet);
    if (siblings[0] !== finished[position]) return [];
    return problems.filter((problem) =>
      siblings.every((other) => other.problems.some((candidate) => keyOf(candidate) === keyOf(problem))),
    );
  });
}

function keyOf({code, place, message}: Problem): string {
  return JSON.stringify([code, place, message]);
}
