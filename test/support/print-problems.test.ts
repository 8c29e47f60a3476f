import {describe, expect, it} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {distinctProblems} from "../../pipeline/support/distinct-problems.ts";
import {printAnnotations} from "../../pipeline/support/print-annotations.ts";
import {countProblems, printProblems} from "../../pipeline/support/print-problems.ts";
import {columnsOf} from "../../pipeline/support/text-columns.ts";

const PROBLEM: Problem = {
  severity: "error",
  code: "unknown-fact",
  message: 'There is no fact "leters".',
  place: {file: "templates/trade/en.md.hbs", line: 2, column: 8, length: 6},
  hint: 'did you mean "letters"?',
};
const TEXTS: Record<string, string> = {
  "templates/trade/en.md.hbs": "# Trade\nOver {{leters}} letters\n",
  "data/trade.yaml": `\tfacts: {a: 1}\r\nletters: 1\n`,
  "zh.hbs": "贸易额占{{leters}}的比重\n",
};

function print(problem: Partial<Problem>, colors = false): string {
  return printProblems([{...PROBLEM, ...problem}], {text: (file) => TEXTS[file], colors});
}

function at(file: string, line: number): Problem {
  return {...PROBLEM, place: {file, line, column: 1}};
}

describe("printProblems", () => {
  it("shows what, where, the line with its place underlined, and what to do", () => {
    expect(print({})).toBe(`error[unknown-fact]: There is no fact "leters".
  --> templates/trade/en.md.hbs:2:8
  |
2 | Over {{leters}} letters
  |        ^^^^^^
  = did you mean "letters"?
`);
  });

  it("shows the places that belong to it", () => {
    const related = [{message: "first defined here", place: {file: "data/trade.yaml", line: 2, column: 1, length: 7}}];
    expect(print({related})).toContain(`  note: first defined here
  --> data/trade.yaml:2:1
  |
2 | letters: 1
  | ^^^^^^^
`);
  });

  it("puts the mark under Chinese, whose characters are two columns wide", () => {
    expect(print({place: {file: "zh.hbs", line: 1, column: 7, length: 6}})).toContain(`
1 | 贸易额占{{leters}}的比重
  |           ^^^^^^
`);
    expect(print({place: {file: "zh.hbs", line: 1, column: 1, length: 2}})).toContain("\n  | ^^^^\n");
  });

  it("keeps the mark in place after a tab", () => {
    expect(print({place: {file: "data/trade.yaml", line: 1, column: 2, length: 5}})).toContain(
      "1 |  facts: {a: 1}\n  |  ^^^^^\n",
    );
  });

  it.each([
    ["no place", undefined],
    ["a file that cannot be read", {file: "none.yaml", line: 1, column: 1}],
    ["a line that is not there", {file: "zh.hbs", line: 9, column: 1}],
  ])("shows no excerpt for %s", (_, place) => {
    const {place: _own, ...rest} = PROBLEM;
    expect(
      printProblems([place ? {...rest, place} : rest], {text: (file) => TEXTS[file], colors: false}),
    ).not.toContain("|");
  });

  it("names the cell of a workbook, whose lines nobody can see", () => {
    const place = {file: "data/trade.xlsx", line: 17, column: 4, cell: "Monthly!D17"};
    expect(print({place})).toBe(`error[unknown-fact]: There is no fact "leters".
  --> data/trade.xlsx Monthly!D17
  = did you mean "letters"?
`);
    expect(printAnnotations([{...PROBLEM, place}], (file) => file)).toBe(
      '::error file=data/trade.xlsx,title=unknown-fact::Monthly!D17: There is no fact "leters".%0Adid you mean "letters"?\n',
    );
  });

  it("cuts a long line around its place", () => {
    const line = `${"a".repeat(500)}BAD${"b".repeat(500)}`;
    const place = {file: "long.csv", line: 1, column: 501, length: 3};
    const [, , , excerpt, marks] = printProblems([{...PROBLEM, place}], {text: () => line, colors: false}).split("\n");
    expect(excerpt).toBe(`1 | …${"a".repeat(40)}BAD${"b".repeat(57)}…`);
    expect(marks).toBe(`  | ${" ".repeat(41)}^^^`);
  });

  it("lets nothing of a file or a message reach the terminal as a command", () => {
    const place = {file: "evil\u001b[2J.yaml", line: 1, column: 1};
    const text = printProblems([{...PROBLEM, message: "a\u001b]0;x\u0007b\nc\u202ed", place}], {
      text: () => "\u001b[31mred\u2066",
      colors: false,
    });
    expect(text).toContain("a<U+001B>]0;x<U+0007>b\n    c<U+202E>d");
    expect(text).toContain("1 | <U+001B>[31mred<U+2066>");
    for (const character of ["\u001b", "\u0007", "\u202e", "\u2066"]) expect(text).not.toContain(character);
  });

  it("colours only where colours are wanted", () => {
    expect(print({}, true)).toContain("\u001b[31merror[unknown-fact]\u001b[0m: ");
    expect(print({}, false)).not.toContain("\u001b");
  });
});

describe("printAnnotations", () => {
  it("writes a workflow command for each problem, its text escaped", () => {
    const problem = {...PROBLEM, message: "50% of\nit: all, even"};
    expect(printAnnotations([problem], (file) => `site,1/${file}`)).toBe(
      '::error file=site%2C1/templates/trade/en.md.hbs,line=2,col=8,endColumn=14,title=unknown-fact::50%25 of%0Ait: all, even%0Adid you mean "letters"?\n',
    );
  });

  it("gives warnings and hints their own level", () => {
    const problems: Problem[] = [
      {severity: "warning", code: "a", message: "A."},
      {severity: "hint", code: "b", message: "B."},
    ];
    expect(printAnnotations(problems, (file) => file)).toBe("::warning title=a::A.\n::notice title=b::B.\n");
  });
});

describe("distinctProblems", () => {
  it("keeps each problem once, in the order of files, lines and columns", () => {
    const problems = [
      at("b", 1),
      at("a", 10),
      at("a", 9),
      at("b", 1),
      {severity: "error", code: "x", message: "X."} as const,
    ];
    expect(distinctProblems(problems).map(({place}) => place && `${place.file}:${place.line}`)).toEqual([
      undefined,
      "a:9",
      "a:10",
      "b:1",
    ]);
  });
});

describe("countProblems", () => {
  it("counts by severity, in the plural where there are more", () => {
    expect(countProblems([PROBLEM, PROBLEM, {severity: "warning", code: "w", message: "W."}])).toBe(
      "2 errors, 1 warning",
    );
    expect(countProblems([])).toBe("");
  });
});

describe("columnsOf", () => {
  it.each([
    ["abc", 3],
    ["中文", 4],
    ["ｆ", 2],
    ["e\u0301", 1],
    ["😀", 2],
    ["العربية", 7],
  ])("%s takes %i columns", (text, columns) => expect(columnsOf(text)).toBe(columns));
});
