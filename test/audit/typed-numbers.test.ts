import {describe, expect, test} from "vitest";
import {audit, problemsOf, SHEET} from "./kit.ts";

describe("a figure typed into a template", () => {
  test("is an error at its place, with the helper that says it", () => {
    const [problem] = problemsOf({en: "# T\n\nTrade made up\n25.7% of it.\n"});
    expect(problem).toMatchObject({
      severity: "error",
      code: "typed-number",
      place: {file: "templates/a/en.md.hbs", line: 4, column: 1, length: 5},
      hint: 'write {{share_2016}}; where it is a name and no figure, {{literal "25.7%"}}',
    });
  });

  test("near to a fact names the fact with its value", () => {
    expect(audit({en: "# T\n\nTrade made up 25.8% of it.\n"})).toEqual([
      'en.md.hbs:3:15 typed-number: "25.8%" is typed by hand, near to a fact and not equal to it: share_2016 is 25.7%, share_2015 is 25.4%',
    ]);
  });

  test("with the digits of a fact and another scale word is a slip", () => {
    const sheet = "published: 2017-01-01\nfacts:\n  boxes: {value: 3713, scale: 4}\n  wait: {low: 16, high: 29}\n";
    expect(audit({zh: "# 题\n\n共3713亿箱。\n"}, {sheet})).toEqual([
      'zh.md.hbs:3:2 typed-number: "3713亿" is typed by hand, near to a fact and not equal to it: boxes is 3,713万',
    ]);
    expect(audit({zh: "# 题\n\n共12亿箱。\n"}, {sheet}).join()).toContain("unknown-figure");
  });

  test("as both ends of a range is one mistake", () => {
    const sheet = "published: 2017-01-01\nfacts:\n  wait: {low: 16, high: 29}\n";
    expect(audit({zh: "# 题\n\n需要16至29箱。\n"}, {sheet})).toHaveLength(1);
    expect(audit({zh: "# 题\n\n需要16箱，还有29箱。\n"}, {sheet})).toHaveLength(2);
  });

  test("that no fact has is to become one", () => {
    expect(audit({en: "# T\n\nSome 350 companies came.\n"}, {strict: true})).toEqual([
      'en.md.hbs:3:6 unknown-count: "350" is typed by hand, and no fact has this value',
    ]);
  });

  test("is found in headings, lists, tables, quotes, notes and emphasis", () => {
    const text = [
      "# 270 letters",
      "",
      "- 270 letters",
      "",
      "| a | b |",
      "| - | - |",
      "| 270 | x |",
      "",
      "> [!editor] Of 270 letters[^1], **270** count.",
      "",
      "[^1]: All 270 of them.",
    ].join("\n");
    expect(audit({en: text}).map((found) => found.split(" ")[0])).toEqual([
      "en.md.hbs:1:3",
      "en.md.hbs:3:3",
      "en.md.hbs:7:3",
      "en.md.hbs:9:16",
      "en.md.hbs:9:35",
      "en.md.hbs:11:11",
    ]);
  });

  test("is found in every branch of a claim, in plural forms, captions and partials", () => {
    const text = [
      "# T",
      "",
      'It {{#claim "letters > 250"}}grew by 12%{{else}}fell by 13%{{/claim}} on',
      '{{count "visits" one="visit of 270" other="visits"}}.',
      "",
      "{{> box}}",
    ].join("\n");
    const files = {"templates/partials/box.hbs": "**270** {{letters}}\n"};
    expect(audit({en: text}, {files}).map((found) => found.split(":").slice(0, 3).join(":"))).toEqual([
      "en.md.hbs:3:38 unknown-figure",
      "en.md.hbs:3:57 unknown-figure",
      "en.md.hbs:4:32 typed-number",
      "templates/partials/box.hbs:1:3 typed-number",
    ]);
  });

  test("is none in comments, code, addresses, front matter of another kind, and what {{literal}} says", () => {
    const text = [
      "# T",
      "",
      "{{!-- 270 letters --}}",
      "",
      'Run `npm 270` at [the site](https://example.org/270) on {{literal "Route 66"}}, {{cite "report" page="270"}}.',
      "",
      '{{letters digits=0}}&#160;letters on {{date "2017-05-14"}}.',
    ].join("\n");
    expect(audit({en: text})).toEqual([]);
  });

  test("in words is a hint under --strict, with the fact of its value", () => {
    const given = {strict: true} as const;
    expect(audit({en: "# T\n\nOnly twenty-six visits.\n"}, given)).toEqual([
      'en.md.hbs:3:6 number-word: "twenty-six" is a number in words, and visits has its value',
    ]);
    expect(audit({en: "# T\n\nOnly twenty-six visits.\n"})).toEqual([]);
    const words = {fr: "vingt-six", es: "veintiséis", ru: "двадцать шесть", ar: "ستة وعشرون"};
    for (const [lang, word] of Object.entries(words)) {
      expect(audit({en: "# T\n", [lang]: `# ${word}\n`}, given).join()).toContain(
        `"${word}" is a number in words, and visits`,
      );
    }
  });

  test.each([
    ["zh", "超过八成的企业表示满意。", ["八成"]],
    ["zh", "近三成，一成不变的做法不可取。", ["三成"]],
    ["zh", "十九大报告提出，双十一期间、十一黄金周千方百计、一点一滴。", []],
    ["ar", "في الخطة الخمسية الثالثة عشرة وفي القرن الرابع عشر.", []],
    ["ar", "زار البلاد مليونان من السياح.", ["مليونان"]],
    ["ar", "زار البلاد خمسة وعشرون وزيرا.", ["خمسة وعشرون"]],
    ["ar", "مليون طن", []],
    ["en", "Million tonnes", []],
    ["en", "It made {{letters}} million, and a million more.", ["million"]],
  ])("in words of %s: %s", (lang, sentence, words) => {
    const found = audit({en: "# T\n", [lang]: `# ${sentence}\n`}, {strict: true});
    const hints = found.flatMap((line) => /number-word: "(.+?)"/u.exec(line)?.[1] ?? []);
    expect(hints).toEqual(words);
  });
});

