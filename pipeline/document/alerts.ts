import type {Blockquote, BlockContent, DefinitionContent} from "mdast";
import type {Block, Paragraph, Quote} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import {didYouMean, error} from "../support/problem.ts";
import type {Composer} from "./composer.ts";

const kinds = ["editor", "quote"] as const;

/**
 * Compose a quotation that begins as GitHub writes alerts: `> [!editor]` is an editor's note, `> [!quote]` a pull quote.
 * `undefined` for a plain quotation.
 */
export function composeAlert(
  node: Blockquote,
  composeChildren: (nodes: readonly (BlockContent | DefinitionContent)[]) => readonly Block[],
  composer: Composer,
): Block | undefined {
  const found = readMark(node);
  if (!found) return undefined;
  const at = composer.place(node);
  const children = composeChildren(found.rest);
  if (found.kind === "editor") return {type: "editors-note", label: composer.voice.own("editors-note"), children, at};
  if (found.kind === "quote") return composeQuote(children, at, composer);
  composer.report(error("unknown-alert", at, `there is no [!${found.kind}]`, didYouMean(found.kind, kinds)));
  return undefined;
}

// The mark is taken off the first text, so that only its words are composed.
function readMark(node: Blockquote): {kind: string; rest: (BlockContent | DefinitionContent)[]} | undefined {
  const [first, ...others] = node.children;
  if (first?.type !== "paragraph") return undefined;
  const [text, ...inlines] = first.children;
  if (text?.type !== "text") return undefined;
  const mark = /^\[!([\w-]+)\]\s*/.exec(text.value);
  if (!mark) return undefined;
  const words = text.value.slice(mark[0].length);
  const children = [...(words === "" ? [] : [{...text, value: words}]), ...inlines];
  if (children[0]?.type === "break") children.shift();
  return {kind: mark[1] ?? "", rest: [...(children.length > 0 ? [{...first, children}] : []), ...others]};
}

function composeQuote(blocks: readonly Block[], at: Quote["at"], composer: Composer): Quote | undefined {
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === "paragraph");
  const last = paragraphs.at(-1);
  if (!last || paragraphs.length < blocks.length) {
    composer.report(
      error("bad-quote", at, "a pull quote holds sentences only", "write > [!quote] words of the quote — Name"),
    );
    return undefined;
  }
  const {words, name} = splitName(last.children);
  const children = [...paragraphs.slice(0, -1), ...(words.length > 0 ? [{...last, children: words}] : [])];
  return {type: "quote", children, ...(name && {name}), at};
}

// The name follows the last dash that has a space before it, or the doubled dash of Chinese.
function splitName(inlines: readonly Inline[]): {words: readonly Inline[]; name?: readonly Inline[]} {
  for (let index = inlines.length - 1; index >= 0; index--) {
    const inline = inlines[index];
    if (inline?.type !== "text") continue;
    const dash = /^(.*?)(?:\s+[—–―]\s+|\s*——\s*)(?!.*(?:\s[—–―]\s|——))(.*)$/su.exec(inline.text);
    if (!dash) continue;
    const text = (words: string): readonly Inline[] => (words === "" ? [] : [{...inline, text: words}]);
    const name = [...text((dash[2] ?? "").trimStart()), ...inlines.slice(index + 1)];
    return {words: [...inlines.slice(0, index), ...text((dash[1] ?? "").trimEnd())], ...(name.length > 0 && {name})};
  }
  return {words: inlines};
}
