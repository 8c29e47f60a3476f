import {describe, expect, test} from "vitest";
import {readYaml} from "./kit.ts";

/** A faulty text beside what is said of it; reading goes on behind those that have a value. */
const faults: readonly (readonly [title: string, text: string, problems: readonly string[], value?: unknown])[] = [
  [
    "a colon in a text",
    "title: Trade: a history\nb: 1\n",
    ['1:8+16 yaml-syntax: A text with ": " in it must stand in quotes. — write "Trade: a history"'],
    {title: "Trade_ a history", b: 1},
  ],
  [
    "a colon in a text with quotes in it",
    'title: The "Belt": a history\n',
    [`1:8+21 yaml-syntax: A text with ": " in it must stand in quotes. — write 'The "Belt": a history'`],
    {title: 'The "Belt"_ a history'},
  ],
  [
    "a colon at the end of a text",
    "title: What we know:\nb: 1\n",
    ['1:8+13 yaml-syntax: A text with ": " in it must stand in quotes. — write "What we know:"'],
    {title: "What we know_", b: 1},
  ],
  [
    "a colon in a text over several lines",
    "note: one\n  two two: three\n",
    [
      `2:10+1 yaml-syntax: A text over several lines has a ":" here and no quotes. — put the text in quotes, or start it with ">-" on the line of its key`,
    ],
    {note: "one two two_ three"},
  ],
  [
    "indenting with tabs, each line",
    "a:\n\tb: 1\n\tc: 2\n",
    [
      "2:1+1 yaml-syntax: The line is indented with a tab. — indent with spaces",
      "3:1+1 yaml-syntax: The line is indented with a tab. — indent with spaces",
    ],
    {a: {b: 1, c: 2}},
  ],
  [
    "a sign that YAML keeps for itself",
    "a: @team\nb: %\n",
    [
      '1:4+5 yaml-syntax: A text that starts with "@" must stand in quotes. — write "@team"',
      '2:4+1 yaml-syntax: A text that starts with "%" must stand in quotes. — write "%"',
    ],
    {a: "xteam", b: "x"},
  ],
  [
    "a mustache at the start of a text",
    "a: {{visits}} visits\nb: 1\n",
    ['1:4+17 yaml-syntax: A text that starts with "{{" must stand in quotes. — write "{{visits}} visits"'],
    {a: "xxvisitsxx visits", b: 1},
  ],
  [
    "a mustache alone",
    "a: {{visits}}\nb: 1\n",
    ['1:5+1 yaml-syntax: A text that starts with "{{" must stand in quotes. — put quotes around the whole text'],
    {a: "{{}}", b: 1},
  ],
  [
    "an apostrophe in single quotes",
    "a: 'don't'\nb: 1\n",
    [`1:4+7 yaml-syntax: The text stands in ' and holds ' too, so that it seems to end early. — write "don't"`],
    {a: "don_t", b: 1},
  ],
  [
    "quotes in quotes",
    'a: "say "hi" now"\n',
    [`1:4+14 yaml-syntax: The text stands in " and holds " too, so that it seems to end early. — write 'say "hi" now'`],
    {a: "say _hi_ now"},
  ],
  [
    "an unknown escape",
    'a: "C:\\qa"\n',
    [
      "1:7+2 yaml-syntax: A backslash in double quotes starts an escape such as \\n, and this is none. — write two backslashes, or use single quotes",
    ],
    {a: "C:_qa"},
  ],
  [
    "words behind a closing quote",
    'a: "x" y\nb: 1\n',
    [
      '1:8+1 yaml-syntax: After the closing " nothing more may stand on the line. — delete the rest, or put the whole in quotes',
    ],
    {a: "x", b: 1},
  ],
  [
    "a bracket too many",
    "a: [1, 2]]\n",
    [
      "1:10+1 yaml-syntax: After the closing ] nothing more may stand on the line. — delete the rest, or put the whole in quotes",
    ],
    {a: [1, 2]},
  ],
  [
    "a key without colon",
    "facts:\n  visits 26\n  b: 1\n",
    ["2:3+6 yaml-syntax: A key needs a colon and a space after it. — write visits: 26"],
    {facts: {b: 1}},
  ],
  [
    "a key without space",
    "visits:26\nb: 1\n",
    ["1:1+6 yaml-syntax: A key needs a colon and a space after it. — write visits: 26"],
    {b: 1},
  ],
  [
    "a list on the line of its key",
    "a: - b\n",
    ['1:4+1 yaml-syntax: A list cannot start on the line of its key. — write [b], or put each "- " on a line below'],
    {a: "x b"},
  ],
  [
    "a colon in a text between braces",
    "a: {label: letters: signed, value: 270}\n",
    ['1:12+15 yaml-syntax: A text with ": " in it must stand in quotes. — write "letters: signed"'],
    {a: {label: "letters_ signed", value: 270}},
  ],
  [
    "a missing comma before a key",
    "a: {from: trade.share where: {year: 2015}}\n",
    [
      "1:23+5 yaml-syntax: A comma is missing here between two entries in brackets. — put one before where, or quotes around the whole text",
    ],
    {a: {from: "trade.share", where: {year: 2015}}},
  ],
  [
    "a missing comma behind a quote",
    'a: {b: "x" c: 2}\n',
    [
      "1:12+1 yaml-syntax: A comma is missing here between two entries in brackets. — put one before c, or quotes around the whole text",
    ],
    {a: {b: "x", c: 2}},
  ],
  [
    "missing commas between lines",
    '{\n  "a": 1\n  "b": 2\n}\n',
    [
      '3:3+3 yaml-syntax: A comma is missing here between two entries in brackets. — put one before "b", or quotes around the whole text',
    ],
    {a: 1, b: 2},
  ],
  [
    "two commas",
    "a: [1,, 2]\n",
    ["1:7+1 yaml-syntax: There is nothing between two commas. — delete one of them"],
    {a: [1, 2]},
  ],
  [
    "signs and mustaches between braces",
    "a: {b: @x, c: {{y}} z, d: 1}\n",
    [
      '1:8+2 yaml-syntax: A text that starts with "@" must stand in quotes. — write "@x"',
      '1:15+7 yaml-syntax: A text that starts with "{{" must stand in quotes. — write "{{y}} z"',
    ],
    {a: {b: "xx", c: "xxyxx z", d: 1}},
  ],
  ["a bracket left open", "a: 1\nb: [1, 2\nc: 3\n", ["2:4+1 yaml-syntax: This [ is never closed. — close it with ]"]],
  [
    "a brace left open",
    "facts:\n  a: {value: 1\n  b: {value: 2}\n",
    ["2:6+1 yaml-syntax: This { is never closed. — close it with }"],
  ],
  ["a quote left open", "a: 'x\nb: 2\n", ["1:4+1 yaml-syntax: This ' is never closed. — close it with '"]],
  [
    "a key too far in",
    "a: b\n  c: d\n",
    [
      '2:3+1 yaml-syntax: "c" stands in column 3, where no mapping goes on. — keys of one mapping start in one column; "a" above stands in column 1',
    ],
  ],
  [
    "a key not far enough in",
    "  a: 1\n b: 2\n",
    [
      '2:2+1 yaml-syntax: "b" stands in column 2, where no mapping goes on. — keys of one mapping start in one column; "a" above stands in column 3',
    ],
  ],
];

