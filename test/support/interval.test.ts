import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {add, compare, divide, multiply, negate} from "../../pipeline/support/decimal.ts";
import {
  type Interval,
  addIntervals,
  contains,
  divideIntervals,
  interval,
  multiplyIntervals,
  negateInterval,
  orders,
  point,
  pointOf,
  span,
} from "../../pipeline/support/interval.ts";

const over = (at: string): Interval => ({low: {at, open: true}});

describe("orders", () => {
  test("more than 270 is more than 250, and no less than 270", () => {
    expect(orders(over("270"), point("250"))).toEqual({less: false, equal: false, greater: true});
    expect(orders(over("270"), point("270"))).toEqual({less: false, equal: false, greater: true});
  });
  test("more than 270 may be anything against 300", () =>
    expect(orders(over("270"), point("300"))).toEqual({less: true, equal: true, greater: true}));
  test("ranges that touch may be equal", () =>
    expect(orders(span("1", "2"), span("2", "3"))).toEqual({less: true, equal: true, greater: false}));
});

describe("division", () => {
  test("by what may be zero has no result", () => expect(divideIntervals(point("1"), span("-1", "1"))).toBeUndefined());
  test("by what comes near zero has no end", () =>
    expect(divideIntervals(point("1"), {low: {at: "0", open: true}, high: {at: "4", open: false}})).toEqual({
      low: {at: "0.25", open: false},
    }));
  test("by a negative range turns the ends", () =>
    expect(divideIntervals(span("2", "4"), span("-2", "-1"))).toEqual(span("-4", "-1")));
});

describe("against samples", () => {
  const end = fc.option(fc.record({at: fc.integer({min: -6, max: 6}).map(String), open: fc.boolean()}), {
    nil: undefined,
  });
  const samples = Array.from({length: 29}, (_, index) => divide(String(index - 14), "2") ?? "0");
  const intervals = fc
    .tuple(end, end)
    .map(([a, b]) => (a && b && compare(a.at, b.at) > 0 ? interval(b, a) : interval(a, b)))
    .filter((some) => samples.some((value) => contains(some, value)));

  test("every result of two members is a member of the result", () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [sum, product, quotient] = [addIntervals(a, b), multiplyIntervals(a, b), divideIntervals(a, b)];
        for (const x of samples.filter((value) => contains(a, value)))
          for (const y of samples.filter((value) => contains(b, value))) {
            expect(contains(sum, add(x, y))).toBe(true);
            expect(contains(product, multiply(x, y))).toBe(true);
            if (quotient) expect(contains(quotient, divide(x, y) ?? "")).toBe(true);
            expect(contains(negateInterval(a), negate(x))).toBe(true);
            const order = compare(x, y);
            const {less, equal, greater} = orders(a, b);
            expect([order < 0 && !less, order === 0 && !equal, order > 0 && !greater]).toEqual([false, false, false]);
          }
      }),
      {numRuns: 30},
    );
  });

  test("an order that is said to be possible is, for some members", () => {
    const fine = Array.from({length: 61}, (_, index) => divide(String(index - 30), "4") ?? "0");
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const found = new Set<number>();
        for (const x of fine.filter((value) => contains(a, value)))
          for (const y of fine.filter((value) => contains(b, value))) found.add(compare(x, y));
        const {less, equal, greater} = orders(a, b);
        expect([less, equal, greater]).toEqual([found.has(-1), found.has(0), found.has(1)]);
      }),
      {numRuns: 20},
    );
  });

  test("a point is one number", () => expect([pointOf(point("3")), pointOf(span("3", "4"))]).toEqual(["3", undefined]));
});
