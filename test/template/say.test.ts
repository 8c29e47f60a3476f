import {describe, expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {readTemplate} from "../../pipeline/template/read.ts";
import {createSay} from "../../pipeline/template/say.ts";
import {shippedVoice} from "../language/shipped.ts";
import {memoryFiles} from "../sheet/memory-files.ts";
import {briefingOf, SHEET} from "./kit.ts";

const at = {file: "data/a.yaml", line: 20, column: 5};

function sayIn(lang: "en" | "zh", front = "", words: Readonly<Record<string, string>> = {}) {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const file = `templates/a/${lang}.md.hbs`;
  const template = readTemplate("a", lang, memoryFiles({[file]: `---\n${front}\n---\n`}), "templates", report);
  if (!template) throw new Error(problems.map(({message}) => message).join("\n"));
  const voice = shippedVoice(lang);
  const shared = new Map(
    Object.entries(words).map(([key, text]) => [key, {text, at: {file: "words", line: 1, column: 1}}]),
  );
  const context = {briefing: briefingOf(SHEET), template, words: shared, voice, source: "en"};
  return {say: createSay(context, report), problems};
}

describe("createSay", () => {
  test("in the source language fills the mustaches and nothing else", () => {
    const {say, problems} = sayIn("en");
    expect(say('{{share_2015}} in 2015, {{#claim "share_2016 > share_2015"}}more{{/claim}} after', {at})).toBe(
      "25.4% in 2015, more after",
    );
    expect(say("Share of trade", {at})).toBe("Share of trade");
    expect(problems).toEqual([]);
  });

  test("looks under the chart's id first, then in words:, then in words.<lang>.yaml", () => {
    const {say} = sayIn("zh", "words:\n  Share: 份额\n  Year: 年\n  trade_share: {Share: 占比}", {
      Share: "x",
      Source: "来源",
    });
    expect(say("Share", {scope: "trade_share", at})).toBe("占比");
    expect(say("Share", {scope: "other", at})).toBe("份额");
    expect(say("Share", {at})).toBe("份额");
    expect(say("Year", {scope: "trade_share", at})).toBe("年");
    expect(say("Source", {at})).toBe("来源");
  });

  test("finds a text whatever its line wraps, and fills the translation's mustaches", () => {
    const {say} = sayIn("zh", 'words:\n  "{{share_2015}} in 2015": 2015年为{{share_2015}}');
    expect(say("{{share_2015}}\n  in 2015\n", {at})).toBe("2015年为25.4%");
  });

  test("says a text of several lines on one, in the source language too", () => {
    const {say} = sayIn("en");
    expect([say("Trade\n  along the routes\n", {at}), say("{{share_2015}}\nin 2015", {at})]).toEqual([
      "Trade along the routes",
      "25.4% in 2015",
    ]);
  });

  test("a text without letters needs no translation", () => {
    const {say, problems} = sayIn("zh");
    expect([say("2016", {at}), say("{{share_2016}}", {at}), say("", {at})]).toEqual(["2016", "25.7%", ""]);
    expect(problems).toEqual([]);
  });

  test("an untranslated text is an error, once, with the line to add", () => {
    const {say, problems} = sayIn("zh");
    expect(say('Share of "trade"', {at})).toBe('Share of "trade"');
    say('Share of "trade"', {at: {...at, line: 30}});
    expect(problems).toEqual([
      {
        severity: "error",
        code: "untranslated",
        place: at,
        message: '"Share of "trade"" has no translation into 中文 (zh)',
        hint: 'add this line to templates/a/zh.md.hbs under words:, or to words.zh.yaml: "Share of \\"trade\\"": "…"',
      },
    ]);
  });

  test.each([
    ["{{lettrs}} signed", 'there is no fact "lettrs" (in "{{lettrs}} signed")'],
    [
      '{{chart "trade_share"}}',
      '{{chart}} cannot stand in a title or a label: it is not words (in "{{chart "trade_share"}}")',
    ],
    ["{{> contact}}", 'a title or a label calls no partial (in "{{> contact}}")'],
    [
      '{{#claim "share_2016 < 1"}}x{{/claim}}',
      'the claim "share_2016 < 1" is false: share_2016 is 25.7% (in "{{#claim "share_2016 < 1"}}x{{/claim}}")',
    ],
    ["{{{letters}}}", '{{{letters}}} asks for a value as markup, and a value is never markup (in "{{{letters}}}")'],
  ])("%s in a label is an error at the label", (text, message) => {
    const {say, problems} = sayIn("en");
    say(text, {at});
    expect(problems.map((problem) => [problem.message, problem.place])).toEqual([[message, at]]);
  });

  test("a mistake in a translation stands at its line in the template", () => {
    const {say, problems} = sayIn("zh", "draft: true\nwords:\n  Letters: 共{{lettrs}}份");
    say("Letters", {at});
    expect(problems[0]?.place).toMatchObject({file: "templates/a/zh.md.hbs", line: 4});
  });
});
