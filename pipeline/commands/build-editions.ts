import type {Edition} from "../model/edition.ts";
import type {Lang} from "../model/language.ts";
import type {ManifestFile} from "../model/manifest.ts";
import type {Problem} from "../model/problem.ts";
import type {Publisher} from "../output/publisher.ts";
import {type EditionsOptions, makeEditions} from "./editions.ts";
import {printIndexes} from "./indexes.ts";
import {writeProblem} from "./output-folder.ts";
import type {EditionOutcome} from "./reporter.ts";
import {sheetId} from "./selection.ts";
import type {BuildAccount} from "./summary.ts";
import type {Workshop} from "./workshop.ts";

export interface BuildWork extends Omit<EditionsOptions, "onEdition" | "onBriefing"> {
  /** Whether this build was asked for all that the project has. */
  readonly full: boolean;
  readonly source: Lang;
}

/** Makes and publishes what a build was asked for; what went wrong is in the account. */
export async function buildEditions(
  workshop: Workshop,
  publisher: Publisher,
  work: BuildWork,
  onEdition: (edition: Edition, unchanged: boolean) => void,
): Promise<{readonly account: BuildAccount; readonly bugs: readonly string[]}> {
  const problems: Problem[] = [];
  const editions: EditionOutcome[] = [];
  const written: ManifestFile[] = [];
  const older: ManifestFile[] = [];
  const unchanged = new Set<Edition>();
  let unwritten = false;

  function writing(action: () => void): void {
    try {
      action();
    } catch (cause) {
      problems.push(writeProblem(cause, publisher.folder));
      unwritten = true;
    }
  }

  const made = await makeEditions(workshop, {
    ...work,
    onEdition(edition, same) {
      problems.push(...edition.problems);
      if (same) unchanged.add(edition);
      onEdition(edition, same);
    },
    onBriefing({id, sheet, template, langs, drafts}, finished) {
      writing(() => {
        const publication = publisher.publish({id, sheet, template, langs, editions: finished});
        older.push(...publication.older);
        for (const {lang, status, because, files} of publication.entry.editions) {
          const made = finished.find((edition) => edition.lang === lang);
          if (!made) continue;
          const same = unchanged.has(made);
          editions.push({
            briefing: id,
            lang,
            status,
            ...(because !== undefined && {because}),
            ...(same && {unchanged: same}),
            ...(drafts.includes(lang) && {draft: true}),
          });
          if (status === "built") written.push(...files.filter((file) => !older.includes(file)));
        }
      });
    },
  });
  problems.push(...made.problems);
  const failedSheets = new Set(made.failedSheets.map(sheetId));
  for (const sheet of failedSheets) publisher.keepSheet(sheet);
  if (work.full)
    writing(() =>
      publisher.dropOthers(
        ({id, sheet}) => failedSheets.has(sheet) || made.briefings.some((briefing) => briefing.id === id),
      ),
    );
  const contents = publisher.contents(work.source);
  const indexes = await printIndexes(workshop.pool, contents, work.seconds);
  problems.push(...indexes.problems);
  writing(() => written.push(...publisher.finish(indexes.pages)));
  if (work.full && !work.proof) workshop.forgetOthers();

  const failed = problems.some((problem) => problem.severity === "error");
  const exit = unwritten ? 3 : failed ? 1 : 0;
  const account = {exit, problems, editions, written, older, failedSheets: made.failedSheets};
  return {account, bugs: [...made.bugs, ...indexes.bugs, ...workshop.pool.strays()]};
}
