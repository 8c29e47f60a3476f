import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {compiledCli, type Ended, start} from "../cli/compiled.ts";
import {change, contents, project} from "./kit.ts";

let cli = "";
beforeAll(() => void (cli = compiledCli()));
const run = (cwd: string, line: string): Promise<Ended> => start(cli, line.split(" "), {cwd});

const SHEET = `published: 2017-08-11
languages: [en, zh]
sources:
  report: {title: Big Data Report}
data:
  trade: {rows: [{year: "2015", share: 25.4}, {year: "2016", share: 25.7}], columns: {share: {label: Share, unit: percent}}}
facts:
  letters: {label: letters of intent, value: 270, bound: over, source: report}
tables:
  shares: {data: trade, columns: [year, share]}
`;
const EN = `---
kicker: Trade
---
# Trade along the routes

China signed {{letters}} letters.

{{table "shares"}}

Last words.
`;
const FILES = {"data/trade.yaml": SHEET, "templates/trade/en.md.hbs": EN};
const ZH = "templates/trade/zh.md.hbs";
const BEGUN = `---
draft: true
words:
  "Trade": ""
  "year": ""
  "Share": ""
  "Big Data Report": ""
---
{{!-- en: # Trade along the routes --}}

{{!-- en: China signed {{letters}} letters. --}}

{{table "shares"}}

{{!-- en: Last words. --}}
`;
const DONE = `---
words:
  "Trade": "贸易"
  "year": "年份"
  "Share": "比重"
  "Big Data Report": "大数据报告"
---
{{!-- en: # Trade along the routes --}}
# 沿线贸易

{{!-- en: China signed {{letters}} letters. --}}
中国签署了{{letters}}份意向书。

{{table "shares"}}

{{!-- en: Last words. --}}
末语。
`;

