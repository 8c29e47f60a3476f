/** a b c d e f, as the canvas and SVG write it. */
export type Matrix = readonly [number, number, number, number, number, number];

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Where a matrix puts a point, rounded to 0.01. */
export function place(m: Matrix, x: number, y: number): [number, number] {
  return [round(m[0] * x + m[2] * y + m[4]), round(m[1] * x + m[3] * y + m[5])];
}

/** By how much a matrix makes lengths longer. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
}

/** The turn of a matrix in degrees, clockwise. */
export function rotation(m: Matrix): number {
  return round((Math.atan2(m[1], m[0]) * 180) / Math.PI);
}

/** To 0.01, never minus zero. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

type Curve = readonly [number, number, number, number, number, number];

/**
 * An arc as Bézier curves of a quarter turn at most, from its start.
 *
 * Directions and full turns are those of the canvas; the handles are 4/3 tan(θ/4) long, off by less than 0.03 percent.
 */
export function arcTo(
  x: number,
  y: number,
  radius: number,
  from: number,
  to: number,
  anticlockwise: boolean,
): readonly Curve[] {
  const turn = sweep(from, to, anticlockwise);
  const count = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
  return Array.from({length: count}, (_, index) => {
    const a = from + (turn * index) / count;
    const b = from + (turn * (index + 1)) / count;
    const handle = (4 / 3) * Math.tan((b - a) / 4) * radius;
    const [ax, ay] = [x + radius * Math.cos(a), y + radius * Math.sin(a)];
    const [bx, by] = [x + radius * Math.cos(b), y + radius * Math.sin(b)];
    return [
      ax - handle * Math.sin(a),
      ay + handle * Math.cos(a),
      bx + handle * Math.sin(b),
      by - handle * Math.cos(b),
      bx,
      by,
    ];
  });
}

function sweep(from: number, to: number, anticlockwise: boolean): number {
  const full = 2 * Math.PI;
  const turn = anticlockwise ? from - to : to - from;
  const size = turn >= full - 1e-9 ? full : ((turn % full) + full) % full;
  return anticlockwise ? -size : size;
}
