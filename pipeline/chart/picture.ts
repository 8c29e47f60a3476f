import type {Drawing, DrawingOp, DrawnText, GradientPaint, Paint, Path, Stroke} from "../model/drawing.ts";
import type {FontChain} from "../model/font.ts";
import {outlineText} from "../support/outlines.ts";

/**
 * A drawing as an SVG that needs no fonts: its text in outlines, for whatever draws SVG without knowing the edition's fonts.
 */
export function drawingPicture(drawing: Drawing, fonts: FontChain): string {
  const defs: string[] = [];
  let body = "";
  for (const op of drawing.ops) body += drawOp(op, fonts, defs);
  const {width, height} = drawing;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${open}<defs>${defs.join("")}</defs>${body}</svg>`;
}

function drawOp(op: DrawingOp, fonts: FontChain, defs: string[]): string {
  switch (op.op) {
    case "path": {
      const blend = op.blend ? ` style="mix-blend-mode:${op.blend}"` : "";
      const rule = op.rule ? ` fill-rule="${op.rule}"` : "";
      return `<path d="${pathData(op.path)}"${fillOf(op.fill, defs)}${strokeOf(op.stroke, defs)}${rule}${blend}/>`;
    }
    case "text":
      return drawText(op, fonts, defs);
    case "image":
      return `<image x="${op.x}" y="${op.y}" width="${op.width}" height="${op.height}" preserveAspectRatio="none" opacity="${op.opacity}" xlink:href="data:${op.type};base64,${op.base64}"/>`;
    case "clip": {
      const id = `c${defs.push(`<clipPath id="c${defs.length}"><path d="${pathData(op.path)}"/></clipPath>`) - 1}`;
      return `<g clip-path="url(#${id})">`;
    }
    case "end-clip":
      return "</g>";
  }
}

function drawText(op: DrawnText, fonts: FontChain, defs: string[]): string {
  const {path, width} = outlineText(op.text, fonts, op, op.size);
  const start = op.align === "left" ? 0 : op.align === "center" ? -width / 2 : -width;
  const turn = op.angle === 0 ? "" : ` rotate(${op.angle})`;
  return `<path transform="translate(${op.x} ${op.y})${turn} translate(${start} 0)" d="${path}"${fillOf(op.fill, defs)}${strokeOf(op.stroke, defs)}/>`;
}

function pathData(path: Path): string {
  return path.map(([command, ...numbers]) => command + numbers.join(" ")).join("");
}

function fillOf(paint: Paint | undefined, defs: string[]): string {
  return paint ? ` fill="${paintOf(paint, defs)}" fill-opacity="${paint.opacity}"` : ' fill="none"';
}

function strokeOf(stroke: Stroke | undefined, defs: string[]): string {
  if (!stroke) return "";
  const dash =
    stroke.dash.length > 0
      ? ` stroke-dasharray="${stroke.dash.join(" ")}" stroke-dashoffset="${stroke.dashOffset}"`
      : "";
  return ` stroke="${paintOf(stroke.paint, defs)}" stroke-opacity="${stroke.paint.opacity}" stroke-width="${stroke.width}" stroke-linecap="${stroke.cap}" stroke-linejoin="${stroke.join}" stroke-miterlimit="${stroke.miterLimit}"${dash}`;
}

function paintOf(paint: Paint, defs: string[]): string {
  return paint.kind === "solid" ? paint.color : `url(#${gradientId(paint, defs)})`;
}

function gradientId(paint: GradientPaint, defs: string[]): string {
  const id = `g${defs.length}`;
  const stops = paint.stops
    .map(({offset, color, opacity}) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`)
    .join("");
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = paint.coordinates;
  const element =
    paint.kind === "linear"
      ? `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${a}" y1="${b}" x2="${c}" y2="${d}">${stops}</linearGradient>`
      : `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" fx="${a}" fy="${b}" fr="${c}" cx="${d}" cy="${e}" r="${f}">${stops}</radialGradient>`;
  defs.push(element);
  return id;
}
