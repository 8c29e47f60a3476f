import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";

/** Reports each word that a page shell itself says: it would stand in one language on the pages of all. */
export function checkShellWords(shell: {readonly file: string; readonly text: string}, report: Report): void {
  const masked = blank(blank(shell.text, mustaches), silent);
  for (const match of masked.matchAll(spoken)) {
    const words = (match[1] ?? match[2] ?? match[3] ?? "").trim().replace(/\s+/g, " ");
    if (!/\p{Letter}/u.test(words)) continue;
    const start = match.index + match[0].indexOf(words.split(" ")[0] ?? "");
    const before = shell.text.slice(0, start).split("\n");
    const place = {
      file: shell.file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      length: words.length,
    };
    const message = `A page shell serves all languages, but here it says "${words}" in one.`;
    report(
      error("shell-words", place, message, `write {{word "${words}"}} and give its translations in words.<lang>.yaml`),
    );
  }
}

const mustaches = /\{\{!--[\s\S]*?--\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g;
const silent = /<!--[\s\S]*?-->|<!doctype[^>]*>|(?<=<(?:style|script)\b[^>]*>)[\s\S]*?(?=<\/(?:style|script))/gi;
// A text before or between tags, or one in an attribute that is read out.
const spoken = /(?:^|>)([^<>]+)(?=<|$)|\s(?:alt|title|aria-label|placeholder)=(?:"([^"]*)"|'([^']*)')/gi;

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/[^\n]/g, " "));
}
