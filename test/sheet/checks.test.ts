import {describe, expect, test} from "vitest";
import {readAs} from "./memory-files.ts";

const SHEET = `published: 2017-08-11
data:
  regions:
    rows:
      - {year: 2015, name: Asia, share: 33.3}
      - {year: 2015, name: Europe, share: 33.3}
      - {year: 2015, name: Africa, share: 33.3}
      - {year: 2016, name: Asia, share: 50.0}
      - {year: 2016, name: Europe, share: 47.3}
    columns: {share: {unit: percent}, year: {type: date}}
  parts: {rows: [{n: 14.25}, {n: 14.25}, {n: 71.5}], columns: {n: {digits: 1}}}
  gaps: {rows: [{n: 1}, {n: null}]}
facts:
  total: {value: 100, unit: percent}
  a: {value: 3}
  yuan: {value: 3, unit: CNY}
checks:
`;

function check(yaml: string): {problems: readonly string[]; uneven: readonly string[]; checked: readonly string[]} {
  const {briefings, problems} = readAs(`${SHEET}  ${yaml}\n`);
  return {problems, uneven: [...(briefings[0]?.uneven ?? [])], checked: [...(briefings[0]?.checked ?? [])]};
}

function within(limit: string): readonly string[] {
  return check(`shares: {that: sum(regions.share) == 100, within: ${limit}, by: year}`).problems;
}

describe("a check", () => {
  test("that holds says nothing, and its facts are used", () => {
    expect(check("three: a == 3 && total > 99")).toEqual({problems: [], uneven: [], checked: ["a", "total"]});
    expect(check("rows: {that: count(regions.share) == 5}").problems).toEqual([]);
  });

  test("that fails is an error at its line, with the values of both sides", () => {
    expect(check("three: a == 4").problems).toEqual([
      'a.yaml:18:10 failed-check: The check "three" fails: a is 3. — correct the figures, or the check',
    ]);
    expect(check("shares:\n    that: sum(regions.share) == total\n    where: {year: 2016}").problems).toEqual([
      'a.yaml:19:11 failed-check: The check "shares" fails: sum(regions.share) is 97.3 and total is 100. — correct the figures, or the check',
    ]);
  });

  test("within rounding allows what rounding explains, and no more", () => {
    const sum = (year: number): ReturnType<typeof check> =>
      check(`shares: {that: sum(regions.share) == 100, within: rounding, where: {year: ${year}}}`);
    expect(sum(2015)).toEqual({problems: [], uneven: ["regions.share"], checked: ["regions.share"]});
    expect(sum(2016).problems).toEqual([expect.stringContaining("sum(regions.share) is 97.3")]);
    expect(check("shares: {that: sum(regions.share) == 100, where: {year: 2015}}").problems).toHaveLength(1);
  });

  test("within a number allows that much", () => {
    expect(within("2.7")).toEqual([]);
    expect(within("2.6")).toEqual([
      expect.stringContaining('The check "shares" fails for year 2016: sum(regions.share) is 97.3.'),
    ]);
    expect(within("0.05")).toHaveLength(2);
  });

  test("notices parts that add up, but not as they are shown", () => {
    expect(check("parts: sum(parts.n) == 100")).toMatchObject({problems: [], uneven: ["parts.n"]});
  });

  test.each([
    ["x: nothing > 3", '18:6 unknown-fact: There is no fact or column "nothing".'],
    [
      "x: sum(regions.shares) > 3",
      '18:10 unknown-fact: The table "regions" has no column "shares". — did you mean "share"?',
    ],
    [
      "x: sum(region.share) > 3",
      '18:10 unknown-fact: There is no fact or column "region.share". — did you mean "regions.share"?',
    ],
    ["x: a >", "18:9 check: In this check the expression ends too early."],
    ["x: {within: rounding}", '18:3 missing-key: The check "x" does not say what must hold.'],
    ["x: {that: a == 3, by: yaer}", '18:25 unknown-column: No table of this check has a column "yaer".'],
    [
      "x: {that: sum(gaps.n) == 1, where: {yaer: 2016}}",
      '18:39 unknown-column: No table of this check has a column "yaer".',
    ],
    ["x: sum(gaps.n) == 1", '18:6 unknown-check: Whether the check "x" holds cannot be known: gaps.n is missing: '],
    [
      "x: yuan + total > 1",
      '18:6 unknown-check: Whether the check "x" holds cannot be known: yuan is CNY and total is percent',
    ],
    ["x: sum(regions.name) > 3", "18:6 unknown-check: "],
    [
      "x: a + 1",
      '18:6 unknown-check: Whether the check "x" holds cannot be known: it comes to 4, which is neither true nor false.',
    ],
    ["x: {that: a == 3, with: 3}", '18:21 unknown-key: "with" is no key of checks.x.'],
  ])("%s is an error", (yaml, problem) => {
    expect(check(yaml).problems).toEqual([expect.stringContaining(`a.yaml:${problem}`)]);
  });
});
