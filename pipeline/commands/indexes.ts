import type {IndexContents} from "../model/press.ts";
import type {Problem} from "../model/problem.ts";
import type {IndexPage} from "../output/publisher.ts";
import type {Pool} from "../worker-pool.ts";
import {failureProblem} from "./failure.ts";

interface PrintedIndex {
  readonly page?: IndexPage;
  readonly problems: readonly Problem[];
  readonly bugs: readonly string[];
}

/** Has the workers print the index in each of its languages; `pages` is absent where one could not be printed. */
export async function printIndexes(
  pool: Pool,
  contents: IndexContents,
  seconds: number,
): Promise<{
  readonly pages?: readonly IndexPage[];
  readonly problems: readonly Problem[];
  readonly bugs: readonly string[];
}> {
  const printed = await Promise.all(
    contents.languages.map(async ({lang, href}): Promise<PrintedIndex> => {
      const outcome = await pool.ask("index", {lang, contents}, lang);
      if ("failure" in outcome) {
        const {failure} = outcome;
        const problem = failureProblem(failure, `The index in ${lang}`, undefined, seconds);
        return {problems: [problem], bugs: failure.kind === "bug" ? [failure.detail] : []};
      }
      const {html, problems} = outcome.answer;
      return {problems, bugs: [], ...(html !== undefined && {page: {href, lang, html}})};
    }),
  );
  const pages = printed.flatMap(({page}) => (page ? [page] : []));
  return {
    problems: printed.flatMap(({problems}) => problems),
    bugs: printed.flatMap(({bugs}) => bugs),
    ...(pages.length === printed.length && {pages}),
  };
}
