import type {Report} from "../model/problem.ts";
import type {Program} from "../support/handlebars-tree.ts";
import {findBlocks, type Layout} from "./layout/blocks.ts";
import {blankFront} from "./front/read.ts";
import {withoutInvisible} from "./form/invisible.ts";
import {parseTemplate} from "./form/parse.ts";

/** The text of a template or a partial, read as far as its form goes. Line breaks are LF, front matter is blank. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly program: Program;
  readonly layout: Layout;
}

/** `undefined` where its form has faults, which are reported. */
export function readSourceText(text: string, file: string, report: Report): SourceText | undefined {
  const plain = blankFront(withoutInvisible(text.replace(/\r\n?/g, "\n"), file, report));
  const program = parseTemplate(plain, file, report);
  return program && {file, text: plain, program, layout: findBlocks(plain)};
}
