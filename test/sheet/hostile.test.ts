import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {readSheet} from "../../pipeline/sheet/read.ts";
import {memoryFiles, readAs} from "./memory-files.ts";

describe("hostile sheets and tables", () => {
  test("names of columns reach no prototype", () => {
    const {briefings, problems} = readAs(
      "published: 2017-08-11\ndata: {t: {file: t.csv}}\nfacts: {a: {from: t.toString, where: {valueOf: x}}}\n",
      {"t.csv": "toString,valueOf,hasOwnProperty\n5,x,y\n"},
    );
    expect(problems).toEqual([]);
    expect(briefings[0]?.facts.get("a")).toMatchObject({value: {kind: "number", value: "5"}});
    const missing = readAs("published: 2017-08-11\ndata: {t: {file: t.csv}}\nfacts: {a: {from: t.toString}}\n", {
      "t.csv": "a\n5\n",
    });
    expect(missing.problems).toEqual([
      'a.yaml:3:19 unknown-column: The table "t" has no column "toString". — known: a',
    ]);
  });

  test("a JSON table cannot set a prototype", () => {
    const {briefings, problems} = readAs("published: 2017-08-11\ndata: {t: {file: t.json}}\n", {
      "t.json": '[{"__proto__": 1, "a": 2}]',
    });
    expect(briefings).toEqual([]);
    expect(problems[0]).toContain("t.json:1:3");
  });

  test("formulas that reach for more than facts are errors", () => {
    const formulas = ["this", "process", "a.constructor", "(function(){})()", "a['b']", "globalThis.x", "new Date()"];
    const facts = formulas.map((formula, index) => `  f${index}: {formula: ${JSON.stringify(formula)}}`).join("\n");
    const {briefings, problems} = readAs(`published: 2017-08-11\nfacts:\n  a: {value: 1}\n${facts}\n`);
    expect(briefings).toEqual([]);
    expect(problems.map((problem) => Number(problem.split(":")[1]))).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  test("powers and deep nesting end at once", () => {
    const deep = `${"(".repeat(450)}a${")".repeat(450)}`;
    const tower = "pow(9, pow(9, pow(9, 9)))";
    const product = Array.from({length: 60}, () => "9999999999").join("*");
    const {problems} = readAs(
      `published: 2017-08-11\nfacts:\n  a: {value: 1}\n  b: {formula: ${deep}}\n  c: {formula: "${tower}"}\n  d: {formula: "${product}"}\n`,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("or too large");
  });

  test("no text makes the reader throw", () => {
    const word = fc.constantFrom(
      ..."published data facts value from where formula each {} [] : - , \" ' & * a 1 \n".split(" "),
      " ",
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 30}), fc.string({maxLength: 40}), (words, csv) => {
        const problems: Problem[] = [];
        const files = memoryFiles({
          "data/a.yaml": `published: 2017-08-11\ndata: {t: {file: t.csv}}\n${words.join("")}`,
          "data/t.csv": csv,
        });
        const briefings = readSheet("data/a.yaml", files, (problem) => problems.push(problem));
        expect(briefings.length > 0 || problems.some(({severity}) => severity === "error")).toBe(true);
        for (const {place} of problems) expect(place?.line).toBeGreaterThan(0);
      }),
      {numRuns: 200},
    );
  });
});
