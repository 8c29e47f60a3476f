import {ByteWriter} from "./byte-writer.ts";
import {type Box, type Glyph, type Point, readGlyph, type SimpleGlyph} from "./glyph.ts";

/** How a font stores its outlines, from `maxp` and `head`. */
export interface GlyphStore {
  readonly glyphs: number;
  /** 0: `loca` counts pairs of bytes in two bytes; 1: bytes in four. */
  readonly locaFormat: number;
}

/**
 * The `glyf` table as WOFF2 transforms it: numbers of a kind stand together and points take few bytes, so that the
 * whole compresses well. `loca` goes without saying. See https://www.w3.org/TR/WOFF2/#glyf_table_format.
 */
export function transformGlyphs(glyf: DataView, loca: DataView, {glyphs, locaFormat}: GlyphStore): Uint8Array {
  const offset = (glyph: number): number =>
    locaFormat === 0 ? 2 * loca.getUint16(2 * glyph) : loca.getUint32(4 * glyph);
  const streams = createStreams(glyphs);
  for (let index = 0; index < glyphs; index++) {
    const [start, end] = [offset(index), offset(index + 1)];
    writeGlyph(readGlyph(new DataView(glyf.buffer, glyf.byteOffset + start, end - start)), index, streams);
  }
  const table = new ByteWriter();
  table.u32(0);
  table.u16(glyphs);
  table.u16(locaFormat);
  const {contours, contourSizes, flags, points, components, boxes, instructions, boxed} = streams;
  const parts = [contours.bytes, contourSizes.bytes, flags.bytes, points.bytes, components.bytes];
  for (const part of parts) table.u32(part.length);
  table.u32(boxed.length + boxes.length);
  table.u32(instructions.length);
  for (const part of [...parts, boxed, boxes.bytes, instructions.bytes]) table.append(part);
  return table.bytes;
}

type Streams = ReturnType<typeof createStreams>;

function createStreams(glyphs: number) {
  return {
    contours: new ByteWriter(),
    contourSizes: new ByteWriter(),
    flags: new ByteWriter(),
    points: new ByteWriter(),
    components: new ByteWriter(),
    /** A bit for each glyph whose box is written. */
    boxed: new Uint8Array(((glyphs + 31) >> 5) << 2),
    boxes: new ByteWriter(),
    instructions: new ByteWriter(),
  };
}

function writeGlyph(glyph: Glyph | undefined, index: number, streams: Streams): void {
  if (!glyph) streams.contours.u16(0);
  else if (glyph.kind === "composite") {
    streams.contours.u16(0xffff);
    writeBox(glyph.box, index, streams);
    streams.components.append(glyph.components);
    if (glyph.instructions) writeInstructions(glyph.instructions, streams);
  } else writeSimple(glyph, index, streams);
}

function writeSimple(glyph: SimpleGlyph, index: number, streams: Streams): void {
  streams.contours.u16(glyph.contours.length);
  // Otherwise whoever reads it finds the box from the points.
  if (glyph.box.join() !== boxAround(glyph.points).join()) writeBox(glyph.box, index, streams);
  for (const size of glyph.contours) streams.contourSizes.short(size);
  for (const point of glyph.points) writePoint(point, streams);
  if (glyph.points.length > 0) writeInstructions(glyph.instructions, streams);
}

function boxAround(points: readonly Point[]): Box {
  let [x, y] = [0, 0];
  const places = points.map(({dx, dy}) => [(x += dx), (y += dy)] as const);
  const [xs, ys] = [places.map(([each]) => each), places.map(([, each]) => each)];
  return points.length === 0 ? [0, 0, 0, 0] : [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function writeBox(box: Box, index: number, {boxed, boxes}: Streams): void {
  boxed[index >> 3] = (boxed[index >> 3] ?? 0) | (0x80 >> (index & 7));
  for (const side of box) boxes.u16(side);
}

function writeInstructions(code: Uint8Array, {points, instructions}: Streams): void {
  points.short(code.length);
  instructions.append(code);
}

// The flag says how many bytes the two distances take, their signs and their highest bits.
function writePoint({dx, dy, onCurve}: Point, {flags, points}: Streams): void {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const [signX, signY] = [dx < 0 ? 0 : 1, dy < 0 ? 0 : 1];
  const signs = signX + 2 * signY;
  const flag = (value: number): void => flags.u8(value + (onCurve ? 0 : 128));
  if (dx === 0 && y < 1280) {
    flag(((y & 0xf00) >> 7) + signY);
    points.u8(y & 0xff);
  } else if (dy === 0 && x < 1280) {
    flag(10 + ((x & 0xf00) >> 7) + signX);
    points.u8(x & 0xff);
  } else if (x < 65 && y < 65) {
    flag(20 + ((x - 1) & 0x30) + (((y - 1) & 0x30) >> 2) + signs);
    points.u8((((x - 1) & 0xf) << 4) | ((y - 1) & 0xf));
  } else if (x < 769 && y < 769) {
    flag(84 + 12 * (((x - 1) & 0x300) >> 8) + (((y - 1) & 0x300) >> 6) + signs);
    points.u8((x - 1) & 0xff);
    points.u8((y - 1) & 0xff);
  } else if (x < 4096 && y < 4096) {
    flag(120 + signs);
    points.u8(x >> 4);
    points.u8(((x & 0xf) << 4) | (y >> 8));
    points.u8(y & 0xff);
  } else {
    flag(124 + signs);
    points.u16(x);
    points.u16(y);
  }
}
