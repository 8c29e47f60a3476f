import type {Block, Document} from "../model/document.ts";
import type {Claim, FigureValue, Inline} from "../model/inline.ts";
import type {Lang} from "../model/language.ts";
import {exactText} from "../support/plain-text.ts";
import {sentenceAround} from "../support/sentences.ts";
import {walkBlocks} from "../support/walk-blocks.ts";

/** A figure or the words of a claim, with the sentence that says it. */
export interface SaidNode {
  readonly node: FigureValue | Claim;
  readonly sentence: string;
}

/** All figures and claims of a document in reading order; what the appendix repeats is left out. */
export function saidNodes({title, children, lang}: Document): readonly SaidNode[] {
  const runs = [title, ...[...walkBlocks(withoutAppendix(children))].flatMap(runsOf)];
  return runs.flatMap((run) => saidIn(run, lang));
}

function withoutAppendix(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.type !== "section" || !block.appendix);
}

// What is read together: a row of a table, a card with its label, each entry of the sources for itself.
function runsOf({block, inlines}: {block: Block; inlines: readonly Inline[]}): readonly (readonly Inline[])[] {
  switch (block.type) {
    case "cards":
      return block.cards.map(({figure, label, at}) => [figure, {type: "text", text: ` ${label}`, at}]);
    case "table":
      return [
        block.caption,
        ...[...block.head, ...block.rows].map((row) =>
          row.flatMap(({children}, index): readonly Inline[] =>
            index === 0 ? children : [{type: "text", text: " | ", at: block.at}, ...children],
          ),
        ),
        block.note,
      ];
    case "figure":
      return [block.caption, block.credit];
    case "sources":
      return block.entries.map(({children}) => children);
    default:
      return [inlines];
  }
}

function saidIn(run: readonly Inline[], lang: Lang): readonly SaidNode[] {
  const text = exactText(run);
  return nodesIn(run, 0).map(({node, start}) => ({
    node,
    sentence: sentenceAround(text, start, start + exactText([node]).length, lang),
  }));
}

function nodesIn(run: readonly Inline[], from: number): readonly {node: FigureValue | Claim; start: number}[] {
  let start = from;
  return run.flatMap((node) => {
    const found = node.type === "figure-value" || node.type === "claim" ? [{node, start}] : [];
    const inner = "children" in node ? nodesIn(node.children, start) : [];
    start += exactText([node]).length;
    return [...found, ...inner];
  });
}
