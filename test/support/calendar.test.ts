import {expect, test} from "vitest";
import {isDay, isIsoDate} from "../../pipeline/support/calendar.ts";

test("isDay knows the calendar", () => {
  expect(["2017-05-14", "2016-02-29", "0001-01-01", "9999-12-31"].filter((text) => !isDay(text))).toEqual([]);
  expect(
    [
      "2017-02-29",
      "2017-06-31",
      "2017-13-01",
      "2017-00-10",
      "2017-05-00",
      "0000-01-01",
      "2017-5-14",
      "2017-05",
      "14.05.2017",
      "2017-05-14T00:00",
    ].filter(isDay),
  ).toEqual([]);
});

test("isIsoDate knows days, months, years and ranges of one kind, the earlier first", () => {
  expect(
    ["2017-05-14", "2017-05", "2017", "2016-07/2017-05", "2017-05-14/2017-05-14", "1949/2017"].filter(
      (text) => !isIsoDate(text),
    ),
  ).toEqual([]);
  expect(
    ["2017-05/2016-07", "2017/2018-01", "2017/", "/2017", "2015/2016/2017", "2017-13", "17", "", "20170514"].filter(
      isIsoDate,
    ),
  ).toEqual([]);
});
