import {FileError, type Files} from "../../model/files.ts";
import type {Problem, Report} from "../../model/problem.ts";
import type {FrontMatter} from "../../model/prose.ts";
import {error} from "../../support/problem.ts";
import {parseTemplate} from "../form/parse.ts";
import {blankFront, readFront} from "../front/read.ts";
import {findBlocks, type Layout} from "../layout/blocks.ts";
import {createOffsets} from "../layout/offsets.ts";

/** A template as it is written, to the byte, and sound in form. */
export interface OpenTemplate {
  readonly file: string;
  /** Without its byte order mark. */
  readonly text: string;
  /** Its byte order mark, or nothing. */
  readonly mark: string;
  readonly layout: Layout;
  readonly front: FrontMatter;
}

/** Open a template to compare or change it. `undefined` where it cannot be read or has a fault of form, which is reported. */
export function openTemplate(file: string, files: Files, report: Report): OpenTemplate | undefined {
  const whole = readWhole(file, files, report);
  if (whole === undefined) return undefined;
  const mark = whole.startsWith("\uFEFF") ? "\uFEFF" : "";
  return readOpen(whole.slice(mark.length), file, mark, report);
}

/** The same of a text that is at hand. */
export function readOpen(text: string, file: string, mark: string, report: Report): OpenTemplate | undefined {
  const conflict = /^(?:<{7}|>{7})(?: .*)?$/m.exec(text);
  if (conflict) {
    const at = createOffsets(text, file).place(conflict.index, 7);
    const message = "a merge has left its marks here: two versions of the same lines";
    report(error("merge-conflict", at, message, "keep one version and delete the lines <<<<<<<, ======= and >>>>>>>"));
    return undefined;
  }
  let sound = true;
  const listen = (problem: Problem): void => {
    if (problem.severity === "error") sound = false;
    report(problem);
  };
  const front = readFront(text, file, listen);
  const program = parseTemplate(blankFront(text), file, listen);
  return front && program && sound ? {file, text, mark, layout: findBlocks(text), front} : undefined;
}

function readWhole(file: string, files: Files, report: Report): string | undefined {
  try {
    files.text(file);
    return new TextDecoder("utf-8", {ignoreBOM: true}).decode(files.read(file));
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    report(error("unreadable-file", {file, line: 1, column: 1}, cause.message));
    return undefined;
  }
}
