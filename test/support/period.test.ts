import {describe, expect, test} from "vitest";
import {
  daysBetween,
  firstDay,
  holdsPeriod,
  lastDay,
  movePeriod,
  periodLength,
  sayLength,
} from "../../pipeline/support/period.ts";

describe("a period", () => {
  test.each([
    ["2017", "2017-01-01", "2017-12-31", "one year"],
    ["2017-05", "2017-05-01", "2017-05-31", "one month"],
    ["2016-02", "2016-02-01", "2016-02-29", "one month"],
    ["2017-05-14", "2017-05-14", "2017-05-14", "one day"],
    ["2016-07/2017-05", "2016-07-01", "2017-05-31", "11 months"],
    ["2016-07/2017-06", "2016-07-01", "2017-06-30", "one year"],
    ["2017-05-01/2017-05-31", "2017-05-01", "2017-05-31", "one month"],
    ["2017-05-14/2017-05-15", "2017-05-14", "2017-05-15", "2 days"],
    ["2014/2016", "2014-01-01", "2016-12-31", "3 years"],
  ])("%s goes from %s to %s and is %s long", (period, first, last, length) => {
    expect([firstDay(period), lastDay(period), sayLength(periodLength(period))]).toEqual([first, last, length]);
  });

  test.each([
    ["2016", "y", -1, "2015"],
    ["2017-05", "y", -1, "2016-05"],
    ["2017-05", "q", -2, "2016-11"],
    ["2017-01", "m", -1, "2016-12"],
    ["2017-12", "m", 1, "2018-01"],
    ["2017-05-31", "m", -1, "2017-04-30"],
    ["2016-02-29", "y", -1, "2015-02-28"],
    ["2017-03-01", "d", -1, "2017-02-28"],
    ["2016-01/2016-03", "q", -1, "2015-10/2015-12"],
    ["2016", "m", -1, undefined],
    ["2016-05", "d", -1, undefined],
  ] as const)("%s moves by %s %d", (period, unit, count, moved) => {
    expect(movePeriod(period, {unit, count})).toBe(moved);
  });

  test("lies in another where all of it does", () => {
    expect(holdsPeriod("2017", "2017-05")).toBe(true);
    expect(holdsPeriod("2017", "2016-07/2017-05")).toBe(false);
  });

  test("is counted in days across leap years", () => {
    expect(daysBetween("2016-02-28", "2016-03-01")).toBe(2);
  });
});
