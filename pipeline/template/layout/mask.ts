import type {Tag} from "../form/tag.ts";

/**
 * The Markdown of a template with its mustaches masked, character for character: what Markdown makes of the mask,
 * it makes of the merged text.
 *
 * A comment becomes spaces. A value or a partial becomes a word of x. A line that holds nothing but block tags is one
 * that Handlebars drops: it becomes blank where a blank line parts its neighbours anyway, and a word where dropping it
 * joins them. Other block tags become x.
 */
export function maskTemplate(text: string, tags: readonly Tag[]): string {
  const lines = splitLines(text, tags);
  const glued = new Set<number>();
  const masked: string[] = [];
  let end = 0;
  let index = 0;
  for (const tag of tags) {
    masked.push(text.slice(end, tag.start), maskTag(tag));
    end = tag.end;
  }
  masked.push(text.slice(end));
  return masked.join("");

  function maskTag(tag: Tag): string {
    const length = tag.end - tag.start;
    if (tag.sort === "comment" || tag.sort === "short-comment") return blank(text.slice(tag.start, tag.end));
    if (tag.sort === "value" || tag.sort === "partial") return "x".repeat(length);
    while ((lines[index]?.end ?? Infinity) <= tag.start) index++;
    const line = lines[index];
    if (!line?.dropped) {
      if (tag.block !== undefined && tag.sort === "open") glued.add(tag.block);
      return "x".repeat(length);
    }
    const joins =
      holdsText(index, 1) &&
      (tag.sort === "else" ? tag.block !== undefined && glued.has(tag.block) : holdsText(index, -1));
    if (joins && tag.sort === "open" && tag.block !== undefined) glued.add(tag.block);
    return (joins ? "x" : " ").repeat(length);
  }

  // Whether the nearest line that stays in the text, upwards or downwards, is not blank.
  function holdsText(index: number, step: 1 | -1): boolean {
    let at = index + step;
    while (lines[at]?.dropped) at += step;
    return lines[at]?.empty === false;
  }
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Holds nothing but block tags or comments: Handlebars takes the whole line out. */
  readonly dropped: boolean;
  readonly empty: boolean;
}

// Lines of the text; a line break within a mustache ends no line.
function splitLines(text: string, tags: readonly Tag[]): readonly Line[] {
  const lines: Line[] = [];
  let next = 0;
  let start = 0;
  let rest = "";
  let standing = false;
  let valued = false;
  const finish = (end: number): void => {
    const empty = rest.trim() === "" && !valued;
    lines.push({start, end, dropped: empty && standing, empty: empty && !standing});
    start = end;
    rest = "";
    standing = false;
    valued = false;
  };
  let at = 0;
  while (at < text.length) {
    const tag = tags[next];
    if (tag?.start === at) {
      if (tag.sort === "value" || tag.sort === "partial") valued = true;
      else standing = true;
      at = tag.end;
      next++;
      continue;
    }
    const stop = tag?.start ?? text.length;
    const brk = text.slice(at, stop).search(/\r\n?|\n/);
    if (brk < 0) {
      rest += text.slice(at, stop);
      at = stop;
      continue;
    }
    rest += text.slice(at, at + brk);
    at += brk + (text.startsWith("\r\n", at + brk) ? 2 : 1);
    finish(at);
  }
  finish(text.length + 1);
  return lines;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => " ".repeat(line.length));
}
