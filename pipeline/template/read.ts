import {FileError, type Files} from "../model/files.ts";
import type {Lang} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import type {Settings} from "../model/project.ts";
import type {Template} from "../model/prose.ts";
import {error} from "../support/problem.ts";
import {blankFront, readFront} from "./front/read.ts";
import {withoutInvisible} from "./form/invisible.ts";
import {parseTemplate} from "./form/parse.ts";

const fileName = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md\.hbs$/;

/** Whether a file is named as the template of a language is. */
export function isTemplateName(name: string): boolean {
  return fileName.test(name);
}

/** The languages that a template is written in, sorted, and which of them are only begun. */
export function templateLanguages(
  id: string,
  files: Files,
  folders: Settings["folders"],
): readonly {readonly lang: Lang; readonly draft: boolean}[] {
  const folder = `${folders.templates}/${id}`;
  return files.list(folder).flatMap((name) => {
    const lang = fileName.exec(name)?.[1];
    return lang === undefined ? [] : [{lang, draft: isDraft(`${folder}/${name}`, files)}];
  });
}

/**
 * Read the template of one language and check its form: front matter, braces, quotes, blocks. What it names is checked
 * when it is merged with a briefing. `undefined` after any error.
 */
export function readTemplate(
  id: string,
  lang: Lang,
  files: Files,
  templates: string,
  report: Report,
): Template | undefined {
  const file = `${templates}/${id}/${lang}.md.hbs`;
  let text: string;
  try {
    text = files.text(file);
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    const at = {file, line: 1, column: 1};
    if (cause.trouble === "missing")
      report(error("no-template", at, `there is no template ${file}`, missingHint(id, lang, files, templates)));
    else report(error("unreadable-file", at, cause.message));
    return undefined;
  }
  const front = readFront(text, file, report);
  const plain = withoutInvisible(text.replace(/\r\n?/g, "\n"), file, report);
  const program = parseTemplate(blankFront(plain), file, report);
  return front && program && {id, lang, file, text: plain, front};
}

function missingHint(id: string, lang: Lang, files: Files, templates: string): string {
  const known = files.list(`${templates}/${id}`).filter(isTemplateName);
  if (known.length === 0) return "write it, or name another template in the sheet with template:";
  return `there is ${known.join(", ")}; write ${lang}.md.hbs too, or name the sheet's languages: in it without ${lang}`;
}

function isDraft(file: string, files: Files): boolean {
  try {
    return readFront(files.text(file), file, () => undefined)?.draft === true;
  } catch (cause) {
    if (cause instanceof FileError) return false;
    throw cause;
  }
}
