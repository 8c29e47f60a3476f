import type {Nodes, Root} from "mdast";
import {parseMarkdown} from "../../support/markdown.ts";
import {blankFront} from "../front/read.ts";
import {maskTemplate} from "./mask.ts";
import {scanTemplate} from "../form/scan.ts";
import type {Tag} from "../form/tag.ts";

/** A span of a template, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One block of a template: `template.slice(start, end)` is its source, to the byte. */
export interface TemplateBlock extends Range {
  /** The Markdown blocks that it consists of: one, or all those that a block of Handlebars spans. */
  readonly ranges: readonly Range[];
  /** Link definitions are no prose: they are blocks that no reader sees. */
  readonly prose: boolean;
  /** Holds helpers and partials only: it has nothing to translate. */
  readonly callsOnly: boolean;
}

/** A template's blocks, with what they were found from. */
export interface Layout {
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly mask: string;
  readonly root: Root;
  readonly blocks: readonly TemplateBlock[];
}

/**
 * Find the blocks of a template, in order: paragraphs, headings, whole lists and tables, notes, charts.
 *
 * They do not overlap, and hold every character but comments, front matter, blank lines and tags between them. A block
 * of Handlebars that spans several Markdown blocks joins them into one. The template must be free of faults.
 */
export function findBlocks(template: string): Layout {
  const text = blankFront(template);
  const {tags} = scanTemplate(text);
  const mask = maskTemplate(text, tags);
  const root = parseMarkdown(mask);
  const ranges = root.children.map((node) => ({...rangeOf(node), prose: node.type !== "definition"}));

  const joined: {start: number; end: number; ranges: Range[]; prose: boolean}[] = [];
  let spans = outermost(tags);
  for (const range of ranges) {
    spans = spans.filter((span) => span.end > range.start);
    const touching = spans.filter((span) => span.start < range.end);
    const start = Math.min(range.start, ...touching.map((span) => span.start));
    const end = Math.max(range.end, ...touching.map((span) => span.end));
    const last = joined.at(-1);
    const {prose} = range;
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.ranges.push(range);
      last.prose ||= prose;
    } else joined.push({start, end, ranges: [range], prose});
  }
  return {
    text,
    tags,
    mask,
    root,
    blocks: joined.map((block) => ({...block, callsOnly: holdsCallsOnly(block, text, tags)})),
  };
}

function rangeOf(node: Nodes): Range {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0};
}

// From the opening tag to the end of the closing tag, of the blocks that stand in no other.
function outermost(tags: readonly Tag[]): readonly Range[] {
  const spans: Range[] = [];
  const starts = new Map<number, number>();
  for (const {sort, block, start, end} of tags) {
    if (block === undefined) continue;
    if (sort === "open") starts.set(block, start);
    if (sort === "close" && start >= (spans.at(-1)?.end ?? 0)) {
      const from = starts.get(block) ?? start;
      while ((spans.at(-1)?.start ?? -1) > from) spans.pop();
      spans.push({start: from, end});
    }
  }
  return spans;
}

function holdsCallsOnly({start, end}: Range, text: string, tags: readonly Tag[]): boolean {
  let at = start;
  for (const tag of tags) {
    if (tag.end <= start || tag.start >= end) continue;
    if (text.slice(at, tag.start).trim() !== "") return false;
    at = tag.end;
  }
  return text.slice(at, end).trim() === "";
}
