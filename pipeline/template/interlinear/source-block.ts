import type {Layout, TemplateBlock} from "../layout/blocks.ts";
import {usedNames} from "./block-uses.ts";
import type {Item} from "./align.ts";
import {withoutComments} from "./comments.ts";
import {normaliseBlock} from "./normalise.ts";

/** A block of a source template: words to translate, or calls of helpers and partials alone. */
export interface SourceBlock extends Item {
  readonly block: TemplateBlock;
  /** What a stamp keeps of it. */
  readonly text: string;
  /** The notes to the translator that stand above it or within. */
  readonly notes: readonly string[];
}

/** Today's blocks of a source template, in order; link definitions are none. */
export function sourceBlocks(layout: Layout): readonly SourceBlock[] {
  let from = 0;
  return layout.blocks
    .filter(({prose}) => prose)
    .map((block) => {
      const notes = layout.tags.flatMap(({sort, start, end, inner}) =>
        sort === "comment" && start >= from && end <= block.end && /^\s*note:/.test(inner)
          ? [layout.text.slice(start, end)]
          : [],
      );
      from = block.end;
      const text = withoutComments(layout.text.slice(block.start, block.end)).trimEnd();
      return {block, text, notes, ...itemOf(block, text)};
    });
}

/** A block as it takes part in the alignment: calls by their names and subjects, since their options may hold words. */
export function itemOf({callsOnly}: TemplateBlock, text: string): Item {
  return callsOnly ? {kind: "call", label: callLabel(text)} : {kind: "prose", label: normaliseBlock(text)};
}

function callLabel(text: string): string {
  const name = /\{\{[#>]?\s*([^\s}]+)/.exec(text)?.[1] ?? "";
  return [name, ...[...usedNames(text)].toSorted()].join(" ");
}