describe("parseYaml explains", () => {
  for (const [title, text, problems, value] of faults)
    test(title, () => {
      const read = readYaml(text);
      expect(read.problems).toEqual(problems);
      expect(read.value).toEqual(value);
    });

  test("what it has no words for, where the parser stopped", () =>
    expect(readYaml("a: & b\n").problems).toEqual([
      "1:5 yaml-syntax: This is not YAML: name of an anchor node must contain at least one character. — look for a missing quote, bracket or space at this place or before it",
    ]));

  test("many faults in one run, beside those that are no faults of syntax", () =>
    expect(
      readYaml("a: b: c\nd: 012\ne: 'it's'\na: 1\nf: @x\n").problems.map((problem) => problem.split(":", 3).join(":")),
    ).toEqual([
      '1:4+4 yaml-syntax: A text with "',
      "3:4+6 yaml-syntax: The text stands in ' and holds ' too, so that it seems to end early. — write \"it's\"",
      '5:4+2 yaml-syntax: A text that starts with "@" must stand in quotes. — write "@x"',
      "2:4+3 leading-zero: 012 starts with a zero",
      '4:1+1 duplicate-key: The key "a" stands twice in one mapping. — rename or delete one of them (first defined here',
    ]));
});

test("a line that is indented with a tab is one fault, whatever the tab is taken for", () => {
  expect(readYaml("sources:\n  report:\n\ttitle: Report\n    year: 2017\n").problems[0]).toContain("with a tab");
  expect(readYaml("sources:\n  report:\n\ttitle: Report\n    year: 2017\n").problems).toHaveLength(1);
});
