import {nearest} from "../../support/problem.ts";
import {lexTags} from "./lex.ts";
import {DEEPEST, type Fault, type Tag} from "./tag.ts";
import {faultsInTag} from "./tag-faults.ts";

export interface Scan {
  readonly tags: readonly Tag[];
  readonly faults: readonly Fault[];
}

/**
 * Find the mustaches of a template, and all that is wrong with their form, in the order of the text.
 *
 * Reads them as Handlebars' lexer does, but goes on after a fault, and looks also for what Handlebars takes for plain
 * text: stray closing braces, full-width braces, comments in comments.
 */
export function scanTemplate(text: string): Scan {
  const tags: Tag[] = [];
  const faults: Fault[] = [];
  const open: {name: string; block: number; tag: Tag}[] = [];
  let blocks = 0;
  let deepest: Tag | undefined;

  for (const raw of lexTags(text, faults)) {
    faults.push(...faultsInTag(raw, text));
    const name = /^\s*([^\s|]+)/.exec(raw.inner)?.[1] ?? "";
    let block: number | undefined;
    if (raw.sort === "open") {
      block = blocks++;
      open.push({name, block, tag: raw});
      if (open.length > DEEPEST) deepest ??= raw;
    } else if (raw.sort === "else") {
      block = open.at(-1)?.block;
      if (block === undefined) faults.push(fault("stray-else", raw, `${shown(raw, text)} belongs to no open block`));
    } else if (raw.sort === "close") {
      block = close(raw, name);
    }
    tags.push(block === undefined ? raw : {...raw, block});
  }
  for (const {name, tag} of open) faults.push(unclosed(name, tag));
  if (deepest) faults.push(fault("nested-too-deep", deepest, `blocks are nested more than ${DEEPEST} deep`));
  return {tags, faults: faults.sort((a, b) => a.offset - b.offset)};

  function close(tag: Tag, name: string): number | undefined {
    const index = open.findLastIndex((entry) => entry.name === name);
    if (index < 0) {
      const last = open.at(-1);
      const near = last && nearest(name, [last.name]);
      const hint =
        near === undefined ? `take it out, or open the block with {{#${name} …}}` : `did you mean {{/${near}}}?`;
      faults.push(fault("stray-close", tag, `{{/${name}}} closes a block that was not opened`, hint));
      if (near !== undefined) return open.pop()?.block;
      return undefined;
    }
    for (const left of open.splice(index + 1)) faults.push(unclosed(left.name, left.tag));
    return open.pop()?.block;
  }
}

function unclosed(name: string, tag: Tag): Fault {
  return fault(
    "unclosed-block",
    tag,
    `the block {{#${name}}} is opened here and never closed`,
    `close it with {{/${name}}}`,
  );
}

function fault(code: string, tag: Tag, message: string, hint?: string): Fault {
  return {code, offset: tag.start, length: tag.end - tag.start, message, ...(hint !== undefined && {hint})};
}

function shown(tag: Tag, text: string): string {
  return text.slice(tag.start, tag.end);
}
