import type {Block, Handlers} from "../../model/document.ts";
import {cardsFlow} from "./cards.ts";
import {composeInlines, edges, widthBetween, type BlockContext} from "../context.ts";
import {contentsFlow} from "./contents.ts";
import {figureFlow} from "./figure.ts";
import type {Flow, TextFlow} from "../page/flow.ts";
import {plainText} from "../../support/plain-text.ts";
import {listFlow} from "./list.ts";
import {noteFlow, proofNoteFlow, quoteFlow} from "./note.ts";
import {sourcesFlow} from "./sources.ts";
import {tableFlow} from "./table.ts";
import {blockTag} from "../tag/tag.ts";

/** Turns blocks of the document into the flow that the pages are made of. */
export function blocksFlow(blocks: readonly Block[], context: BlockContext): readonly Flow[] {
  const {marker: _, ...unmarked} = context;
  return blocks.flatMap((block, index) => {
    const flow = blockFlow(block, index === 0 ? context : unmarked);
    return blocks[index + 1]?.type === "list" && block.type === "paragraph" ? flow.map(keptWithNext) : flow;
  });
}

// What leads to a list is read with its first item.
function keptWithNext(flow: Flow): Flow {
  return {...flow, keepWithNext: true, ...(flow.kind === "text" && {raisable: false})};
}

const headingSets = {2: "heading2", 3: "heading3", 4: "heading4"} as const;
const headingSpace = {2: 24, 3: 17, 4: 14} as const;

const handlers = {
  section(node, context) {
    const section = {...context, tag: blockTag(context.tag, "Sect", language(node))};
    const title = plainText(node.title);
    const outline = node.level < 4 ? {outline: {level: node.level, title}} : {};
    const set = context.sheet.text[headingSets[node.level]];
    const tag = blockTag(section.tag, `H${node.level}`);
    const heading: TextFlow = {
      ...textFlow(
        context,
        composeInlines(context, node.title, set, tag, node.at, {anchor: node.id, balanced: true, ...outline}),
      ),
      before: headingSpace[node.level],
      keepWithNext: true,
    };
    return [heading, ...closer(blocksFlow(node.children, section), node.level === 2 ? 6 : 3)];
  },
  paragraph: (node, context) => {
    const tag = blockTag(context.tag, "P", language(node));
    const marker = context.marker ? {marker: context.marker} : {};
    const composed = composeInlines(context, node.children, context.body, tag, node.at, marker);
    return [{...textFlow(context, composed), raisable: context.start === 0 && !context.frame}];
  },
  lede: (node, context) => {
    const set = context.sheet.text.lede;
    const tag = blockTag(context.tag, "P", language(node));
    return [{...textFlow(context, composeInlines(context, node.children, set, tag, node.at)), before: 10}];
  },
  quote: (node, context) => quoteFlow(node, context),
  "editors-note": (node, context) => noteFlow(node, context, blocksFlow),
  list: (node, context) => listFlow(node, context, blocksFlow),
  table: (node, context) => tableFlow(node, context),
  figure: (node, context) => figureFlow(node, context),
  cards: (node, context) => cardsFlow(node, context),
  rule: (_, context) => [
    {
      kind: "box",
      before: 14,
      ...edges(context, context.start, context.end),
      box: {
        width: widthBetween(context, context.start, context.end),
        height: 8,
        items: [
          {
            kind: "area",
            x: 0,
            y: 0,
            height: 0.75,
            color: context.sheet.color.hairline,
            width: widthBetween(context, context.start, context.end),
          },
        ],
      },
    },
  ],
  contents: (node, context) => contentsFlow(node, context),
  sources: (node, context) => sourcesFlow(node, context),
  "proof-note": (node, context) => proofNoteFlow(node, context),
} satisfies Handlers<Block, BlockContext, readonly Flow[]>;

function blockFlow(block: Block, context: BlockContext): readonly Flow[] {
  return (handlers[block.type] as (block: Block, context: BlockContext) => readonly Flow[])(block, context);
}

function textFlow(context: BlockContext, composed: TextFlow["composed"]): TextFlow {
  return {
    kind: "text",
    composed,
    before: context.body.leading / 2,
    ...edges(context, context.start, context.end),
    ...(context.frame && {frame: context.frame}),
  };
}

// What follows a heading stands nearer to it than to what went before.
function closer(flow: readonly Flow[], space: number): readonly Flow[] {
  const [first, ...rest] = flow;
  if (!first) return flow;
  return [{...first, before: first.kind === "text" && first.before < 12 ? space : Math.min(first.before, 12)}, ...rest];
}

function language(node: Block): {lang?: string} {
  return node.lang ? {lang: node.lang} : {};
}
