import type {Block, Contents, Section} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import type {Composer} from "./composer.ts";
import {plainText} from "../support/plain-text.ts";

/** A heading before the blocks under it are gathered into its section. */
export interface HeadingMark {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4;
  readonly title: readonly Inline[];
  readonly at: Place;
}

/** Gathers the blocks under each heading into its section; a level that is skipped is an error. */
export function nestSections(flat: readonly (Block | HeadingMark)[], composer: Composer): readonly Block[] {
  checkLevels(flat, composer);
  return gather(flat, 2, composer);
}

function checkLevels(flat: readonly (Block | HeadingMark)[], {report}: Composer): void {
  let before = 1;
  for (const mark of flat) {
    if (mark.type !== "heading") continue;
    if (mark.level === 1) {
      report(
        error(
          "second-title",
          mark.at,
          "a briefing has one title, and this is a second",
          "write ## for a heading within the text",
        ),
      );
    } else if (mark.level > before + 1) {
      const hashes = "#".repeat(before + 1);
      report(
        error(
          "heading-skips-level",
          mark.at,
          `this heading of level ${mark.level} comes after one of level ${before}`,
          `write ${hashes} here, so that no level is left out`,
        ),
      );
    }
    before = mark.level;
  }
}

function gather(flat: readonly (Block | HeadingMark)[], level: number, composer: Composer): readonly Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < flat.length; index++) {
    const item = flat[index];
    if (!item) continue;
    if (item.type !== "heading") {
      blocks.push(item);
      continue;
    }
    const next = flat.findIndex((other, at) => at > index && other.type === "heading" && other.level <= item.level);
    const end = next < 0 ? flat.length : next;
    const under = flat.slice(index + 1, end);
    blocks.push({
      type: "section",
      level: Math.max(item.level, level) as Section["level"],
      id: composer.uniqueId(slug(plainText(item.title), level)),
      title: item.title,
      children: gather(under, Math.min(level + 1, 4), composer),
      at: item.at,
    });
    index = end - 1;
  }
  return blocks;
}

// Of Latin titles their words, of others a number: an address must survive being mailed and typed.
function slug(title: string, level: number): string {
  const words = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const ascii = words.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  const letters = words.replaceAll(/[^\p{L}]/gu, "").length;
  return ascii !== "" && ascii.replaceAll(/[^a-z]/g, "").length * 2 >= letters
    ? ascii.slice(0, 60)
    : `section-${level}`;
}

// About four pages: five headings of level 2, and this many words as counted below.
const headingsOfLongText = 5;
const wordsOfLongText = 1400;

/** The table of contents of a long briefing, to stand before its first section; `undefined` for a short one. */
export function writeContents(blocks: readonly Block[], composer: Composer): Contents | undefined {
  const sections = blocks.filter((block) => block.type === "section");
  const [first] = sections;
  if (!first || sections.length < headingsOfLongText || countWords(blocks) < wordsOfLongText) return undefined;
  const entries = sections.flatMap((section) => [
    {id: section.id, level: 2 as const, text: plainText(section.title)},
    ...section.children.flatMap((child) =>
      child.type === "section" ? [{id: child.id, level: 3 as const, text: plainText(child.title)}] : [],
    ),
  ]);
  return {type: "contents", title: composer.voice.own("contents"), entries, at: first.at};
}

// Two Han characters take the place of one word.
function countWords(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.type === "section" || block.type === "editors-note") count += countWords(block.children);
    else if (block.type === "list") count += block.items.reduce((sum, item) => sum + countWords(item.children), 0);
    else if (block.type === "paragraph" || block.type === "lede") {
      const text = plainText(block.children);
      const han = text.match(/\p{sc=Han}/gu)?.length ?? 0;
      count += text.replaceAll(/\p{sc=Han}/gu, " ").split(/\s+/).length + han / 2;
    }
  }
  return count;
}
