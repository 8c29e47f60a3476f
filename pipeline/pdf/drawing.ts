import type {Drawing, DrawingOp, Path} from "../model/drawing.ts";
import type {Place} from "../model/problem.ts";
import {drawDrawnText} from "./text/drawn-text.ts";
import {paintOf, setStroke} from "./paint.ts";
import type {Surface} from "./surface.ts";
import {inlineTag, type Tag} from "./tag/tag.ts";

/** Replays a chart with its top left corner at a place, scaled; all of it belongs to the figure's element. */
export function drawDrawing(
  surface: Surface,
  drawing: Drawing,
  place: {readonly x: number; readonly y: number; readonly scale: number; readonly tag: Tag; readonly at: Place},
): void {
  const {pdf, marks} = surface;
  const {x, y, scale, tag} = place;
  marks.content(tag);
  pdf.save().transform(scale, 0, 0, scale, x, y);
  pdf.rect(0, 0, drawing.width, drawing.height).clip();
  for (const op of drawing.ops) drawOp(surface, op, place.at);
  pdf.restore();
  for (const link of drawing.links) drawLinkArea(surface, link, place);
}

function drawOp(surface: Surface, op: DrawingOp, at: Place): void {
  const {pdf} = surface;
  switch (op.op) {
    case "path":
      return drawPath(surface, op);
    case "text":
      return drawDrawnText(surface, op, at);
    case "image":
      pdf.save().fillOpacity(op.opacity);
      pdf.image(Buffer.from(op.base64, "base64"), op.x, op.y, {width: op.width, height: op.height}).restore();
      return;
    case "clip":
      pdf.save();
      tracePath(surface, op.path);
      pdf.clip();
      return;
    case "end-clip":
      pdf.restore();
  }
}

function drawPath(surface: Surface, op: Extract<DrawingOp, {op: "path"}>): void {
  const {pdf} = surface;
  if (!op.fill && !op.stroke) return;
  if (op.blend) pdf.save();
  if (op.blend) blend(surface, op.blend);
  if (op.fill) pdf.fillColor(paintOf(surface, op.fill), op.fill.opacity);
  if (op.stroke) setStroke(surface, op.stroke);
  tracePath(surface, op.path);
  const rule = op.rule === "evenodd" ? "even-odd" : undefined;
  if (op.fill && op.stroke) pdf.fillAndStroke(rule);
  else if (op.fill) pdf.fill(rule);
  else pdf.stroke();
  if (op.blend) pdf.restore();
}

function tracePath({pdf}: Surface, path: Path): void {
  for (const command of path) {
    switch (command[0]) {
      case "M":
        pdf.moveTo(command[1], command[2]);
        break;
      case "L":
        pdf.lineTo(command[1], command[2]);
        break;
      case "C":
        pdf.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
        break;
      case "Z":
        pdf.closePath();
    }
  }
}

function blend({pdf}: Surface, mode: string): void {
  const name = mode.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  pdf.page.ext_gstates[name] ??= blendState(pdf, name);
  pdf.addContent(`/${name} gs`);
}

function blendState(pdf: Surface["pdf"], name: string) {
  const state = pdf.ref({Type: "ExtGState", BM: name});
  state.end();
  return state;
}

// A link in a chart has no words of its own in the text; its address stands for them.
function drawLinkArea(
  surface: Surface,
  link: Drawing["links"][number],
  {x, y, scale, tag}: {readonly x: number; readonly y: number; readonly scale: number; readonly tag: Tag},
): void {
  const area = {x: x + link.x * scale, y: y + link.y * scale, width: link.width * scale, height: link.height * scale};
  const element = inlineTag(tag, "Link", {alt: link.href});
  surface.marks.content(element);
  surface.pdf.addContent(`${area.x} ${area.y} ${area.width} ${area.height} re n`);
  surface.marks.link(element, area, link.href, link.href);
}
