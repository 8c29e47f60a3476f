import type {Block, List, ListItem} from "../../model/document.ts";
import {composeText, edges, type BlockContext} from "../context.ts";
import type {Flow} from "../page/flow.ts";
import {blockTag, type Tag} from "../tag/tag.ts";

type BlocksFlow = (blocks: readonly Block[], context: BlockContext) => readonly Flow[];

/** A list: its markers hang in the indent of its items, at the start edge. */
export function listFlow(node: List, context: BlockContext, blocksFlow: BlocksFlow): readonly Flow[] {
  const tag = blockTag(context.tag, "L", node.lang ? {lang: node.lang} : {});
  const items = node.items.map((item, index) => {
    const marker = node.ordered
      ? `${context.voice.number(String(node.start + index), {bare: true})}.`
      : bullet(context);
    const flow = itemFlow(item, marker, tag, context, blocksFlow);
    const [first, ...rest] = flow;
    const closely = index > 0 || context.tag.role === "LBody";
    return first && closely ? [{...first, before: context.body.leading * 0.25}, ...rest] : flow;
  });
  return items.flatMap((flow, index) =>
    (index === 0 || index === items.length - 2) && index < items.length - 1 ? keptWithNext(flow) : flow,
  );
}

// No short item stands alone on a page, parted from the others.
function keptWithNext(flow: readonly Flow[]): readonly Flow[] {
  const [only, ...rest] = flow;
  return only?.kind === "text" && rest.length === 0 ? [{...only, keepWithNext: true}] : flow;
}

function itemFlow(
  item: ListItem,
  marker: string,
  list: Tag,
  context: BlockContext,
  blocksFlow: BlocksFlow,
): readonly Flow[] {
  const indent = context.sheet.em * 1.7;
  const tag = blockTag(list, "LI", item.lang ? {lang: item.lang} : {});
  const label = blockTag(tag, "Lbl");
  const inner = {...context, tag: blockTag(tag, "LBody"), start: context.start + indent};
  const set = {text: marker, style: context.body, tag: label, indent};
  const flow = blocksFlow(item.children, {...inner, marker: set});
  if (flow[0]?.kind === "text" && flow[0].composed.paragraph.marker === set) return flow;
  // An item that begins with a table or a figure has its marker on a line of its own.
  const alone = composeText(inner, "\u00a0", context.body, inner.tag, item.at, {marker: set});
  const line: Flow = {
    kind: "text",
    composed: alone,
    before: context.body.leading / 2,
    ...edges(inner, inner.start, inner.end),
    keepWithNext: true,
  };
  return [line, ...flow];
}

// The bullet of another script's font would sit at another height.
function bullet({fonts}: BlockContext): string {
  const [family = ""] = fonts.chain.families;
  return fonts.chain.face(family, {}).has(0x2022) ? "•" : "–";
}
