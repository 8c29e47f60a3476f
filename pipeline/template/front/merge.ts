import {FileError, type Files} from "../../model/files.ts";
import type {Lang} from "../../model/language.ts";
import type {Report} from "../../model/problem.ts";
import type {FrontMatter, Template} from "../../model/prose.ts";
import {error} from "../../support/problem.ts";
import {readFront} from "./read.ts";

export interface SourceContext {
  readonly files: Files;
  readonly templates: string;
  readonly source: Lang;
}

/**
 * The front matter of an edition: kicker, description and keywords as the source template has them, in the source's
 * words; `words` and `draft` of the edition's own. A key in the wrong one of the two is an error.
 */
export function mergeFront(template: Template, context: SourceContext, report: Report): FrontMatter {
  const {front, lang} = template;
  if (lang === context.source) {
    if (Object.keys(front.words).length > 0) {
      const message = "the source template has words:, and words are for translations";
      report(
        error(
          "front-matter",
          front.placeOf(["words"]),
          message,
          "take them out, or put them into the template of the other language",
        ),
      );
    }
    if (front.insteadOf) {
      const message = "the source template has instead_of:, which says where a translation speaks of another figure";
      report(error("front-matter", front.placeOf(["instead_of"]), message, "move it into the translation"));
    }
    return front;
  }
  for (const key of ["kicker", "description", "keywords", "appendix"] as const) {
    const value = front[key];
    if (value === undefined) continue;
    const message = `${key} stands in the source template alone; a translation holds words:, instead_of: and draft:`;
    const hint =
      key === "appendix"
        ? "take it out: every language follows the source"
        : typeof value === "string"
          ? `move it under words: as "the source's ${key}": "${value}"`
          : "translate each keyword under words:";
    report(error("front-matter", front.placeOf([key]), message, hint));
  }
  const source = readSourceTemplate(template.id, context);
  const sourceFront = source && readFront(source.text, source.file, () => undefined);
  if (!sourceFront) return front;
  const {kicker, description, keywords, appendix} = sourceFront;
  return {
    ...(kicker !== undefined && {kicker}),
    ...(description !== undefined && {description}),
    ...(keywords !== undefined && {keywords}),
    ...(appendix !== undefined && {appendix}),
    draft: front.draft,
    ...(front.insteadOf && {insteadOf: front.insteadOf}),
    words: front.words,
    placeOf: (path) => (["words", "draft", "instead_of"].includes(String(path[0])) ? front : sourceFront).placeOf(path),
  };
}

/** The text of the template that the others are translated from; `undefined` where it cannot be read. */
export function readSourceTemplate(
  id: string,
  {files, templates, source}: SourceContext,
): {readonly file: string; readonly text: string} | undefined {
  const file = `${templates}/${id}/${source}.md.hbs`;
  try {
    return {file, text: files.text(file)};
  } catch (cause) {
    if (cause instanceof FileError) return undefined;
    throw cause;
  }
}
