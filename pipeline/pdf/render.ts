import type {Place} from "../model/problem.ts";
import type {Box, BoxItem} from "./page/box.ts";
import {drawDrawing} from "./drawing.ts";
import {drawSvg} from "./engine.ts";
import type {LaidOutItem, LaidOutPage, LaidOutVector} from "./engine.ts";
import {drawFrames} from "./page/frames.ts";
import type {Flow} from "./page/flow.ts";
import {drawLine} from "./text/line.ts";
import type {PageFurniture} from "./page/furniture.ts";
import type {SetLine} from "./text/set-line.ts";
import type {Sheet} from "./style.ts";
import type {Surface} from "./surface.ts";

/** Draws the pages in order: backgrounds, what the layout placed, running head and foot. */
export function renderPages(
  surface: Surface,
  pages: readonly LaidOutPage[],
  flow: readonly Flow[],
  furniture: PageFurniture,
  sheet: Sheet,
  at: Place,
): void {
  const drawn = new Set<object>();
  for (const [index, page] of pages.entries()) {
    surface.pdf.addPage({size: [sheet.width, sheet.height]});
    drawFrames(surface, page, flow, sheet);
    if (index === 0) drawBox(surface, furniture.masthead, 0, 0, at);
    for (const item of page.items) drawItem(surface, item, drawn, at);
    for (const {box, x, y} of furniture.running(index + 1, pages.length)) drawBox(surface, box, x, y, at, "Pagination");
    surface.marks.close();
  }
}

function drawItem(surface: Surface, item: LaidOutItem, drawn: Set<object>, at: Place): void {
  switch (item.type) {
    case "line": {
      const {ink, x, y} = item.item as SetLine;
      // What the layout repeats, the head of a table on its later pages, is read once.
      drawLine(surface, ink, x, y, drawn.has(ink) ? "Pagination" : undefined);
      drawn.add(ink);
      return;
    }
    case "svg":
      return drawBox(surface, item.item.svg as Box, item.item.x, item.item.y, at);
    case "vector":
      return drawRule(surface, item.item);
  }
}

function drawRule({pdf, marks}: Surface, {x1, y1, x2, y2, lineWidth, lineColor}: LaidOutVector): void {
  marks.artifact("Layout");
  pdf.undash().lineWidth(lineWidth).strokeColor(lineColor, 1).moveTo(x1, y1).lineTo(x2, y2).stroke();
}

function drawBox(surface: Surface, box: Box, x: number, y: number, at: Place, artifact?: "Pagination"): void {
  for (const item of box.items) drawBoxItem(surface, item, x + item.x, y + item.y, at, artifact);
}

function drawBoxItem(surface: Surface, item: BoxItem, x: number, y: number, at: Place, artifact?: "Pagination"): void {
  const {pdf, marks} = surface;
  switch (item.kind) {
    case "area":
      marks.artifact("Background");
      if (item.radius) pdf.roundedRect(x, y, item.width, item.height, item.radius);
      else pdf.rect(x, y, item.width, item.height);
      pdf.fillColor(item.color, 1).fill();
      return;
    case "line":
      return drawLine(surface, item.line.ink, x, y, artifact);
    case "passage":
      return marks.passage(item.text, () => {
        for (const inner of item.items) drawBoxItem(surface, inner, x + inner.x, y + inner.y, at, artifact);
      });
    case "drawing":
      return drawDrawing(surface, item.drawing, {x, y, scale: item.scale, tag: item.tag, at});
    case "image":
      marks.content(item.tag);
      pdf.image(Buffer.from(item.bytes), x, y, {width: item.width, height: item.height});
      return;
    case "svg":
      marks.content(item.tag);
      drawSvg(pdf, new TextDecoder().decode(item.bytes), x, y, {
        width: item.width,
        height: item.height,
        assumePt: true,
      });
  }
}
