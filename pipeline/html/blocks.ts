import type {Block, Cards, Contents, Handlers, List, ListItem, Quote, Section} from "../model/document.ts";
import type {PrintContext} from "./context.ts";
import {languageAttributes} from "./direction.ts";
import {printFigure} from "./figure.ts";
import {printFigureValue, printInlines, printReference} from "./inlines.ts";
import {element, join, lines, text, type Markup} from "./markup.ts";
import {printSources} from "./sources.ts";
import {printTable} from "./table.ts";

/** Blocks as HTML, each on its own line. Classes name what a block is; how it looks is the style sheet's business. */
export function printBlocks(nodes: readonly Block[], context: PrintContext): Markup {
  return lines(nodes.map((node) => printBlock(node, context)));
}

const handlers = {
  section: printSection,
  paragraph: (node, context) => element("p", languageAttributes(node.lang), printInlines(node.children, context)),
  lede: (node, context) =>
    element("p", {class: "lede", ...languageAttributes(node.lang)}, printInlines(node.children, context)),
  quote: printQuote,
  "editors-note": (node, context) =>
    element(
      "div",
      {class: "note", role: "note", ...languageAttributes(node.lang)},
      element("p", {class: "note-label"}, text(node.label)),
      printBlocks(node.children, context),
    ),
  list: printList,
  table: printTable,
  figure: printFigure,
  cards: printCards,
  rule: () => element("hr", {}),
  contents: printContents,
  sources: printSources,
  "proof-note": (node) =>
    element(
      "div",
      {class: `proof-note ${node.state}`, role: "note"},
      element("p", {class: "note-label"}, text(node.label)),
      element("p", languageAttributes(node.sourceLang), text(node.source)),
    ),
} satisfies Handlers<Block, PrintContext, Markup>;

function printBlock(node: Block, context: PrintContext): Markup {
  const handler = handlers[node.type] as (node: Block, context: PrintContext) => Markup;
  return handler(node, context);
}

function printSection(node: Section, context: PrintContext): Markup {
  const heading = element(`h${node.level}`, {}, printInlines(node.title, context));
  return element(
    "section",
    {id: node.id, ...languageAttributes(node.lang)},
    lines([heading, printBlocks(node.children, context)]),
  );
}

function printQuote(node: Quote, context: PrintContext): Markup {
  return element(
    "figure",
    {class: "quote", ...languageAttributes(node.lang)},
    element("blockquote", {}, printBlocks(node.children, context)),
    node.name && element("figcaption", {}, printInlines(node.name, context)),
  );
}

function printList(node: List, context: PrintContext): Markup {
  const start = node.ordered && node.start !== 1 ? node.start : undefined;
  const items = node.items.map((item) => printItem(item, context));
  return element(node.ordered ? "ol" : "ul", {start, ...languageAttributes(node.lang)}, lines(items));
}

// A first paragraph that is followed by nothing but lists stands in the item itself, as in a tight list.
function printItem(item: ListItem, context: PrintContext): Markup {
  const [first, ...rest] = item.children;
  const tight = first?.type === "paragraph" && first.lang === undefined && rest.every((block) => block.type === "list");
  const content = tight
    ? join([printInlines(first.children, context), printBlocks(rest, context)])
    : printBlocks(item.children, context);
  return element("li", languageAttributes(item.lang), content);
}

// Browsers take the list role from lists without markers, hence the explicit one.
function printCards(node: Cards, context: PrintContext): Markup {
  const cards = node.cards.map((card) =>
    element(
      "li",
      {},
      element("p", {class: "card-figure"}, printFigureValue(card.figure, context)),
      element(
        "p",
        {class: "card-label"},
        text(card.label),
        card.reference && printReference(card.reference, context),
        card.mark && printInlines([card.mark], context),
      ),
    ),
  );
  const label = context.voice.own("key-figures");
  const long = node.cards.some((card) => widthInDigits(card.figure.shown) > widestInFour);
  return element("ul", {class: long ? "cards long" : "cards", role: "list", "aria-label": label}, lines(cards));
}

/** How wide a figure may be, in digits, for four cards to stand in one row. */
const widestInFour = 9;

function widthInDigits(shown: string): number {
  return [...shown].length + (shown.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function printContents(node: Contents): Markup {
  const title = element("p", {class: "contents-title", id: "page--contents"}, text(node.title));
  const entries = node.entries.map((entry) =>
    element("li", {class: `level-${entry.level}`}, element("a", {href: `#${entry.id}`}, text(entry.text))),
  );
  return element(
    "nav",
    {class: "contents", "aria-labelledby": "page--contents"},
    title,
    element("ol", {role: "list"}, lines(entries)),
  );
}
