import type {Card, Cards} from "../model/document.ts";
import type {Box, BoxItem} from "./box.ts";
import {stackLines} from "./box.ts";
import {composeInlines, type BlockContext} from "./context.ts";
import type {Composed} from "./composed.ts";
import type {Flow} from "./flow.ts";
import {breakLines} from "./lines.ts";
import {blockTag} from "./tag.ts";

const gap = 10;
const padding = 10;
const ruleHeight = 2.5;

/** Key figures in cards of one height, up to four in a row; more rows before the figures would break. */
export function cardsFlow(node: Cards, context: BlockContext): readonly Flow[] {
  const list = blockTag(context.tag, "L", node.lang ? {lang: node.lang} : {});
  const cards = node.cards.map((card) => composeCard(card, context, list));
  const columns = columnsFor(cards, context);
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
    keepWithNext: index < rows.length - 1,
  }));
}

interface ComposedCard {
  readonly figure: Composed;
  readonly label: Composed;
}

function composeCard(card: Card, context: BlockContext, list: ReturnType<typeof blockTag>): ComposedCard {
  const {text} = context.sheet;
  const body = blockTag(blockTag(list, "LI"), "LBody");
  const label = {type: "text", text: card.label, at: card.at} as const;
  return {
    figure: composeInlines(context, [card.figure], text.cardFigure, blockTag(body, "P"), card.at),
    label: composeInlines(
      context,
      card.reference ? [label, card.reference] : [label],
      text.cardLabel,
      blockTag(body, "P"),
      card.at,
    ),
  };
}

// As many columns as let every figure stand on one line, and rows of about equal length.
function columnsFor(cards: readonly ComposedCard[], context: BlockContext): number {
  const widest = Math.max(0, ...cards.map((card) => card.figure.most));
  const fitting = [4, 3, 2].find((count) => cardWidth(count, context) - 2 * padding >= widest) ?? 1;
  const most = Math.min(fitting, cards.length);
  return Math.ceil(cards.length / Math.ceil(cards.length / most));
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
    return {x, items: [...figure.items, ...label.items], bottom: label.bottom};
  });
  const height = Math.max(0, ...contents.map(({bottom}) => bottom)) + padding;
  const backgrounds = contents.flatMap(({x}): BoxItem[] => [
    {kind: "area", x, y: 0, width, height, color: sheet.color.tint},
    {kind: "area", x, y: 0, width, height: ruleHeight, color: sheet.color.brand},
  ]);
  return {width: sheet.full, height, items: [...backgrounds, ...contents.flatMap(({items}) => items)]};
}
