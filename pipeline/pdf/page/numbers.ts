import type {LaidOutPage} from "../engine.ts";
import type {SetLine} from "../text/set-line.ts";

/** Tells on which page, from one, the block with an id begins. */
export function pagesOfAnchors(pages: readonly LaidOutPage[]): (id: string) => number | undefined {
  const found = new Map<string, number>();
  for (const [index, {items}] of pages.entries()) {
    for (const item of items) {
      if (item.type !== "line") continue;
      const {ink} = item.item as SetLine;
      const {anchor} = ink.composed.paragraph;
      if (ink.first && anchor !== undefined) found.set(anchor, index + 1);
    }
  }
  return (id) => found.get(id);
}