describe("a text of the sheet that an edition says", () => {
  test("is audited at its line, folded over lines as it may be", () => {
    const sheet = SHEET.replace(
      '    description: "{{share_2015}} in 2015, {{share_2016}} in 2016."\n',
      "    description: >-\n      Two bars for the two\n      years: 25.4% and {{share_2016}}.\n",
    );
    const line = sheet.split("\n").findIndex((text) => text.includes("description:")) + 1;
    const says = [{text: "Two bars for the two years: 25.4% and {{share_2016}}.", line}];
    expect(audit({en: "# T\n"}, {sheet, says})).toEqual([
      `data/a.yaml:${line + 2}:14 typed-number: "25.4%" is typed by hand, and it is the value of share_2015: it would stay when the figure moves`,
    ]);
  });

  test("is audited in its translation, at the translation's place", () => {
    const zh = '---\nwords:\n  "Only {{letters}} of them": 仅有25.7%，即{{letters}}份\n---\n# 题\n';
    const says = [{text: "Only {{letters}} of them", line: 1}];
    expect(audit({en: "# T\n", zh}, {says})).toEqual([
      'zh.md.hbs:3:33 typed-number: "25.7%" is typed by hand, and it is the value of share_2016: it would stay when the figure moves',
    ]);
  });

  test("must say what its source says", () => {
    const zh = '---\nwords:\n  "Only {{letters}} of them": 仅有{{visits}}份\n---\n# 题\n';
    expect(audit({en: "# T\n", zh}, {says: [{text: "Only {{letters}} of them", line: 1}]})).toEqual([
      "zh.md.hbs:3:31 parity: this does not say what its source says: it lacks {{letters}} and has {{visits}} besides",
    ]);
  });

  test("is none of a hand where it is a cell of a table or the title of a work", () => {
    const says = [
      {text: "2016", line: 1},
      {text: "Big Data Report 2017", line: 1},
    ];
    expect(audit({en: "# T\n"}, {says})).toEqual([]);
  });
});