describe("factpress translate", () => {
  test("begins a missing translation as a draft, with the words that it needs", async () => {
    const cwd = project(FILES);
    const {code, stdout, stderr} = await run(cwd, "translate zh");
    expect([code, stderr]).toEqual([0, ""]);
    const begun = readFileSync(join(cwd, ZH), "utf8");
    expect(begun.replace(/ {2}".*": ""\n/g, "")).toBe(BEGUN.replace(/ {2}".*": ""\n/g, ""));
    expect([...begun.matchAll(/^ {2}"(.*)": ""$/gm)].map((match) => match[1]).toSorted()).toEqual([
      "Big Data Report",
      "Share",
      "Trade",
      "year",
    ]);
    expect(stdout).toMatch(
      /^templates\/trade\/zh\.md\.hbs: begun, a draft: 3 new, 1 chart or other call, 4 words to translate\n/,
    );
    expect(stdout).toMatch(/ {2}templates\/trade\/zh\.md\.hbs:9 {3}to translate: “# Trade along the routes”\n/);
    expect((await run(cwd, "translate zh")).stdout).toMatch(/^templates\/trade\/zh\.md\.hbs: up to date\n/);
    expect(contents(cwd)[ZH]).toBe(begun);
  });

  test("a translation that is filled in builds, and nothing is left to do", async () => {
    const cwd = project({...FILES, [ZH]: DONE});
    const {code, stdout} = await run(cwd, "translate zh");
    expect([code, stdout]).toEqual([0, `${ZH}: up to date\n`]);
    expect(contents(cwd)[ZH]).toBe(DONE);
    const checked = await run(cwd, "check");
    expect([checked.code, checked.stderr.match(/^(?:error|warning).*/gm)]).toEqual([0, null]);
  });

  test("brings one up to date, says what it did and what is left, at which line; --check writes nothing", async () => {
    const cwd = project({...FILES, [ZH]: `\uFEFF${DONE}`});
    change(cwd, {
      "templates/trade/en.md.hbs": EN.replace("signed", "has signed").replace(
        "Last words.",
        "New words.\n\nLast words.",
      ),
    });
    const dry = await run(cwd, "translate zh --check");
    expect([dry.code, contents(cwd)[ZH]]).toEqual([1, `\uFEFF${DONE}`]);
    expect(dry.stdout).toContain(`${ZH}: would be brought up to date: 1 new, 1 changed\n`);
    const {code, stdout} = await run(cwd, "translate zh");
    expect([code, stdout]).toEqual([
      0,
      `${ZH}: brought up to date: 1 new, 1 changed
  ${ZH}:13  to revise, the source has changed: “China has signed {{letters}} letters.”
  ${ZH}:17  to translate: “New words.”
`,
    ]);
    const signed = "en: China signed {{letters}} letters. --}}";
    const changed = "was: China signed {{letters}} letters. --}}\n{{!-- en: China has signed {{letters}} letters. --}}";
    expect(contents(cwd)[ZH]).toBe(
      `\uFEFF${DONE.replace(signed, changed).replace("{{!-- en: Last", "{{!-- en: New words. --}}\n\n{{!-- en: Last")}`,
    );
    expect((await run(cwd, "translate zh --check")).code).toBe(0);
  });

  test("--all brings every language up to date, and begins those that a sheet is published in", async () => {
    const cwd = project({...FILES, "templates/trade/fr.md.hbs": "---\ndraft: true\n---\n"});
    const {stdout} = await run(cwd, "translate --all");
    expect([...stdout.matchAll(/^\S+: \w+/gm)].map(([line]) => line)).toEqual([
      "templates/trade/fr.md.hbs: brought",
      `${ZH}: begun`,
    ]);
  });

  test.each([
    ["<<<<<<< HEAD\n{{!-- en: Last words. --}}\n=======\n>>>>>>> other\n", "merge-conflict"],
    ["{{!-- en： Last words. --}}\n末语。\n", "malformed-stamp"],
    ["{{letters\n", "unclosed-mustache"],
    ["# 题\n\n一\n", "unstamped-translation"],
  ])("leaves %j alone, and says why", async (text, code) => {
    const cwd = project({...FILES, [ZH]: text});
    const ended = await run(cwd, "translate zh");
    expect(ended.stderr).toContain(`error[${code}]`);
    expect([ended.code, contents(cwd)[ZH]]).toEqual([1, text]);
  });

  test.each([
    ["translate", "translate needs a language"],
    ["translate en", "en is the source language"],
    ["translate zz", 'no file says how "zz" is written'],
    ["translate trade", "the language stands first: factpress translate zh trade"],
    ["translate zh trad", 'there is no template "trad"'],
    ["status --lang fr", 'no template has the language "fr"'],
  ])("%s is wrong use", async (line, message) => {
    const cwd = project(FILES);
    const {code, stderr} = await run(cwd, line);
    expect(stderr).toContain(message);
    expect([code, Object.keys(contents(cwd))]).toEqual([2, Object.keys(FILES)]);
  });
});

describe("factpress status", () => {
  test("counts what is translated, stale, new, without source, and lists what is to be done", async () => {
    const cwd = project({...FILES, [ZH]: DONE.replace('  "year": "年份"\n', "")});
    change(cwd, {
      "templates/trade/en.md.hbs": EN.replace("China signed", "New.\n\nChina has signed").replace(
        "\nLast words.\n",
        "",
      ),
      "data/more.yaml": SHEET.replace("[en, zh]", "[en, ru]").replace("published", "template: trade\npublished"),
    });
    const {code, stdout} = await run(cwd, "status");
    expect(code).toBe(0);
    expect(stdout).toBe(`template  language             done  translated  stale  new  orphan  words missing
trade     ru        missing       –           –      –    –       –              –
trade     zh        published   57%           1      1    1       1              1

To do:
  templates/trade/ru.md.hbs:1  a sheet is published in this language, and there is no such file; factpress translate ru trade begins it
  ${ZH}:1   this file is behind the en template: blocks of it are new, changed, gone or elsewhere; factpress translate zh brings it up to date
  ${ZH}:1   to translate, under words: “year”
  ${ZH}:11  to revise, the source has changed: “China has signed {{letters}} letters.”
  ${ZH}:16  to delete, the source has lost it: “Last words.”
`);
    expect((await run(cwd, "status --strict")).code).toBe(1);
  });

  test("--json tells the same to programs", async () => {
    const cwd = project({...FILES, [ZH]: DONE.replace("---\n", "---\ndraft: true\n")});
    const {code, stdout} = await run(cwd, "status --json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      source: "en",
      translations: [
        {
          template: "trade",
          lang: "zh",
          file: ZH,
          state: "draft",
          percent: 100,
          translated: 3,
          stale: 0,
          new: 0,
          orphan: 0,
          words: {needed: 4, missing: 0},
          todo: [{code: "draft", at: {file: ZH, line: 2}}],
        },
      ],
    });
    expect((await run(cwd, "status --strict")).code).toBe(0);
  });

  test("keeps its columns straight where a template has a Chinese name, and colours a terminal alone", async () => {
    const cwd = project({
      "data/trade.yaml": `template: 贸易\n${SHEET}`,
      "templates/贸易/en.md.hbs": EN,
      "templates/贸易/zh.md.hbs": DONE,
    });
    const {stdout} = await run(cwd, "status");
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "template  language             done  translated  stale  new  orphan  words missing",
      "贸易      zh        published  100%           3      0    0       0              ?",
    ]);
    expect(stdout).not.toContain("\u001b");
  });

  test("says where a source edition fails, since its words cannot be known", async () => {
    const cwd = project({...FILES, [ZH]: DONE});
    writeFileSync(join(cwd, "data/trade.yaml"), SHEET.replace("value: 270", "value: many"));
    const {code, stdout, stderr} = await run(cwd, "status");
    expect([code, stderr]).toEqual([0, expect.stringContaining("warning[unused-template]")]);
    expect(stdout).toMatch(/trade +zh +published +100% +3 +0 +0 +0 +\?\n/);
  });
});
