import type {Sources} from "../../model/document.ts";
import {composeInlines, composeText, edges, type BlockContext} from "../context.ts";
import type {Flow} from "../page/flow.ts";
import {blockTag} from "../tag/tag.ts";

/** The numbered list of sources and notes under its heading. */
export function sourcesFlow(node: Sources, context: BlockContext): readonly Flow[] {
  const {sheet} = context;
  const section = blockTag(context.tag, "Sect", node.lang ? {lang: node.lang} : {});
  const heading = composeText(context, node.title, sheet.text.heading2, blockTag(section, "H2"), node.at, {
    anchor: node.id,
    outline: {level: 2, title: node.title},
  });
  const list = blockTag(section, "L");
  const place = edges(context, context.start, context.end);
  return [
    {kind: "text", composed: heading, before: 24, keepWithNext: true, ...place},
    ...node.entries.map((entry, index): Flow => {
      const indent = sheet.em * 1.7;
      const item = blockTag(list, "LI");
      const label = blockTag(item, "Lbl");
      const note = blockTag(blockTag(item, "LBody"), "Note", {id: entry.id});
      const set = {...sheet.text.caption, color: sheet.color.ink};
      const composed = composeInlines(context, entry.children, set, note, entry.at, {
        anchor: entry.id,
        marker: {text: `${entry.shown}.`, style: set, tag: label, indent},
      });
      return {
        kind: "text",
        composed,
        before: index === 0 ? 6 : 3,
        ...edges(context, context.start + indent, context.end),
      };
    }),
  ];
}
