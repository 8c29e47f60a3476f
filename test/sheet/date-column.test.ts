import {describe, expect, test} from "vitest";
import type {Column, Table} from "../../pipeline/model/table.ts";
import {dateColumn, periodOfAll} from "../../pipeline/sheet/date-column.ts";

const at = {file: "a.csv", line: 1, column: 1};

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const read = rows.map((row) => ({cells: Object.fromEntries(columns.map(({name}, i) => [name, row[i]])), at}));
  return {id: "t", columns, rows: read, sources: [], at};
}

const year: Column = {name: "year", type: "date"};
const opened: Column = {name: "opened", type: "date"};
const founded: Column = {name: "founded", type: "date"};
const month: Column = {name: "Month", type: "number"};

describe("dateColumn", () => {
  test("is the only column of dates", () =>
    expect(dateColumn(table([opened, {name: "x", type: "text"}], [["2017-05", "a"]]))).toBe(opened));
  test("of several it is the one with a name of time", () =>
    expect(dateColumn(table([opened, year], [["2017-05", "2017"]]))).toBe(year));
  test("of several without such a name there is no telling", () =>
    expect(dateColumn(table([opened, founded], [["2017-05", "2016"]]))).toBeUndefined());
  test("may be a column of numbers that is named for years and holds them", () => {
    const numeric: Column = {name: "year", type: "number"};
    expect(dateColumn(table([numeric], [["2017"]]))).toBe(numeric);
    expect(dateColumn(table([numeric], [["17"]]))).toBeUndefined();
  });
  test("years beside a column of months do not tell the time of a row", () =>
    expect(dateColumn(table([year, month], [["2017", "5"]]))).toBeUndefined());
});

describe("periodOfAll", () => {
  test("goes from the first to the last", () => expect(all(["2016", "2014", "2015"])).toBe("2014/2016"));
  test("is one date where all rows have it", () => expect(all(["2016", "2016"])).toBe("2016"));
  test("joins periods", () => expect(all(["2014-01/2014-03", "2014-04/2014-06"])).toBe("2014-01/2014-06"));
  test("is none where dates are of several forms", () => expect(all(["2016", "2014-05"])).toBeUndefined());
});

function all(dates: readonly string[]): string | undefined {
  const some = table(
    [year],
    dates.map((date) => [date]),
  );
  return periodOfAll(some, some.rows);
}
