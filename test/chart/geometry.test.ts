import fc from "fast-check";
import {expect, test} from "vitest";
import {arcTo, multiply, place, rotation, scaleOf} from "../../pipeline/chart/geometry.ts";

const angle = fc.double({min: -10, max: 10, noNaN: true});

test("arcTo begins at the start, ends at the end and stays on the circle", () => {
  fc.assert(
    fc.property(angle, angle, fc.boolean(), (from, to, anticlockwise) => {
      // A canvas draws no more than one turn.
      fc.pre(Math.abs(to - from) < 6.28);
      const curves = arcTo(3, 4, 100, from, to, anticlockwise);
      for (const [, , , , x, y] of curves) expect(Math.hypot(x - 3, y - 4)).toBeCloseTo(100, 6);
      const last = curves.at(-1);
      if (last) {
        expect(last[4]).toBeCloseTo(3 + 100 * Math.cos(to), 5);
        expect(last[5]).toBeCloseTo(4 + 100 * Math.sin(to), 5);
      }
    }),
  );
});

test("arcTo draws a full turn in four quarters", () => {
  expect(arcTo(0, 0, 1, 0, 2 * Math.PI, false)).toHaveLength(4);
});

test("place, scaleOf and rotation read a matrix as the canvas does", () => {
  const quarter = multiply([1, 0, 0, 1, 10, 20], [0, 2, -2, 0, 0, 0]);
  expect(place(quarter, 1, 0)).toEqual([10, 22]);
  expect(scaleOf(quarter)).toBe(2);
  expect(rotation(quarter)).toBe(90);
});
