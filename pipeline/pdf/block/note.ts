import type {Block, EditorsNote, Quote} from "../../model/document.ts";
import type {ProofNote} from "../../model/proof.ts";
import {directionOf} from "../../support/bidi.ts";
import {composeInlines, composeText, edges, widthBetween, type BlockContext} from "../context.ts";
import type {Flow, Frame, TextFlow} from "../page/flow.ts";
import {blockTag} from "../tag/tag.ts";

/** An editor's note: tinted, as wide as cards and charts, with a rule at its start edge and its label above. */
export function noteFlow(
  node: EditorsNote,
  context: BlockContext,
  blocksFlow: (blocks: readonly Block[], context: BlockContext) => readonly Flow[],
): readonly Flow[] {
  const {sheet} = context;
  const inner = framed(context, {fill: sheet.color.tint, padding: 9, inset: 14, end: 0});
  const tag = blockTag(context.tag, "Div", node.lang ? {lang: node.lang} : {});
  const within = {...inner, tag, body: {...sheet.text.body, size: sheet.text.body.size * 0.95}};
  const label = composeText(inner, node.label, sheet.text.noteLabel, blockTag(tag, "P"), node.at);
  const [first, ...rest] = blocksFlow(node.children, within);
  const flow: Flow[] = [{...text(inner, label), before: 22, keepWithNext: true}];
  if (first) flow.push({...first, before: 2});
  return withSpaceAfter([...flow, ...rest], 24);
}

/** In a proof: the source of the block below, with a rule; tinted where that is stale. */
export function proofNoteFlow(node: ProofNote, context: BlockContext): readonly Flow[] {
  const {sheet} = context;
  const inner = framed(context, {
    fill: node.state === "stale" ? sheet.color.tint : undefined,
    padding: 4,
    inset: 12,
    end: context.end,
  });
  const tag = blockTag(context.tag, "Div");
  const label = composeText(inner, node.label, sheet.text.noteLabel, blockTag(tag, "P"), node.at);
  const lang = node.sourceLang;
  const side = directionOf(lang);
  const sourceTag = blockTag(tag, "P", {lang});
  const source = composeText(inner, node.source, sheet.text.caption, sourceTag, node.at, {lang, direction: side, side});
  return withSpaceAfter(
    [
      {...text(inner, label), before: 12, keepWithNext: true},
      {...text(inner, source), before: 2, keepWithNext: true},
    ],
    8,
  );
}

/** A pull quote: large and quiet, the name below. */
export function quoteFlow(node: Quote, context: BlockContext): readonly Flow[] {
  const {sheet} = context;
  const inner = framed(context, {fill: undefined, padding: 2, inset: 16});
  const tag = blockTag(context.tag, "BlockQuote", node.lang ? {lang: node.lang} : {});
  const flow: Flow[] = node.children.map((child, index): TextFlow => {
    const composed = composeInlines(inner, child.children, sheet.text.quote, blockTag(tag, "P"), child.at);
    return {
      ...text(inner, composed),
      before: index === 0 ? 18 : sheet.text.quote.leading / 3,
      keepWithNext: node.name !== undefined,
    };
  });
  if (node.name) {
    const name = composeInlines(inner, node.name, sheet.text.caption, blockTag(tag, "P"), node.at);
    flow.push({...text(inner, name), before: 4});
  }
  return withSpaceAfter(flow, 18);
}

function framed(
  context: BlockContext,
  look: {readonly fill: string | undefined; readonly padding: number; readonly inset: number; readonly end?: number},
): BlockContext {
  const {sheet, side, start, end} = context;
  const frameEnd = look.end ?? end;
  const {left} = edges(context, start, frameEnd);
  const frame: Frame = {
    x: left,
    width: widthBetween(context, start, frameEnd),
    padding: look.padding,
    fill: look.fill,
    rule: {color: sheet.color.brand, width: 2.5, atRight: side === "rtl"},
  };
  return {...context, frame, start: start + look.inset, end: Math.max(end, look.fill ? frameEnd + look.inset : 0)};
}

function text(context: BlockContext, composed: TextFlow["composed"]): TextFlow {
  return {
    kind: "text",
    composed,
    before: 0,
    ...edges(context, context.start, context.end),
    ...(context.frame && {frame: context.frame}),
  };
}

// The frame reaches below its last line; what follows keeps its distance from the frame.
function withSpaceAfter(flow: readonly Flow[], after: number): readonly Flow[] {
  const last = flow.at(-1);
  return last ? [...flow.slice(0, -1), {...last, after}] : flow;
}
