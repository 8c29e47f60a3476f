import type {Composed} from "../text/composed.ts";
import type {LaidOutPage} from "../engine.ts";
import type {Flow, Frame} from "./flow.ts";
import type {SetLine} from "../text/set-line.ts";
import type {Sheet} from "../style.ts";
import type {Surface} from "../surface.ts";

/** Draws the backgrounds of notes and quotes on a page, behind as much of each as stands there. */
export function drawFrames({pdf, marks}: Surface, page: LaidOutPage, flow: readonly Flow[], sheet: Sheet): void {
  for (const [frame, {top, bottom}] of extents(page, flow)) {
    marks.artifact("Background");
    const x = sheet.margin.left + frame.x;
    const y = top - frame.padding;
    const height = bottom - top + 2 * frame.padding;
    if (frame.fill) pdf.rect(x, y, frame.width, height).fillColor(frame.fill, 1).fill();
    const ruleX = frame.rule.atRight ? x + frame.width - frame.rule.width : x;
    pdf.rect(ruleX, y, frame.rule.width, height).fillColor(frame.rule.color, 1).fill();
  }
}

interface Extent {
  top: number;
  bottom: number;
}

function extents(page: LaidOutPage, flow: readonly Flow[]): ReadonlyMap<Frame, Extent> {
  const frameOf = new Map<Composed | object, Frame>();
  for (const block of flow) {
    if (!block.frame) continue;
    if (block.kind === "text") frameOf.set(block.composed, block.frame);
    if (block.kind === "box") frameOf.set(block.box, block.frame);
    if (block.kind === "table") for (const cell of block.rows.flat()) if (cell) frameOf.set(cell.composed, block.frame);
  }
  const found = new Map<Frame, Extent>();
  for (const item of page.items) {
    if (item.type === "vector") continue;
    const frame = frameOf.get(item.type === "line" ? (item.item as SetLine).ink.composed : item.item.svg);
    if (!frame) continue;
    const height =
      item.type === "line" ? (item.item as SetLine).getHeight() : (item.item.svg as {height: number}).height;
    const extent = found.get(frame) ?? {top: item.item.y, bottom: item.item.y};
    found.set(frame, {top: Math.min(extent.top, item.item.y), bottom: Math.max(extent.bottom, item.item.y + height)});
  }
  return found;
}
