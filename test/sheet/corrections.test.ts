import {describe, expect, it} from "vitest";
import {readAs} from "./memory-files.ts";

const sheet = (corrections: string, facts = "letters: {value: 270}"): string =>
  `published: 2017-09-01\nfacts:\n  ${facts}\ncorrections:\n${corrections}\n`;

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
});
