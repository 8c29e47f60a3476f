import type {Tag} from "../form/tag.ts";

/** A text with each mustache that prints something as U+FFFC, and comments and block tags as spaces, character for character. */
export function maskMustaches(text: string, tags: readonly Tag[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const tag of tags) {
    const sign = tag.sort === "value" || tag.sort === "partial" ? "\uFFFC" : " ";
    parts.push(text.slice(end, tag.start), text.slice(tag.start, tag.end).replace(/[^\n]/gu, sign));
    end = tag.end;
  }
  return parts.join("") + text.slice(end);
}
