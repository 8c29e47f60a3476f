import {describe, expect, test} from "vitest";
import {type Measure, unitOf} from "../../../pipeline/support/expression/measure.ts";
import {parseExpression} from "../../../pipeline/support/expression/expression.ts";
import {fact} from "./kit.ts";

const facts = new Map([
  fact("share", {unit: "percent"}),
  fact("other_share", {unit: "percent"}),
  fact("points", {unit: "percentage_point"}),
  fact("usd", {unit: "USD", scale: 6}),
  fact("more_usd", {unit: "USD", scale: 6}),
  fact("cny", {unit: "CNY", scale: 6}),
  fact("thousands", {unit: "USD", scale: 3}),
  fact("visits"),
  fact("people"),
  fact("name", {type: "text", value: {kind: "text", text: "x"}}),
]);

function measure(text: string): {measure: Measure; misfits: readonly string[]} {
  const expression = parseExpression(text);
  if ("error" in expression) throw new Error(expression.error);
  const misfits: string[] = [];
  return {measure: unitOf(expression, facts, (why) => misfits.push(why)), misfits};
}

describe("unitOf", () => {
  test.each([
    ["share - other_share", {kind: "measured", unit: "percentage_point", scale: 0, exact: true}],
    ["share + other_share", {kind: "measured", unit: "percent", scale: 0, exact: true}],
    ["share + points", {kind: "measured", unit: "percent", scale: 0, exact: true}],
    ["points - points", {kind: "measured", unit: "percentage_point", scale: 0, exact: true}],
    ["100 - share", {kind: "open"}],
    ["usd + more_usd", {kind: "measured", unit: "USD", scale: 6, exact: true}],
    ["-abs(usd)", {kind: "measured", unit: "USD", scale: 6, exact: true}],
    ["usd * 2", {kind: "measured", unit: "USD", scale: 6, exact: false}],
    ["usd / 1000 + thousands", {kind: "measured", unit: "USD", scale: 6, exact: false}],
    ["usd / more_usd", {kind: "ratio"}],
    ["(usd - more_usd) / more_usd * 100", {kind: "open"}],
    ["usd * (usd / more_usd)", {kind: "measured", unit: "USD", scale: 6, exact: false}],
    ["usd / people", {kind: "open"}],
    ["visits / people", {kind: "ratio"}],
    ["visits + people", {kind: "measured", scale: 0, exact: true}],
    ["max(usd, more_usd)", {kind: "measured", unit: "USD", scale: 6, exact: true}],
    ["usd > 3 ? usd : more_usd", {kind: "measured", unit: "USD", scale: 6, exact: true}],
    ["length(name)", {kind: "open"}],
    ["sqrt(visits)", {kind: "open"}],
  ])("%s", (text, expected) => expect(measure(text)).toEqual({measure: expected, misfits: []}));

  test.each([
    ["share + usd", "share is percent and usd is USD, in millions: they cannot be added"],
    ["usd - cny", "usd is USD, in millions and cny is CNY, in millions: they cannot be subtracted"],
    ["usd + thousands", "usd is USD, in millions and thousands is USD, in thousands: they cannot be added"],
    ["share + visits", "share is percent and visits is a count: they cannot be added"],
    ["share > points", "share is percent and points is percentage_point: they cannot be compared"],
    ["max(usd, cny)", "usd is USD, in millions and cny is CNY, in millions: they cannot be arguments of max()"],
    ["(usd - cny) / cny > 0", "usd is USD, in millions and cny is CNY, in millions: they cannot be subtracted"],
    [
      "true ? usd : cny",
      "usd is USD, in millions and cny is CNY, in millions: they cannot be alternatives of one figure",
    ],
  ])("%s does not fit", (text, why) => expect(measure(text).misfits).toEqual([why]));
});
