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

// By file: the texts without any fault, since a series and the languages of a briefing read the same ones again and again.
const known = new Map<string, {readonly written: string; readonly read: SourceText}>();
const MOST_KNOWN = 40;

/** `undefined` where its form has faults, which are reported. */
export function readSourceText(text: string, file: string, report: Report): SourceText | undefined {
  const before = known.get(file);
  if (before?.written === text) return before.read;
  let silent = true;
  const listen: Report = (problem) => {
    silent = false;
    report(problem);
  };
  const plain = blankFront(withoutInvisible(text.replace(/\r\n?/g, "\n"), file, listen));
  const program = parseTemplate(plain, file, listen);
  const read = program && {file, text: plain, program, layout: findBlocks(plain)};
  if (!read || !silent) return read;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(file, {written: text, read});
  return read;
}
