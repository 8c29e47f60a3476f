import type {DrawnText} from "../../model/drawing.ts";
import type {Place} from "../../model/problem.ts";
import {composeParagraph} from "./composed.ts";
import {drawingGroups} from "../drawing-groups.ts";
import {drawLetters} from "./letters.ts";
import {paintOf, setStroke} from "../paint.ts";
import {setLine} from "./set-line.ts";
import type {Surface} from "../surface.ts";
import {blockTag} from "../tag/tag.ts";

// The figure's element surrounds the whole drawing; its texts have none of their own.
const noTag = blockTag(undefined, "Span");

/** Draws a text of a chart about its anchor, in the order of reading of its own letters, in the fonts that have them. */
export function drawDrawnText(surface: Surface, text: DrawnText, at: Place): void {
  const {pdf, fonts} = surface;
  const style = {size: text.size, color: "#000000", bold: text.bold, italic: text.italic};
  const composed = composeParagraph(
    {
      spans: [{text: text.text, style, tag: noTag}],
      direction: "auto",
      align: "start",
      side: "ltr",
      lang: fonts.chain.lang,
      leading: text.size,
      at,
    },
    fonts,
    surface.report,
  );
  const {pieces} = setLine(composed, 0, composed.text.length, 0, fonts).ink;
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const start = text.align === "left" ? 0 : text.align === "center" ? -width / 2 : -width;
  const angle = (text.angle * Math.PI) / 180;
  if (text.fill) pdf.fillColor(paintOf(surface, text.fill), text.fill.opacity);
  if (text.stroke) setStroke(surface, text.stroke);
  for (const piece of drawingGroups(pieces).flatMap((group) => group.pieces)) {
    const along = start + piece.x;
    drawLetters(pdf, fonts, {
      face: piece.face,
      text: piece.text,
      rightToLeft: piece.level % 2 === 1,
      tabular: false,
      size: text.size,
      x: text.x + along * Math.cos(angle),
      y: text.y + along * Math.sin(angle),
      angle,
      mode: text.stroke ? (text.fill ? 2 : 1) : 0,
    });
  }
}
