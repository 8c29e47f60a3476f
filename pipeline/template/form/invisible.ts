import type {Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import {createOffsets} from "../layout/offsets.ts";

// Controls, and the marks that turn the direction of what follows: a reader could be shown other words than stand here.
const INVISIBLE = /[\u202A-\u202E\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;
const ENTITY = /&#(?:x0*(?:202[a-e]|1?[0-8bcef])|0*(?:823[4-8]|[0-8]));/giu;

/** Reports each character of a template that nobody sees and none may hold; gives the text with spaces in their place. */
export function withoutInvisible(text: string, file: string, report: Report): string {
  const found = [...text.matchAll(INVISIBLE), ...text.matchAll(ENTITY)];
  if (found.length === 0) return text;
  const offsets = createOffsets(text, file);
  for (const {0: written, index} of found) {
    const code = (written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const message = `the invisible character ${written.startsWith("&") ? written : `U+${code}`} has no place in a text`;
    report(error("invisible-character", offsets.place(index, written.length), message, "delete it"));
  }
  return text.replaceAll(INVISIBLE, " ").replaceAll(ENTITY, (entity) => " ".repeat(entity.length));
}
