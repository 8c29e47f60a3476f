import type {Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import {createOffsets} from "../layout/offsets.ts";
import type {SourceText} from "../source-text.ts";

/** A partial serves every language, so it holds no prose of its own: only helpers, marks of Markdown and addresses. */
export function checkPartialProse({file, text, layout}: SourceText, report: Report): void {
  const offsets = createOffsets(text, file);
  let prose = text;
  for (const {start, end} of layout.tags) prose = cover(prose, start, end);
  for (const address of prose.matchAll(
    /\]\([^)\n]{0,500}\)|<[^>\n]{0,500}>|\]:.*|\[![a-z]{1,20}\]|\[\^[^\]\n]{0,80}\]|\b(https?|mailto):\S+|[^\s@]{1,80}@[^\s@]{1,80}/g,
  )) {
    prose = cover(prose, address.index, address.index + address[0].length);
  }
  const word = /\p{L}[\p{L}\p{M}'’ -]*/u.exec(prose);
  if (!word) return;
  report(
    error(
      "prose-in-partial",
      offsets.place(word.index, word[0].trimEnd().length),
      `a partial serves every language, and "${word[0].trimEnd().slice(0, 40)}" would stand in all of them`,
      `write {{word "${word[0].trimEnd().slice(0, 40)}"}}, or {{literal "…"}} for a name that is never translated`,
    ),
  );
}

function cover(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
}
