import {describe, expect, test} from "vitest";
import {periodProblem} from "../../../pipeline/support/expression/period.ts";
import {parseExpression} from "../../../pipeline/support/expression/expression.ts";
import {fact} from "./kit.ts";

const scope = new Map([
  fact("may", {period: "2017-05"}),
  fact("june", {period: "2017-06"}),
  fact("last_year", {period: "2016"}),
  fact("year", {period: "2017"}),
  fact("season", {period: "2016-07/2017-06"}),
  fact("mean", {period: "2010/2016", basis: "2010"}),
  fact("timeless"),
]);

function problem(text: string): string | undefined {
  const expression = parseExpression(text);
  if ("error" in expression) throw new Error(expression.error);
  return periodProblem(expression, scope);
}

const MONTH_AGAINST_YEAR =
  "may speaks of one month (2017-05) and last_year speaks of one year (2016): only periods of one length can be compared";

describe("periods", () => {
  test.each([
    "may > last_year",
    "may - last_year",
    "(may / last_year - 1) * 100",
    "may / last_year > 1",
    "max(may, last_year)",
    "timeless > 3 && may < last_year",
    "!(abs(may) == last_year)",
    "if(may > last_year, 1, 2)",
  ])("of two lengths do not compare: %s", (text) => {
    expect(problem(text)).toBe(MONTH_AGAINST_YEAR);
  });

  test.each([
    "may > june",
    "year > last_year",
    "season > last_year",
    "mean < year",
    "may > timeless",
    "may > 12",
    "may / year",
    "may + year",
    "year / 12 > may",
  ])("of one length, or of none, do: %s", (text) => {
    expect(problem(text)).toBeUndefined();
  });

  test("within each other may be subtracted, and not compared", () => {
    expect(problem("year - may")).toBeUndefined();
    expect(problem("year > may")).toMatch(/^year speaks of one year \(2017\) and may/);
  });
});
