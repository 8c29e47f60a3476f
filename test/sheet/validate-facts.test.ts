import {describe, expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {validateSheet} from "../../pipeline/sheet/validate/validate.ts";
import {parseYaml} from "../../pipeline/support/yaml/yaml.ts";
import {sayBriefly} from "../support/yaml/kit.ts";

/** Checks one fact that stands on line 4, `a: {…}`. */
function checkFact(fact: string): string[] {
  const problems: Problem[] = [];
  const text = `published: 2017-08-11
data: {trade: {rows: [{year: 2015, share: 25.4}]}, file: {file: a.csv}}
facts:
  a: {${fact}}
`;
  const yaml = parseYaml(text, "a.yaml", (problem) => problems.push(problem));
  if (yaml) validateSheet(yaml, (problem) => problems.push(problem));
  return problems.map(sayBriefly);
}

/** A fact beside what is said of it. */
const facts: readonly (readonly [fact: string, ...problems: string[]])[] = [
  [
    "label: visits",
    '4:3+1 no-value: The fact "a" has no value. — give it one of value:, low: and high:, from:, formula:',
  ],
  ["value: 1, formula: b", '4:17+7 two-values: The fact "a" has both value: and formula:. — keep one of them'],
  ["value: 1, from: trade.share", '4:17+4 two-values: The fact "a" has both value: and from:. — keep one of them'],
  ["low: 1, high: 2, formula: b", '4:7+3 two-values: The fact "a" has both a range and formula:. — keep one of them'],
  ["low: 1", '4:7+3 half-range: The fact "a" has low: but no high:. — add high:, or say it with value: and bound:'],
  [
    "high: 1, value: 0",
    '4:7+4 half-range: The fact "a" has high: but no low:. — add low:, or say it with value: and bound:',
  ],
  ["low: 5, high: 3", "4:12+1 range-order: low: 5 is more than high: 3. — exchange them"],
  ["low: 1, high: 3, value: 7", "4:31+1 range-order: The value 7 does not lie between 1 and 3. — correct one of them"],
  [
    "low: 1, high: 3, value: two",
    '4:31+3 range-order: A range is of numbers, and the value beside it is "two". — write a number',
  ],
  [
    "low: 1, high: 3, bound: over",
    "4:24+5 key-without-use: A range has no bound: low: and high: say it. — delete the line",
  ],
  [
    "value: 1, where: {year: 2015}",
    "4:17+5 key-without-use: where: has no meaning without from:. — add from:, or delete the line",
  ],
  ["value: 1, at: latest", "4:17+2 key-without-use: at: has no meaning without from:. — add from:, or delete the line"],
  [
    "formula: b, aggregate: sum",
    "4:19+9 key-without-use: aggregate: has no meaning without from:. — add from:, or delete the line",
  ],
  [
    "from: trade.share, at: latest, aggregate: sum",
    "4:38+9 two-values: at: takes one row, and aggregate: takes all of them. — keep one of them",
  ],
  [
    "from: trade.share, at: newest",
    '4:30+6 wrong-value: "at" of facts.a should be latest, latest - 1y (also q, m, d), {max: column} or {min: column}, not "newest".',
  ],
  [
    "from: trade.share, aggregate: summ",
    '4:37+4 wrong-value: "aggregate" of facts.a should be sum, mean, min, max or count, not "summ". — did you mean "sum"?',
  ],
  [
    "from: trade",
    '4:13+5 wrong-value: "from" of facts.a should be a table and a column with a point between, e.g. trade.share, not "trade".',
  ],
  ["from: tarde.share", '4:13+11 unknown-table: There is no table "tarde" under data:. — did you mean "trade"?'],
  ["from: trade.shaer", '4:13+11 unknown-column: The table "trade" has no column "shaer". — did you mean "share"?'],
  [
    "from: trade.share, where: {yaer: 2015}",
    '4:34+4 unknown-column: The table "trade" has no column "yaer". — did you mean "year"?',
  ],
  [
    "from: trade.share, where: {year: [2015]}",
    '4:34+4 wrong-value: "year" of facts.a.where should be a number or a text, not a list.',
  ],
  ["from: file.anything, where: {column: 1}"],
  [
    "from: trade.share, where: {year: $row.year}",
    "4:40+9 unknown-subject: $row.year stands for a column of the row of an each:, and the sheet has none. — write the value itself",
  ],
  [
    "value: 1 234",
    '4:14+5 wrong-number: "1 234" looks like a number, but cannot be read as one. — write digits alone, with a point before the decimals, e.g. 1234; a text that looks like this stands in quotes',
  ],
  [
    "value: 25.7%",
    '4:14+5 wrong-number: "25.7%" looks like a number, but cannot be read as one. — write digits alone, with a point before the decimals, e.g. 25.7; a text that looks like this stands in quotes',
  ],
  [
    "value: 1,234",
    '4:16+3 unknown-key: "234" is no key of facts.a. — write numbers without thousands separators, and with a point before the decimals',
  ],
  ['value: "1 234"'],
  ["value: 17 state leaders"],
  ["value: 2017-05-14"],
  [
    'value: "26", type: number',
    '4:14+4 wrong-type: "26" is no number. — write digits without quotes, with a point before the decimals',
  ],
  [
    "value: 2017-02-30, type: date",
    '4:14+10 wrong-date: "2017-02-30" is no date of the calendar. — write 2017-05-14, 2017-05, 2017, or two of them with a slash between',
  ],
  ["value: 2017, type: date"],
  [
    "value: Vietnam, type: country",
    '4:14+7 wrong-type: "Vietnam" is no country code. — write a code of ISO 3166 such as VN or VNM',
  ],
  [
    "value: 84, type: country",
    "4:14+2 wrong-type: 84 is no country code. — write a code of ISO 3166 such as VN or VNM",
  ],
  [
    "value: true",
    '4:14+4 wrong-value: "value" of facts.a should be a number or a text, not true. — write "true" in quotes',
  ],
  [
    "value:",
    '4:7+5 empty-value: "value" of facts.a is empty; it should be a number or a text. — fill it in, or delete the line',
  ],
  [
    "value: 1, label: 2017",
    '4:24+4 wrong-value: "label" of facts.a should be a text, not 2017. — write "2017" in quotes',
  ],
  ["value: 1, digits: 13", '4:25+2 wrong-value: "digits" of facts.a should be a whole number from 0 to 12, not 13.'],
  [
    'value: 1, digits: "1"',
    '4:25+3 wrong-value: "digits" of facts.a should be a whole number from 0 to 12, not "1". — write 1, without quotes, unit or thousands separators',
  ],
  [
    "value: 1, bound: more than",
    '4:24+9 wrong-value: "bound" of facts.a should be over, at_least, about, under or up_to, not "more than". — known: over, at_least, about, under, up_to',
  ],
  [
    "value: 1, period: 2017-13",
    '4:25+7 wrong-value: "period" of facts.a should be a day, month or year, or two with a slash between, e.g. 2016-07/2017-05, not "2017-13".',
  ],
  [
    "value: 1, period: 2017-05/2016-07",
    '4:25+15 wrong-value: "period" of facts.a should be a day, month or year, or two with a slash between, e.g. 2016-07/2017-05, not "2017-05/2016-07".',
  ],
  ["value: 1, decimals: 2", '4:17+8 unknown-key: "decimals" is no key of facts.a. — did you mean "digits"?'],
  ["valeu: 1", '4:7+5 unknown-key: "valeu" is no key of facts.a. — did you mean "value"?'],
];

describe("validateSheet says of the fact", () => {
  for (const [fact, ...problems] of facts)
    test(`{${fact}} ${problems.length === 0 ? "nothing" : "what is wrong"}`, () =>
      expect(checkFact(fact)).toEqual(problems));
});

test("a fact that is a number alone is told how to be one", () => {
  const problems: Problem[] = [];
  const yaml = parseYaml("published: 2017-08-11\nfacts: {visits: 26}\n", "a.yaml", (problem) => problems.push(problem));
  if (yaml) validateSheet(yaml, (problem) => problems.push(problem));
  expect(problems.map(sayBriefly)).toEqual([
    '2:17+2 wrong-value: "visits" of facts should be a mapping, e.g. {label: …, value: 26, source: report}, not 26.',
  ]);
});
