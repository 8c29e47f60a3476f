import {readFileSync} from "node:fs";
import {join} from "node:path";
import {disk} from "../pipeline/effects.ts";
import type {Edition} from "../pipeline/model/edition.ts";
import type {Files} from "../pipeline/model/files.ts";
import type {Press} from "../pipeline/model/press.ts";
import type {Problem} from "../pipeline/model/problem.ts";
import type {Briefing} from "../pipeline/model/sheet.ts";
import {openPress} from "../pipeline/press.ts";
import {distinctProblems} from "../pipeline/support/distinct-problems.ts";
import {openFiles} from "../pipeline/support/files.ts";

const ROOT = join(import.meta.dirname, "..");

/** A project that is checked again and again, each time with other changes. */
export interface Checker {
  /** All that `factpress check --strict` says of it but for what the printers say, with some files as they are given here. */
  check(given?: Readonly<Record<string, string>>): Promise<readonly Problem[]>;
}

/** What a translation says concerns no edition of another language: an edition that a change cannot touch is built once. */
export function openChecker(folder: string): Checker {
  const disked = openFiles({disk, root: folder, defaults: ROOT, templates: "templates", packages: [ROOT]});
  const clean = new Map<string, Edition>();

  async function editionOf(
    press: Press,
    briefing: Briefing,
    lang: string,
    changed: readonly string[],
  ): Promise<Edition> {
    const {source} = press.project.settings;
    const touches = (file: string): boolean => !isTranslation(file, source) || file.endsWith(`/${lang}.md.hbs`);
    const key = `${briefing.id} ${lang}`;
    const known = changed.some(touches) ? undefined : clean.get(key);
    const edition = known ?? (await press.edition(briefing, lang, []));
    if (changed.length === 0) clean.set(key, edition);
    return edition;
  }

  return {
    async check(given = {}) {
      const problems: Problem[] = [];
      const press = openPress(withFiles(disked, given), (problem) => void problems.push(problem));
      for (const sheet of press?.project.sheets ?? []) {
        await press?.prepare(sheet);
        const found = press?.briefings(sheet);
        problems.push(...(found?.problems ?? []));
        if (!press || found?.problems.some(({severity}) => severity === "error")) continue;
        for (const briefing of found?.briefings ?? []) {
          const editions: Edition[] = [];
          for (const lang of press.languages(briefing).langs)
            editions.push(await editionOf(press, briefing, lang, Object.keys(given)));
          problems.push(...editions.flatMap((edition) => edition.problems));
          if (editions.every(({status}) => status === "built")) problems.push(...press.finish(briefing));
        }
      }
      return distinctProblems(problems);
    },
  };
}

function isTranslation(file: string, source: string): boolean {
  return file.endsWith(".md.hbs") && !file.endsWith(`/${source}.md.hbs`);
}

/** The text of a file of the project. */
export function fileOf(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function withFiles(files: Files, given: Readonly<Record<string, string>>): Files {
  const utf8 = new TextEncoder();
  return {
    ...files,
    read: (file) => (given[file] === undefined ? files.read(file) : utf8.encode(given[file])),
    text: (file) => given[file] ?? files.text(file),
    exists: (file) => given[file] !== undefined || files.exists(file),
  };
}
