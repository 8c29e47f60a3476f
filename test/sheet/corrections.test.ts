import {describe, expect, it, test} from "vitest";
import {readAs} from "./memory-files.ts";

const sheet = (corrections: string, facts = "letters: {value: 270}"): string =>
  `published: 2017-09-01\nfacts:\n  ${facts}\ncorrections:\n${corrections}\n`;

const withStatuses = (first: string, second: string): string =>
  `published: 2017-09-01\ndata:\n  t:\n    rows:\n      - {x: 1, status: ${first}}\n      - {x: 2, status: ${second}}\nfacts:\n  a: {from: t.x, aggregate: sum}\n`;

describe("corrections of a sheet", () => {
  it("come the latest first, with the facts that they name", () => {
    const {briefings, problems} = readAs(
      sheet(
        "  - {date: 2017-08-20, facts: letters, text: First.}\n  - {date: 2017-09-01, facts: [letters], text: Second.}",
      ),
    );
    expect(problems).toEqual([]);
    expect(briefings[0]?.corrections?.map(({date, facts, text}) => [date, facts, text])).toEqual([
      ["2017-09-01", ["letters"], "Second."],
      ["2017-08-20", ["letters"], "First."],
    ]);
  });

  it.each([
    [
      "  - {date: 2017-09-01, facts: leters, text: T.}",
      'a.yaml:5:31 unknown-fact: There is no fact "leters". — did you mean "letters"?',
    ],
    [
      "  - {date: 2017-09-01, facts: trade.share, text: T.}",
      'a.yaml:5:31 unknown-fact: There is no column "trade.share". — known: letters',
    ],
    [
      "  - {date: 2017-09-01, text: T.}",
      "a.yaml:5:5 missing-key: This correction does not say its facts:. — add facts:",
    ],
    [
      "  - {date: 2017-09-02, facts: letters, text: T.}",
      "a.yaml:5:12 correction-date: The correction of 2017-09-02 is later than the edition, which is published on 2017-09-01. — write published: 2017-09-02",
    ],
  ])("%s", (written, expected) => {
    expect(readAs(sheet(written)).problems).toEqual([expected]);
  });
});

function correcting(column: string, data: string): readonly string[] {
  return readAs(
    `published: 2017-09-01\ndata: {trade: ${data}}\ncorrections:\n  - {date: 2017-09-01, facts: [${column}], text: T.}\n`,
    {"trade.csv": "year,share\n2016,25.7\n"},
  ).problems;
}

test("a column that a correction names is one of its table's, wherever that is read from", () => {
  for (const data of ["{file: trade.csv}", "{rows: [{year: 2016, share: 25.7}]}"]) {
    expect(correcting("trade.share", data)).toEqual([]);
    expect(correcting("trade.shares", data)).toEqual([
      'a.yaml:4:32 unknown-column: The table "trade" has no column "shares". — did you mean "share"?',
    ]);
  }
});

describe("the status of a fact", () => {
  it("comes from the sheet, else from its column, else from the weakest that a formula reads", () => {
    const facts = `a: {from: t.x, where: {year: 2015}}
  b: {from: t.x, where: {year: 2015}, status: revised}
  c: {formula: a + d}
  d: {value: 1, status: estimate}
  e: {formula: b + 1}`;
    const {briefings, problems} = readAs(
      `published: 2017-09-01\ndata:\n  t: {rows: [{year: 2015, x: 1}], columns: {x: {status: provisional}}}\nfacts:\n  ${facts}\n`,
    );
    expect(problems).toEqual([]);
    expect([...(briefings[0]?.facts.values() ?? [])].map(({id, status}) => [id, status])).toEqual([
      ["a", "provisional"],
      ["b", "revised"],
      ["c", "estimate"],
      ["d", "estimate"],
      ["e", undefined],
    ]);
  });

  it("comes from the row's own column of statuses, and a total is as good as the weakest of its rows", () => {
    const rows =
      "[{year: 2014, x: 1, status: revised}, {year: 2015, x: 2}, {year: 2016, x: 3, status: provisional}, {year: 2017, x: 4, status: estimate}]";
    const facts = `a: {from: t.x, where: {year: 2014}}
  b: {from: t.x, where: {year: 2015}}
  c: {from: t.x, at: latest - 1y}
  total: {from: t.x, aggregate: sum}`;
    const {briefings, problems} = readAs(`published: 2017-09-01\ndata:\n  t: {rows: ${rows}}\nfacts:\n  ${facts}\n`);
    expect(problems).toEqual([]);
    expect([...(briefings[0]?.facts.values() ?? [])].map(({id, status}) => [id, status])).toEqual([
      ["a", "revised"],
      ["b", undefined],
      ["c", "provisional"],
      ["total", "estimate"],
    ]);
  });

  it("is named where a column of statuses has another word, and a column of other words is none", () => {
    expect(readAs(withStatuses("provisional", "provisonal")).problems).toEqual([
      'a.yaml:6:9 unknown-status: "provisonal" is no status of a figure: provisional, estimate or revised. — did you mean "provisional"?',
    ]);
    expect(readAs(withStatuses("open", "closed")).problems).toEqual([]);
  });
});
