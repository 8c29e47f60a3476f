import type {Problem} from "../../model/problem.ts";
import {readManifest} from "../../output/manifest.ts";
import {artifactPath} from "../../output/names.ts";
import type {EditionOutcome} from "../reporter.ts";
import {sheetId} from "../selection.ts";

/** The page of one edition, and what is to be told above it. */
export interface ShownPage {
  readonly problems: readonly Problem[];
  /** Whether it is as it was before something went wrong. */
  readonly stale: boolean;
  /** Whether its template says that it is only begun. */
  readonly draft: boolean;
}

export interface Round {
  /** The text of `manifest.json`. */
  readonly manifest: string;
  /** The problems of each edition that was made, by "briefing lang". */
  readonly own: ReadonlyMap<string, readonly Problem[]>;
  readonly problems: readonly Problem[];
  readonly editions: readonly EditionOutcome[];
  /** All fact sheets. */
  readonly sheets: readonly string[];
}

/** The pages after a round of work: each tells what is wrong with it, with its sheet and with the project. */
export function showPages(round: Round, before: ReadonlyMap<string, ShownPage>): ReadonlyMap<string, ShownPage> {
  const {own, problems, editions, sheets} = round;
  const ofEditions = new Set([...own.values()].flat());
  const general = problems.filter((problem) => !ofEditions.has(problem));
  const pages = new Map<string, ShownPage>();
  for (const {id, sheet, editions: entries} of readManifest(round.manifest)?.briefings ?? []) {
    const others = new Set(sheets.filter((file) => sheetId(file) !== sheet));
    const shared = general.filter(({place}) => !place || !others.has(place.file));
    for (const {lang, status} of entries) {
      const path = artifactPath(id, lang, "html");
      const outcome = editions.find((edition) => edition.briefing === id && edition.lang === lang);
      pages.set(path, {
        problems: [...(own.get(`${id} ${lang}`) ?? []), ...shared],
        stale: status === "kept",
        draft: outcome ? outcome.draft === true : before.get(path)?.draft === true,
      });
    }
  }
  return pages;
}

/** The pages as they were, where the project itself cannot be worked on. */
export function keepPages(
  before: ReadonlyMap<string, ShownPage>,
  problems: readonly Problem[],
): ReadonlyMap<string, ShownPage> {
  return new Map([...before].map(([path, page]) => [path, {...page, problems, stale: true}]));
}
