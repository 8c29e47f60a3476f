import {describe, expect, test} from "vitest";
import type {SheetRecord} from "../../pipeline/model/record.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import {readSheet} from "../../pipeline/sheet/read.ts";
import {memoryFiles, sayProblem} from "./memory-files.ts";

const TRADE = "month,share,visits\n2017-05,25.4,3\n2017-06,257,4\n";

function problems(
  facts: string,
  {asOf, record, data = "file: trade.csv"}: {asOf?: string; record?: SheetRecord; data?: string} = {},
): readonly string[] {
  const sheet = `published: 2017-08-11\ndata:\n  trade: {${data}}\nfacts:\n${facts.replaceAll(/^/gm, "  ")}\n`;
  const found: Problem[] = [];
  const files = memoryFiles({"data/a.yaml": sheet, "data/trade.csv": TRADE});
  readSheet("data/a.yaml", files, (problem) => found.push(problem), new Map(), new Set(), {asOf, record});
  return found.map(sayProblem);
}

describe("min and max", () => {
  test("stop a value beyond them, at their line", () => {
    expect(problems("a:\n  from: trade.share\n  at: latest\n  max: 100")).toEqual([
      'a.yaml:8:10 out-of-range: The fact "a" is 257, more than 100, which max: allows. — correct the value, or the guard where it is the guard that is wrong',
    ]);
    expect(problems("a: {value: -0.5, min: 0}")).toEqual([
      expect.stringContaining('a.yaml:5:25 out-of-range: The fact "a" is -0.5, less than 0, which min: allows.'),
    ]);
  });

  test("hold both ends of a range, and formulas", () => {
    expect(problems("a: {low: 3, high: 5, max: 4.9}")).toEqual([
      expect.stringContaining('The fact "a" is 5, more than 4.9'),
    ]);
    expect(problems("a: {formula: b * 2, max: 5}\nb: {value: 3}")).toEqual([
      expect.stringContaining("is 6, more than 5"),
    ]);
    expect(problems("a: {value: 3, min: 3, max: 3}")).toEqual([]);
  });

  test("are for numbers", () => {
    expect(problems("a: {value: word, min: 3}")).toEqual([
      'a.yaml:5:25 key-without-use: min: is for numbers, and the fact "a" is none. — delete it',
    ]);
  });
});

describe("max_age", () => {
  test("counts from the end of the fact's period to the date of publication, or to the day of --as-of", () => {
    const fact = "a: {value: 3, period: 2016-05, max_age: 14 months}";
    expect(problems(fact)).toEqual([
      'a.yaml:5:43 too-old: The fact "a" speaks of 2016-05, and max_age: 14 months let it pass until 2017-07-31; it is 2017-08-11. — bring the data up to date',
    ]);
    expect(problems(fact, {asOf: "2017-07-31"})).toEqual([]);
    expect(problems(fact, {asOf: "2017-08-01"})).toHaveLength(1);
    expect(problems("a: {value: 3, period: 2016, max_age: 1 year}")).toEqual([]);
  });

  test("needs a period", () => {
    expect(problems("a: {value: 3, max_age: 90 days}")).toEqual([expect.stringContaining("a.yaml:5:26 no-period: ")]);
  });

  test("is a length of time", () => {
    expect(problems("a: {value: 3, period: 2016, max_age: soon}")).toEqual([
      expect.stringContaining(
        'wrong-value: "max_age" of facts.a should be a length of time, e.g. 14 months, not "soon".',
      ),
    ]);
  });
});

describe("max_change", () => {
  const record: SheetRecord = {
    release: 3,
    published: "2017-07-11",
    briefings: {a: {editions: {}, figures: {a: {value: "25.4", sources: [], shown: {}}}}},
  };

  test("stops a value too far from the last released one", () => {
    expect(problems("a: {value: 257, max_change: 20%}", {record})).toEqual([
      'a.yaml:5:31 large-change: The fact "a" was released as 25.4 (release 3) and is now 257: a change of 231.6 (912%), where max_change: allows 20%. — correct the value; if it is right, raise max_change: for this release',
    ]);
    expect(problems("a: {value: 26.5, max_change: 1}", {record})).toEqual([
      expect.stringContaining("a change of 1.1 (4.33%)"),
    ]);
    expect(problems("a: {value: 26.4, max_change: 1}", {record})).toEqual([]);
    expect(problems("a: {value: 30, max_change: 20%}", {record})).toEqual([]);
  });

  test("waits for a first release", () => {
    expect(problems("a: {value: 257, max_change: 20%}")).toEqual([]);
    expect(problems("b: {value: 257, max_change: 20%}", {record})).toEqual([]);
  });
});

function due(rule: string, asOf?: string): readonly string[] {
  return problems("a: {value: 3}", {data: `file: trade.csv, due: "${rule}"`, ...(asOf !== undefined && {asOf})});
}

describe("due", () => {
  test("stops a build in which the next row is late", () => {
    expect(due("monthly, 10 days after")).toEqual([
      'a.yaml:3:33 overdue: The last row of the table "trade" is of the time up to 2017-06-30. The one up to 2017-07-31 was due on 2017-08-10 (monthly, 10 days after), and it is 2017-08-11. — add the row, or correct due:',
    ]);
    expect(due("monthly, 11 days after")).toEqual([]);
    expect(due("monthly, 10 days after", "2017-08-10")).toEqual([]);
    expect(due("quarterly, 2 weeks after", "2017-10-14")).toEqual([]);
    expect(due("quarterly, 2 weeks after", "2017-10-15")).toHaveLength(1);
    expect(due("yearly")).toEqual([]);
  });

  test("needs dates", () => {
    expect(problems("a: {value: 3}", {data: "rows: [{n: 1}], due: monthly"})).toEqual([
      expect.stringContaining("a.yaml:3:32 no-date-column: "),
    ]);
  });

  test("is a rhythm", () => {
    expect(due("fortnightly")).toEqual([
      expect.stringContaining("should be daily, weekly, monthly, quarterly or yearly"),
    ]);
  });
});
