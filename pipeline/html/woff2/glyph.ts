/** A glyph of a TrueType font, taken apart. */
export type Glyph = SimpleGlyph | CompositeGlyph;

export interface SimpleGlyph {
  readonly kind: "simple";
  readonly box: Box;
  /** How many points each contour has. */
  readonly contours: readonly number[];
  readonly points: readonly Point[];
  readonly instructions: Uint8Array;
}

export interface CompositeGlyph {
  readonly kind: "composite";
  readonly box: Box;
  /** The list of components as it stands in the font. */
  readonly components: Uint8Array;
  /** Absent where the components say that there are none. */
  readonly instructions?: Uint8Array;
}

export interface Point {
  /** From the point before. */
  readonly dx: number;
  readonly dy: number;
  readonly onCurve: boolean;
}

/** xMin, yMin, xMax, yMax. */
export type Box = readonly [number, number, number, number];

const FLAG = {onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32} as const;
const PART = {words: 1, scale: 8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100} as const;
const HEAD = 10;

/** Takes a glyph apart; `undefined` for an empty one. */
export function readGlyph(data: DataView): Glyph | undefined {
  if (data.byteLength === 0) return undefined;
  const contours = data.getInt16(0);
  const box = [data.getInt16(2), data.getInt16(4), data.getInt16(6), data.getInt16(8)] as const;
  return contours < 0 ? readComposite(data, box) : readSimple(data, box, contours);
}

function readSimple(data: DataView, box: Box, count: number): SimpleGlyph {
  const ends = Array.from({length: count}, (_, contour) => data.getUint16(HEAD + 2 * contour));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = HEAD + 2 * count;
  const instructions = bytesOf(data, at + 2, data.getUint16(at));
  at += 2 + instructions.length;

  const flags: number[] = [];
  while (flags.length < total) {
    const flag = data.getUint8(at++);
    const times = flag & FLAG.repeat ? data.getUint8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  function steps(short: number, same: number): number[] {
    return flags.map((flag) => {
      if (flag & short) return data.getUint8(at++) * (flag & same ? 1 : -1);
      if (flag & same) return 0;
      at += 2;
      return data.getInt16(at - 2);
    });
  }
  const xs = steps(FLAG.shortX, FLAG.sameX);
  const ys = steps(FLAG.shortY, FLAG.sameY);
  const points = flags.map((flag, index) => ({
    dx: xs[index] ?? 0,
    dy: ys[index] ?? 0,
    onCurve: (flag & FLAG.onCurve) !== 0,
  }));
  const contours = ends.map((end, contour) => end - (ends[contour - 1] ?? -1));
  return {kind: "simple", box, contours, points, instructions};
}

function readComposite(data: DataView, box: Box): CompositeGlyph {
  let at = HEAD;
  let [more, instructed] = [true, false];
  while (more) {
    const flags = data.getUint16(at);
    at += 4 + (flags & PART.words ? 4 : 2);
    at += flags & PART.scale ? 2 : flags & PART.twoScales ? 4 : flags & PART.matrix ? 8 : 0;
    more = (flags & PART.more) !== 0;
    instructed ||= (flags & PART.instructions) !== 0;
  }
  const components = bytesOf(data, HEAD, at - HEAD);
  if (!instructed) return {kind: "composite", box, components};
  return {kind: "composite", box, components, instructions: bytesOf(data, at + 2, data.getUint16(at))};
}

function bytesOf(data: DataView, from: number, length: number): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset + from, length);
}
