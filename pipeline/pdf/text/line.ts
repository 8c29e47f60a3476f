import {composeParagraph} from "./composed.ts";
import {drawingGroups} from "../drawing-groups.ts";
import {drawLetters, type PlacedText} from "./letters.ts";
import {setLine, type Ink, type Piece} from "./set-line.ts";
import type {Surface} from "../surface.ts";
import type {Tag} from "../tag/tag.ts";
import type {LinkTarget, TextStyle} from "./text.ts";

/** Draws a line of text with its left edge at `x` and its top at `y`; as an artifact where `artifact` says so. */
export function drawLine(surface: Surface, ink: Ink, x: number, y: number, artifact?: "Pagination" | "Layout"): void {
  const baseline = y + ink.baseline;
  if (!artifact) {
    leaveAnchors(surface, ink, y);
    drawMarker(surface, ink, x, y);
  }
  for (const {tag, pieces} of drawingGroups(ink.pieces)) {
    if (artifact) surface.marks.artifact(artifact);
    else surface.marks.content(tag);
    for (const [index, piece] of pieces.entries()) {
      const edges = {left: index === 0, right: index === pieces.length - 1};
      drawPiece(surface, piece, {x, baseline, edges, inRightToLeft: ink.composed.bidi.base === 1});
    }
  }
  if (artifact) return;
  drawPageNumber(surface, ink, x, y);
  for (const run of linkedRuns(ink.pieces)) drawLink(surface, run, x, baseline);
  for (const {span, x: left, width} of ink.pieces)
    if (span.style.underline) drawUnderline(surface, span.style.color, x + left, x + left + width, baseline);
}

function leaveAnchors({pdf, outline}: Surface, ink: Ink, y: number): void {
  const {paragraph} = ink.composed;
  if (ink.first && paragraph.anchor) pdf.addNamedDestination(paragraph.anchor, "XYZ", null, y, null);
  if (ink.first && paragraph.outline) outline(paragraph.outline.level, paragraph.outline.title, y);
  for (const {span, start} of ink.pieces) {
    const begins = ink.composed.segments.find((segment) => segment.span === span)?.start === start;
    if (span.anchor && begins) pdf.addNamedDestination(span.anchor, "XYZ", null, y, null);
  }
}

function drawMarker(surface: Surface, ink: Ink, x: number, y: number): void {
  const {marker, paragraph} = ink.composed;
  if (!ink.first || !marker || !paragraph.marker) return;
  const {indent} = paragraph.marker;
  const line = setLine(marker, 0, marker.text.length, indent, surface.fonts);
  const left = paragraph.side === "ltr" ? x - indent : x + ink.measure;
  drawLine(surface, {...line.ink, baseline: ink.baseline}, left, y);
}

function drawPiece(
  surface: Surface,
  piece: Piece,
  {
    x,
    baseline,
    edges,
    inRightToLeft,
  }: {x: number; baseline: number; inRightToLeft: boolean} & Pick<PlacedText, "edges">,
): void {
  const {style} = piece.span;
  surface.pdf.fillColor(style.color, 1);
  drawLetters(surface.pdf, surface.fonts, {
    face: piece.face,
    text: piece.text,
    rightToLeft: piece.level % 2 === 1,
    turnsBack: inRightToLeft && piece.level % 2 === 0,
    ...(edges && {edges}),
    given: surface.marks.inPassage,
    tabular: style.tabular === true,
    size: style.size,
    x: x + piece.x,
    y: baseline - (style.raise ?? 0),
    angle: 0,
    mode: 0,
  });
}

function drawPageNumber(surface: Surface, ink: Ink, x: number, y: number): void {
  const {paragraph} = ink.composed;
  if (!ink.last || !paragraph.pageOf) return;
  const {id, style, tag, link, width} = paragraph.pageOf;
  const span = {text: String(surface.pageOf(id) ?? ""), style, tag, link};
  const composed = composeParagraph(
    {
      spans: [span],
      direction: "auto",
      align: "end",
      side: paragraph.side,
      lang: paragraph.lang,
      leading: paragraph.leading,
      at: paragraph.at,
    },
    surface.fonts,
    surface.report,
  );
  const left = paragraph.side === "ltr" ? x + ink.measure : x - width;
  drawLine(
    surface,
    {...setLine(composed, 0, composed.text.length, width, surface.fonts).ink, baseline: ink.baseline},
    left,
    y,
  );
}

interface LinkedRun {
  readonly link: LinkTarget;
  readonly tag: Tag;
  readonly style: TextStyle;
  readonly left: number;
  readonly right: number;
}

// Adjoining pieces of one link make one area.
function linkedRuns(pieces: readonly Piece[]): readonly LinkedRun[] {
  const runs: LinkedRun[] = [];
  for (const {span, x, width} of pieces) {
    if (!span.link) continue;
    const last = runs.at(-1);
    const joins = last?.link === span.link && (Math.abs(last.right - x) < 0.5 || Math.abs(x + width - last.left) < 0.5);
    if (joins) runs[runs.length - 1] = {...last, left: Math.min(last.left, x), right: Math.max(last.right, x + width)};
    else runs.push({link: span.link, tag: linkTag(span.tag), style: span.style, left: x, right: x + width});
  }
  return runs;
}

// The words of a link may be in an element within it, in another language say.
function linkTag(tag: Tag): Tag {
  return tag.role === "Link" || !tag.parent ? tag : linkTag(tag.parent);
}

function drawLink(surface: Surface, {link, tag, style, left, right}: LinkedRun, x: number, baseline: number): void {
  const {marks} = surface;
  const top = baseline - style.size - (style.raise ?? 0);
  marks.link(tag, {x: x + left, y: top, width: right - left, height: style.size * 1.3}, link.href, link.title);
  if (link.underline) drawUnderline(surface, style.color, x + left, x + right, baseline);
}

function drawUnderline({pdf, marks}: Surface, color: string, from: number, to: number, baseline: number): void {
  marks.artifact("Layout");
  pdf.lineWidth(0.5).strokeColor(color, 1);
  pdf
    .undash()
    .moveTo(from, baseline + 1.6)
    .lineTo(to, baseline + 1.6)
    .stroke();
}
