/**
 * The table of outlines as WOFF2 packs it (WOFF 2.0, section 5.1): what belongs together lies together, so that Brotli
 * finds more to repeat. `offsets` has one entry more than there are glyphs.
 */
export function transformGlyphs(glyf: Uint8Array, offsets: readonly number[]): Uint8Array {
  const count = offsets.length - 1;
  const streams: Streams = {
    contours: [],
    points: [],
    flags: [],
    coordinates: [],
    composites: [],
    boxed: new Uint8Array(4 * Math.floor((count + 31) / 32)),
    boxes: [],
    instructions: [],
    overlapping: new Uint8Array((count + 7) >> 3),
  };
  for (let glyph = 0; glyph < count; glyph++) {
    const bytes = glyf.subarray(offsets[glyph], offsets[glyph + 1]);
    const contours = bytes.length > 0 ? viewOf(bytes).getInt16(0) : 0;
    pushShort(streams.contours, contours);
    if (contours > 0) packSimple(bytes, contours, glyph, streams);
    else if (contours < 0) packComposite(bytes, glyph, streams);
  }
  return join(count, streams);
}

interface Streams {
  readonly contours: number[];
  readonly points: number[];
  readonly flags: number[];
  readonly coordinates: number[];
  readonly composites: number[];
  /** A bit for each glyph whose box is among `boxes`, not worked out from its points. */
  readonly boxed: Uint8Array;
  readonly boxes: number[];
  readonly instructions: number[];
  /** A bit for each glyph whose contours overlap. */
  readonly overlapping: Uint8Array;
}

function join(count: number, streams: Streams): Uint8Array {
  const {contours, points, flags, coordinates, composites, boxed, boxes, instructions, overlapping} = streams;
  const overlaps = overlapping.some((byte) => byte !== 0);
  const parts = [contours, points, flags, coordinates, composites, [...boxed, ...boxes], instructions];
  const header: number[] = [];
  for (const short of [0, overlaps ? 1 : 0, count, 1]) pushShort(header, short);
  for (const {length} of parts) for (const short of [length >>> 16, length]) pushShort(header, short);
  return Buffer.concat([header, ...parts, overlaps ? overlapping : []].map((part) => Uint8Array.from(part)));
}

function packSimple(bytes: Uint8Array, contours: number, glyph: number, streams: Streams): void {
  const view = viewOf(bytes);
  let last = -1;
  for (let contour = 0; contour < contours; contour++) {
    const end = view.getUint16(10 + 2 * contour);
    pushCount(streams.points, end - last);
    last = end;
  }
  const instructions = 10 + 2 * contours;
  const size = view.getUint16(instructions);
  const points = readPoints(view, instructions + 2 + size, last + 1);
  for (const {x, y, onCurve} of points.moves) pushMove(streams, x, y, onCurve);
  pushCount(streams.coordinates, size);
  pushAll(streams.instructions, bytes.subarray(instructions + 2, instructions + 2 + size));
  if (points.overlap) setBit(streams.overlapping, glyph);
  if (!boxOf(points.moves).every((edge, index) => edge === view.getInt16(2 + 2 * index)))
    pushBox(bytes, glyph, streams);
}

interface Move {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

function readPoints(view: DataView, at: number, count: number): {readonly moves: readonly Move[]; overlap: boolean} {
  const flags: number[] = [];
  let offset = at;
  while (flags.length < count) {
    const flag = view.getUint8(offset++);
    const times = flag & 8 ? view.getUint8(offset++) : 0;
    for (let time = 0; time <= times; time++) flags.push(flag);
  }
  const axis = (short: number, same: number): readonly number[] =>
    flags.map((flag) => {
      if (flag & short) return view.getUint8(offset++) * (flag & same ? 1 : -1);
      if (flag & same) return 0;
      offset += 2;
      return view.getInt16(offset - 2);
    });
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  const moves = flags.map((flag, index) => ({x: xs[index] ?? 0, y: ys[index] ?? 0, onCurve: (flag & 1) === 1}));
  return {moves, overlap: ((flags[0] ?? 0) & 0x40) !== 0};
}

function boxOf(moves: readonly Move[]): readonly number[] {
  let [x, y] = [0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const move of moves) {
    x += move.x;
    y += move.y;
    [left, bottom, right, top] = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
  }
  return [left, bottom, right, top];
}

/** From point to point, by the smallest of six forms. */
function pushMove({flags, coordinates}: Streams, x: number, y: number, onCurve: boolean): void {
  const [width, height] = [Math.abs(x), Math.abs(y)];
  const [right, up] = [x < 0 ? 0 : 1, y < 0 ? 0 : 1];
  const base = onCurve ? 0 : 128;
  const signs = right + 2 * up;
  if (x === 0 && height < 1280) {
    flags.push(base + ((height & 0xf00) >> 7) + up);
    coordinates.push(height & 0xff);
  } else if (y === 0 && width < 1280) {
    flags.push(base + 10 + ((width & 0xf00) >> 7) + right);
    coordinates.push(width & 0xff);
  } else if (width < 65 && height < 65) {
    flags.push(base + 20 + ((width - 1) & 0x30) + (((height - 1) & 0x30) >> 2) + signs);
    coordinates.push((((width - 1) & 0xf) << 4) | ((height - 1) & 0xf));
  } else if (width < 769 && height < 769) {
    flags.push(base + 84 + 12 * (((width - 1) & 0x300) >> 8) + (((height - 1) & 0x300) >> 6) + signs);
    coordinates.push((width - 1) & 0xff, (height - 1) & 0xff);
  } else if (width < 4096 && height < 4096) {
    flags.push(base + 120 + signs);
    coordinates.push(width >> 4, ((width & 0xf) << 4) | (height >> 8), height & 0xff);
  } else {
    flags.push(base + 124 + signs);
    coordinates.push(width >> 8, width & 0xff, height >> 8, height & 0xff);
  }
}

function packComposite(bytes: Uint8Array, glyph: number, streams: Streams): void {
  const view = viewOf(bytes);
  pushBox(bytes, glyph, streams);
  let [at, flags] = [10, moreComponents];
  let instructed = false;
  while (flags & moreComponents) {
    flags = view.getUint16(at);
    instructed ||= (flags & 0x100) !== 0;
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
  pushAll(streams.composites, bytes.subarray(10, at));
  if (!instructed) return;
  const size = view.getUint16(at);
  pushCount(streams.coordinates, size);
  pushAll(streams.instructions, bytes.subarray(at + 2, at + 2 + size));
}

const moreComponents = 0x20;

function pushBox(bytes: Uint8Array, glyph: number, streams: Streams): void {
  setBit(streams.boxed, glyph);
  pushAll(streams.boxes, bytes.subarray(2, 10));
}

/** A count as WOFF2's 255UInt16: one byte where it is small. */
function pushCount(stream: number[], count: number): void {
  if (count < 253) stream.push(count);
  else if (count < 506) stream.push(255, count - 253);
  else if (count < 762) stream.push(254, count - 506);
  else stream.push(253, count >> 8, count & 0xff);
}

function pushShort(stream: number[], short: number): void {
  stream.push((short >> 8) & 0xff, short & 0xff);
}

function pushAll(stream: number[], bytes: Uint8Array): void {
  for (const byte of bytes) stream.push(byte);
}

function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
