import type {Nodes, Root} from "mdast";
import type {TypedText} from "../../model/audit.ts";
import type {Fact} from "../../model/fact.ts";
import {createOffsets, type Offsets} from "../layout/offsets.ts";
import type {Range} from "../layout/blocks.ts";
import type {SourceText} from "../source-text.ts";
import {typedFigures} from "./figures.ts";
import {maskMustaches} from "./mask.ts";

/** A paragraph, a heading or a cell of a table, and where it stands in its file. */
export interface TypedProse extends TypedText {
  readonly range: Range;
  /** As it stands in the file, with its mustaches. */
  readonly written: string;
}

/** The words that a template or a partial types: one text for each paragraph, heading and cell. */
export function typedProse(
  {text, file, layout}: Pick<SourceText, "text" | "file" | "layout">,
  facts: ReadonlyMap<string, Fact>,
): readonly TypedProse[] {
  const offsets = createOffsets(text, file);
  const masked = maskMustaches(text, layout.tags);
  return holdersIn(layout.root).map((holder) => ({
    ...typedText(holder, masked, layout.tags, offsets, facts),
    range: {start: holder.start, end: holder.end},
    written: text.slice(holder.start, holder.end),
  }));
}

interface Holder extends Range {
  /** What the Markdown takes for plain words. */
  readonly words: readonly Range[];
}

function holdersIn(root: Root): readonly Holder[] {
  const found: Holder[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      found.push({...rangeOf(node), words: wordsIn(node)});
    } else if ("children" in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

function wordsIn(node: Nodes): readonly Range[] {
  if (node.type === "text") return [rangeOf(node)];
  return "children" in node ? node.children.flatMap(wordsIn) : [];
}

function rangeOf({position}: Nodes): Range {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0};
}

function typedText(
  {start, end, words}: Holder,
  masked: string,
  tags: SourceText["layout"]["tags"],
  offsets: Offsets,
  facts: ReadonlyMap<string, Fact>,
): TypedText {
  const parts: string[] = [];
  let at = start;
  for (const word of words) {
    parts.push(blank(masked.slice(at, word.start)), plain(masked.slice(word.start, word.end)));
    at = word.end;
  }
  return {
    text: parts.join("") + blank(masked.slice(at, end)),
    figures: typedFigures(tags, {start, end}, facts),
    place: (from, length) => offsets.place(start + from, length),
  };
}

function blank(text: string): string {
  return text.replace(/[^\n\uFFFC]/gu, " ");
}

// Entities and escapes are written with digits and signs that no reader sees.
function plain(text: string): string {
  return text.replace(/&#?[A-Za-z0-9]{1,32};|\\(?=[!-/:-@[-`{-~])/gu, blank);
}
