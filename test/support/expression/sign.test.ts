import {describe, expect, test} from "vitest";
import {signIsFixed} from "../../../pipeline/support/expression/sign.ts";
import {fact} from "./kit.ts";

const number = (id: string, value: string, formula?: string): ReturnType<typeof fact> =>
  fact(id, {value: {kind: "number", value}, ...(formula !== undefined && {formula})});

const scope = new Map([
  number("a", "25.7"),
  number("b", "25.4"),
  number("deficit", "-3"),
  number("change", "0.3", "a - b"),
  number("growth", "1.2", "(a / b - 1) * 100"),
  number("rate", "1.2", "(a - b) / b * 100"),
  number("odd_rate", "1.2", "(a - deficit) / deficit"),
]);

describe("the sign of a fact", () => {
  test.each([
    ["change", "change > 0"],
    ["change", "change >= 0"],
    ["change", "0 < change"],
    ["change", "change < 0"],
    ["change", "change > 5"],
    ["change", "change < -0.5"],
    ["change", "a > b"],
    ["change", "b < a"],
    ["change", "a - b > 0"],
    ["change", "b > 1 && a > b"],
    ["change", "!(a > b)"],
    ["growth", "a > b"],
    ["growth", "growth < 0"],
    ["rate", "b >= a"],
    ["rate", "change > 0"],
  ])("of %s is fixed by %s and by its opposite", (id, expression) => {
    expect(signIsFixed(id, [{expression, holds: true}], scope)).toBe(true);
  });

  test.each([
    ["change", "a > 0"],
    ["change", "a != b"],
    ["change", "change > -5"],
    ["change", "a > b || b > 1"],
    ["change", "a + b > 0"],
    ["growth", "a > 1 && b > 1"],
    ["odd_rate", "a > deficit"],
  ])("of %s is not fixed by %s", (id, expression) => {
    expect(signIsFixed(id, [{expression, holds: true}], scope)).toBe(false);
  });

  test("is fixed in the else of what fixes it, and not in the else of more than that", () => {
    expect(signIsFixed("change", [{expression: "change > 0", holds: false}], scope)).toBe(true);
    expect(signIsFixed("change", [{expression: "change > 5", holds: false}], scope)).toBe(false);
    expect(signIsFixed("change", [{expression: "a < b || b > 9", holds: false}], scope)).toBe(true);
    expect(signIsFixed("change", [{expression: "a < b && b > 9", holds: false}], scope)).toBe(false);
  });
});
