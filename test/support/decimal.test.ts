import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  add,
  ceil,
  compare,
  digitsOf,
  divide,
  exponential,
  floor,
  logarithm,
  magnitudeOf,
  multiply,
  negate,
  parseDecimal,
  power,
  remainder,
  round,
  settle,
  shift,
  significant,
  squareRoot,
  subtract,
  toFixed,
} from "../../pipeline/support/decimal.ts";

describe("parseDecimal", () => {
  test.each([
    ["25.7", "25.7"],
    ["25.70", "25.7"],
    ["-0.30", "-0.3"],
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["12345678901234567890.123", "12345678901234567890.123"],
    ["0.000000000001", "0.000000000001"],
  ])("reads %s as %s", (text, value) => expect(parseDecimal(text)).toBe(value));

  test.each([
    "",
    " 1",
    "1 ",
    "1e3",
    "1_000",
    "1,234",
    "25,7",
    "25.7%",
    "+5",
    ".5",
    "5.",
    "012",
    "0x10",
    "−5",
    "--5",
    "1.2.3",
    "NaN",
    "Infinity",
    "٣",
    "9".repeat(101),
  ])("refuses %j", (text) => expect(parseDecimal(text)).toBeUndefined());
});

describe("arithmetic", () => {
  test("25.7 - 25.4 is exactly 0.3", () => expect(subtract("25.7", "25.4")).toBe("0.3"));
  test("0.1 + 0.2 is exactly 0.3", () => expect(add("0.1", "0.2")).toBe("0.3"));
  test("never gives minus zero", () => {
    expect(negate("0")).toBe("0");
    expect(multiply("-1", "0")).toBe("0");
    expect(round("-0.4", 0)).toBe("0");
    expect(toFixed("-0.004", 2)).toBe("0.00");
  });
  test("a quotient has 40 digits, and none by zero", () => {
    expect(divide("1", "8")).toBe("0.125");
    expect(divide("2", "3")).toBe(`0.${"6".repeat(39)}7`);
    expect(divide("1", "0")).toBeUndefined();
    expect(remainder("7", "-2")).toBe("1");
    expect(remainder("1", "0")).toBeUndefined();
  });
  test("roots, logarithms and powers are undefined where there are none, and never hang", () => {
    expect(squareRoot("2.25")).toBe("1.5");
    expect(squareRoot("-1")).toBeUndefined();
    expect(logarithm("0")).toBeUndefined();
    expect(logarithm("1")).toBe("0");
    expect(exponential("0")).toBe("1");
    expect(exponential("1000000")).toBeUndefined();
    expect(power("1.05", "2")).toBe("1.1025");
    expect(power("-8", "0.5")).toBeUndefined();
    expect(power("0", "-1")).toBeUndefined();
    expect(power("999999", "999999")).toBeUndefined();
  });
});

describe("rounding", () => {
  test.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["25.44", 1, "25.4"],
    ["25.45", 1, "25.5"],
    ["1.005", 2, "1.01"],
    ["1250", -2, "1300"],
    ["0.04", 1, "0"],
  ])("%s to %i digits is %s", (value, digits, rounded) => expect(round(value, digits)).toBe(rounded));

  test("toFixed keeps the zeros", () => expect(toFixed("25.7", 2)).toBe("25.70"));
  test("significant digits", () => expect(significant("0.0012345", 2)).toBe("0.0012"));
  test("settle cuts what never ends, and nothing else", () => {
    expect(settle(divide("2", "3") ?? "")).toBe(`0.${"6".repeat(19)}7`);
    expect(settle("12345678901234567890.1234567")).toBe("12345678901234567890.1234567");
  });
  test("floor and ceil go down and up", () => expect([floor("-2.5"), ceil("-2.5")]).toEqual(["-3", "-2"]));
  test("digitsOf counts what was written", () => expect(["25.70", "25", "0.125"].map(digitsOf)).toEqual([2, 0, 3]));
  test("magnitudeOf is the power of the first digit", () =>
    expect(["270", "0.3", "0", "9.99"].map(magnitudeOf)).toEqual([2, -1, undefined, 0]));
  test("shift multiplies by a power of ten", () => expect(shift("1.2", 9)).toBe("1200000000"));
});

describe("against whole numbers of any size", () => {
  const written = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({min: 0, max: 12}));

  test("sums, differences, products and order are exact", () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [x, y] = [scaled(a, 12), scaled(b, 12)];
        expect(add(text(a), text(b))).toBe(shift(String(x + y), -12));
        expect(subtract(text(a), text(b))).toBe(shift(String(x - y), -12));
        expect(multiply(text(a), text(b))).toBe(shift(String(x * y), -24));
        expect(compare(text(a), text(b))).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    );
  });

  test("rounding is half away from zero", () => {
    fc.assert(
      fc.property(written, fc.integer({min: 0, max: 12}), (a, digits) => {
        const unit = 10n ** BigInt(12 - digits);
        const [size, sign] = [scaled(a, 12) < 0n ? -scaled(a, 12) : scaled(a, 12), a[0] < 0n ? -1n : 1n];
        const rounded = ((2n * size + unit) / (2n * unit)) * sign;
        expect(round(text(a), digits)).toBe(shift(String(rounded), -digits));
      }),
    );
  });

  test("every result reads back as itself", () => {
    fc.assert(
      fc.property(written, (a) => {
        expect(parseDecimal(text(a))).toBe(text(a));
      }),
    );
  });
});

function text([units, digits]: [bigint, number]): string {
  return shift(String(units), -digits);
}

function scaled([units, digits]: [bigint, number], to: number): bigint {
  return units * 10n ** BigInt(to - digits);
}
