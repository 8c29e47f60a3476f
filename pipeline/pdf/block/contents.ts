import type {Contents} from "../../model/document.ts";
import {composeSpans, composeText, edges, type BlockContext} from "../context.ts";
import type {Flow} from "../page/flow.ts";
import {blockTag, inlineTag} from "../tag/tag.ts";

/** The table of contents, each entry with the number of its page. */
export function contentsFlow(node: Contents, context: BlockContext): readonly Flow[] {
  const {sheet} = context;
  const toc = blockTag(context.tag, "TOC", node.lang ? {lang: node.lang} : {});
  const caption = blockTag(blockTag(toc, "Caption"), "P");
  const title = composeText(context, node.title, sheet.text.captionTitle, caption, node.at);
  const numberWidth = sheet.em * 3;
  const entries = node.entries.map((entry, index): Flow => {
    const link = inlineTag(inlineTag(blockTag(toc, "TOCI"), "Reference"), "Link");
    const target = {href: `#${entry.id}`, title: entry.text, underline: false};
    const style = sheet.text.body;
    const composed = composeSpans(context, [{text: entry.text, style, tag: link, link: target}], style, node.at, {
      pageOf: {id: entry.id, style, tag: link, link: target, width: numberWidth},
    });
    const start = context.start + (entry.level === 3 ? sheet.em * 1.4 : 0);
    return {
      kind: "text",
      composed,
      before: entry.level === 2 ? 4 : 1,
      // No entry stands alone.
      keepWithNext: index + 1 < node.entries.length && (index === 0 || index === node.entries.length - 2),
      ...edges(context, start, context.end + numberWidth),
    };
  });
  return [
    {kind: "text", composed: title, before: 18, keepWithNext: true, ...edges(context, context.start, context.end)},
    ...entries,
  ];
}
