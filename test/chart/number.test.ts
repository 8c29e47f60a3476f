import fc from "fast-check";
import {expect, test} from "vitest";
import {decimalOf} from "../../pipeline/chart/number.ts";

test.each([
  [0.1 + 0.2, undefined, "0.3"],
  [1.5e-7, undefined, "0.00000015"],
  [-3.6405374993814973e-31, undefined, "-0.000000000000000000000000000000364053749938"],
  [1.2e21, undefined, "1200000000000000000000"],
  [3e-90, undefined, "0"],
  [-0, undefined, "0"],
  [25, 1, "25"],
  [25.449999999999999, 1, "25.4"],
] as const)("decimalOf(%d, %s) is %s", (value, digits, expected) => {
  expect(decimalOf(value, digits)).toBe(expected);
});

test("decimalOf gives back every number of at most twelve digits", () => {
  fc.assert(
    fc.property(fc.integer({min: -1e9, max: 1e9}), fc.integer({min: 0, max: 3}), (whole, digits) => {
      const value = whole / 10 ** digits;
      expect(Number(decimalOf(value))).toBe(value);
    }),
  );
});
