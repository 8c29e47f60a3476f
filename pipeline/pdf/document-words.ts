import type {Block, Document, TableBlock} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";

/** The words of each block of a document, by another way than that of the printer, so that the two can be compared. */
export function documentWords(document: Document): readonly {readonly text: string; readonly at: Place}[] {
  const {at} = document;
  const opening = [document.publishedShown, document.kicker ?? "", inlineText(document.title)];
  return [...opening.map((text) => ({text, at})), ...document.children.flatMap(blockWords)];
}

type Words = readonly {readonly text: string; readonly at: Place}[];

function blockWords(block: Block): Words {
  const {at} = block;
  switch (block.type) {
    case "section":
      return [{text: inlineText(block.title), at}, ...block.children.flatMap(blockWords)];
    case "paragraph":
    case "lede":
      return [{text: inlineText(block.children), at}];
    case "quote":
      return [...block.children.flatMap(blockWords), {text: inlineText(block.name ?? []), at}];
    case "editors-note":
      return block.children.flatMap(blockWords);
    case "list":
      return block.items.flatMap((item) => item.children.flatMap(blockWords));
    case "table":
      return tableWords(block);
    case "figure":
      return [inlineText(block.caption), block.subtitle, inlineText(block.credit)].map((text) => ({text, at}));
    case "cards":
      return block.cards.flatMap((card) => [
        {text: card.figure.shown, at: card.at},
        {
          text:
            card.label + inlineText([...(card.reference ? [card.reference] : []), ...(card.mark ? [card.mark] : [])]),
          at: card.at,
        },
      ]);
    case "rule":
      return [];
    case "proof-note":
      return [
        {text: block.label, at},
        {text: block.source, at},
      ];
    case "contents":
      return [{text: block.title, at}, ...block.entries.map(({text}) => ({text, at}))];
    case "sources":
      return [
        {text: block.title, at},
        ...block.entries.map((entry) => ({text: inlineText(entry.children), at: entry.at})),
      ];
  }
}

function tableWords({caption, head, rows, note, at}: TableBlock): Words {
  const cells = [...head, ...rows].flat().map((cell) => inlineText(cell.children));
  return [inlineText(caption), ...cells, inlineText(note)].map((text) => ({text, at}));
}

function inlineText(nodes: readonly Inline[]): string {
  return nodes.map((node) => ownText(node)).join("");
}

function ownText(node: Inline): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.text;
    case "proof-mark":
      return ` ${node.text}`;
    case "figure-value":
    case "date":
      return node.shown;
    case "reference":
      return (node.separator ?? "") + node.shown + (node.page === undefined ? "" : `\u00a0${node.page}`);
    case "line-break":
      return "\n";
    default:
      return inlineText(node.children);
  }
}
