import type {Figure} from "../../model/document.ts";
import type {BoxItem} from "../page/box.ts";
import {stackLines} from "../page/box.ts";
import {composeInlines, composeText, type BlockContext} from "../context.ts";
import type {Flow} from "../page/flow.ts";
import {breakLines} from "../text/lines.ts";
import type {SetLine} from "../text/set-line.ts";
import {blockTag, type Tag} from "../tag/tag.ts";

/** What one unit of a chart is on paper at the most, so that its text has one size whatever the chart's width. */
const chartUnit = 467.28 / 640;
const chartGap = 8;

/** A chart or photo with its title, subtitle and credit, never parted. */
export function figureFlow(node: Figure, context: BlockContext): readonly Flow[] {
  const {sheet, fonts} = context;
  const group = blockTag(context.tag, "Div", node.lang ? {lang: node.lang} : {});
  const caption = node.caption.length > 0 || node.subtitle ? blockTag(group, "Caption") : undefined;
  const above: SetLine[] = [];
  if (caption && node.caption.length > 0)
    above.push(
      ...breakLines(
        composeInlines(context, node.caption, sheet.text.captionTitle, blockTag(caption, "P"), node.at),
        sheet.full,
        fonts,
      ),
    );
  if (caption && node.subtitle)
    above.push(
      ...breakLines(
        composeText(context, node.subtitle, sheet.text.caption, blockTag(caption, "P"), node.at),
        sheet.full,
        fonts,
      ),
    );
  const tag = blockTag(group, "Figure", {alt: node.alternative});
  const below =
    node.credit.length > 0
      ? breakLines(
          composeInlines(context, node.credit, sheet.text.caption, blockTag(group, "P"), node.at),
          sheet.full,
          fonts,
        )
      : [];
  const top = stackLines(above, 0, 0);
  const textHeight = top.bottom + heightOf(below) + 2 * chartGap;
  const most = sheet.height - sheet.margin.top - sheet.margin.bottom - textHeight - 1;
  const picture = pictureItem(node, context, tag, above.length > 0 ? top.bottom + chartGap : 0, most);
  const bottom = stackLines(below, 0, picture.bottom + chartGap);
  return [
    {
      kind: "box",
      before: 20,
      after: 18,
      left: 0,
      right: 0,
      floats: context.start === 0,
      box: {width: sheet.full, height: bottom.bottom, items: [...top.items, picture.item, ...bottom.items]},
    },
  ];
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, line) => sum + line.getHeight(), 0);
}

function pictureItem(
  node: Figure,
  {sheet, side}: BlockContext,
  tag: Tag,
  y: number,
  most: number,
): {readonly item: BoxItem; readonly bottom: number} {
  const {picture} = node;
  if (picture.kind === "chart") {
    const {drawing} = picture.chart;
    const scale = Math.min(chartUnit, sheet.full / drawing.width, most / drawing.height);
    const x = side === "ltr" ? 0 : sheet.full - drawing.width * scale;
    return {item: {kind: "drawing", x, y, scale, drawing, tag}, bottom: y + drawing.height * scale};
  }
  const scale = Math.min(sheet.full / picture.width, Math.min(most, sheet.height * 0.42) / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const x = side === "ltr" ? 0 : sheet.full - width;
  return {item: {kind: "image", x, y, width, height, bytes: picture.bytes, tag}, bottom: y + height};
}
