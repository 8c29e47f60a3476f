import type {Files} from "../model/files.ts";
import type {Lang} from "../model/language.ts";
import type {Problem} from "../model/problem.ts";
import {warning} from "../support/problem.ts";
import {isTemplateName} from "./read.ts";

/** Files that look like a template of this folder and that no edition is made of, since their name or place is another. */
export function strayTemplates(
  id: string,
  files: Files,
  templates: string,
  known: readonly Lang[],
): readonly Problem[] {
  const tagOf = (name: string): Lang | undefined => known.find((tag) => tag.toLowerCase() === stemOf(name));
  const misnamed = files
    .list(`${templates}/${id}`)
    .filter((name) => !isTemplateName(name) && (/\.(?:hbs|handlebars)$/i.test(name) || tagOf(name) !== undefined))
    .map((name) => {
      const lang = tagOf(name);
      const hint = lang === undefined ? "name it after its language, e.g. fr.md.hbs" : `rename it to ${lang}.md.hbs`;
      return stray(`${templates}/${id}/${name}`, "a template is a file of its language's name", hint);
    });
  const misplaced = files
    .list(templates)
    .filter(isTemplateName)
    .map((name) => {
      const hint = `move it, e.g. to ${templates}/${id}/${name}`;
      return stray(`${templates}/${name}`, "a template lies in the folder of its briefing", hint);
    });
  return [...misnamed, ...misplaced];
}

function stray(file: string, rule: string, hint: string): Problem {
  return warning("stray-template", {file, line: 1, column: 1}, `${file} is not read: ${rule}.`, hint);
}

/** "pt-br" for "pt_BR.md" and for the folder "pt-BR"; "" for what has other endings. */
function stemOf(name: string): string {
  return (/^([^.]+)(?:\.md|\.hbs|\.handlebars|\.txt)*$/i.exec(name)?.[1] ?? "").toLowerCase().replaceAll("_", "-");
}
