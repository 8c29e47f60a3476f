import type {Card, Cards} from "../../model/document.ts";
import {mayRunRightToLeft, withoutIsolates} from "../../support/bidi.ts";
import type {Box, BoxItem} from "../page/box.ts";
import {stackLines} from "../page/box.ts";
import {composeInlines, type BlockContext} from "../context.ts";
import type {Composed} from "../text/composed.ts";
import type {Flow} from "../page/flow.ts";
import {breakLines} from "../text/lines.ts";
import {blockTag, type Tag} from "../tag/tag.ts";

const gap = 10;
const padding = 10;
const ruleHeight = 2.5;
// What is composed to be measured is no part of the structure.
const noTag = blockTag(undefined, "P");

/** Key figures in cards of one height, up to four in a row; more rows before the figures shrink, or at last break. */
export function cardsFlow(node: Cards, context: BlockContext): readonly Flow[] {
  const {cardFigure} = context.sheet.text;
  const widest = Math.max(
    ...node.cards.map(({figure, at}) => composeInlines(context, [figure], cardFigure, noTag, at).most),
  );
  const {columns, scale} = arrangement(node.cards.length, widest, context);
  const list = blockTag(context.tag, "L", node.lang ? {lang: node.lang} : {});
  const cards = node.cards.map((card) => composeCard(card, scale, context, list));
  const rows = Array.from({length: Math.ceil(cards.length / columns)}, (_, row) =>
    cards.slice(row * columns, (row + 1) * columns),
  );
  return rows.map((row, index): Flow => ({
    kind: "box",
    box: rowBox(row, columns, context),
    before: index === 0 ? 18 : gap,
    ...(index === rows.length - 1 && {after: 18}),
    left: 0,
    right: 0,
    // No row stands alone.
    keepWithNext: (index === 0 || index === rows.length - 2) && index < rows.length - 1,
  }));
}

interface ComposedCard {
  readonly figure: Composed;
  readonly label: Composed;
}

function composeCard(card: Card, scale: number, context: BlockContext, list: Tag): ComposedCard {
  const {text} = context.sheet;
  const {cardFigure} = text;
  const figure = {...cardFigure, size: cardFigure.size * scale};
  const body = blockTag(blockTag(list, "LI"), "LBody");
  const label = {type: "text", text: card.label, at: card.at} as const;
  return {
    figure: composeInlines(context, [card.figure], figure, blockTag(body, "P"), card.at),
    label: composeInlines(
      context,
      [label, ...(card.reference ? [card.reference] : []), ...(card.mark ? [card.mark] : [])],
      text.cardLabel,
      blockTag(body, "P"),
      card.at,
    ),
  };
}

// How much smaller figures may be set so that rows are full, and so that there are two cards in a row.
const shrinks = [1, 0.75, 0.6];

// As many columns as let every figure stand on one line and leave no card alone in a row of its own.
function arrangement(cards: number, widest: number, context: BlockContext): {columns: number; scale: number} {
  const fits = (columns: number) => (cardWidth(columns, context) - 2 * padding) / widest;
  const counts = [4, 3, 2].filter((columns) => columns <= cards && (cards === columns || cards % columns !== 1));
  for (const least of shrinks) {
    const columns = (least === 0.6 ? [2] : counts).find((count) => count <= cards && fits(count) >= least);
    if (columns !== undefined) return {columns, scale: Math.min(1, fits(columns))};
  }
  return {columns: 1, scale: 1};
}

function cardWidth(columns: number, {sheet}: BlockContext): number {
  return (sheet.full - gap * (columns - 1)) / columns;
}

function rowBox(row: readonly ComposedCard[], columns: number, context: BlockContext): Box {
  const {sheet, fonts, side} = context;
  const width = cardWidth(columns, context);
  const inner = width - 2 * padding;
  const contents = row.map((card, index) => {
    const x = side === "ltr" ? index * (width + gap) : sheet.full - width - index * (width + gap);
    const figure = stackLines(breakLines(card.figure, inner, fonts), x + padding, ruleHeight + padding - 4);
    const label = stackLines(breakLines(card.label, inner, fonts), x + padding, figure.bottom + 3);
    return {x, items: readTogether(card, [...figure.items, ...label.items]), bottom: label.bottom};
  });
  const height = Math.max(0, ...contents.map(({bottom}) => bottom)) + padding;
  const backgrounds = contents.flatMap(({x}): BoxItem[] => [
    {kind: "area", x, y: 0, width, height, color: sheet.color.tint},
    {kind: "area", x, y: 0, width, height: ruleHeight, color: sheet.color.brand},
  ]);
  return {width: sheet.full, height, items: [...backgrounds, ...contents.flatMap(({items}) => items)]};
}

// Programs that extract text by place would read all figures of a row and then all labels. From right to left they put
// the words of a passage into another order, and are left to read the cards by place.
function readTogether({figure, label}: ComposedCard, items: readonly BoxItem[]): readonly BoxItem[] {
  const text = withoutIsolates(`${figure.text} ${label.text}`);
  return mayRunRightToLeft(text) ? items : [{kind: "passage", x: 0, y: 0, text, items}];
}
