import type {Paint, Stroke} from "../model/drawing.ts";
import type {Surface} from "./surface.ts";
import type {PdfGradient} from "./pdfkit.ts";

/** Sets the line style and colour for what is drawn next. */
export function setStroke(surface: Surface, stroke: Stroke): void {
  const {pdf} = surface;
  pdf.lineWidth(stroke.width).lineCap(stroke.cap).lineJoin(stroke.join).miterLimit(stroke.miterLimit);
  // pdfkit refuses lengths of zero: the gaps of a solid line, the dashes of dots with round caps.
  const dash = stroke.dash.some((length) => length > 0) ? stroke.dash : [];
  pdf.addContent(`[${dash.join(" ")}] ${dash.length > 0 ? stroke.dashOffset : 0} d`);
  pdf.strokeColor(paintOf(surface, stroke.paint), stroke.paint.opacity);
}

/** A paint as pdfkit takes it: a colour or a gradient. */
export function paintOf({pdf}: Surface, paint: Paint): string | PdfGradient {
  if (paint.kind === "solid") return paint.color;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = paint.coordinates;
  const gradient = paint.kind === "linear" ? pdf.linearGradient(a, b, c, d) : pdf.radialGradient(a, b, c, d, e, f);
  for (const {offset, color, opacity} of paint.stops) gradient.stop(offset, color, opacity);
  return gradient;
}
