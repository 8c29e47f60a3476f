import type {Block} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";

/** All blocks of a tree in reading order, each with the inlines that are its own. */
export function* walkBlocks(
  blocks: readonly Block[],
): Generator<{readonly block: Block; readonly inlines: readonly Inline[]}> {
  for (const block of blocks) {
    yield {block, inlines: ownInlines(block)};
    if (block.type === "list") for (const item of block.items) yield* walkBlocks(item.children);
    else if (block.type === "section" || block.type === "editors-note" || block.type === "quote")
      yield* walkBlocks(block.children);
  }
}

function ownInlines(block: Block): readonly Inline[] {
  switch (block.type) {
    case "paragraph":
    case "lede":
      return block.children;
    case "section":
      return block.title;
    case "quote":
      return block.name ?? [];
    case "table":
      return [
        ...block.caption,
        ...[...block.head, ...block.rows].flat().flatMap((cell) => cell.children),
        ...block.note,
      ];
    case "figure":
      return [...block.caption, ...block.credit];
    case "cards":
      return block.cards.flatMap((card) => [
        card.figure,
        ...(card.reference ? [card.reference] : []),
        ...(card.mark ? [card.mark] : []),
      ]);
    case "sources":
      return block.entries.flatMap((entry) => entry.children);
    case "editors-note":
    case "list":
    case "rule":
    case "contents":
    case "proof-note":
      return [];
  }
}

/** All inlines of a run, those within others included, in reading order. */
export function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ("children" in inline) yield* walkInlines(inline.children);
  }
}
