import {describe, expect, test} from "vitest";
import {normaliseBlock} from "../../pipeline/template/interlinear/normalise.ts";
import {readInterlinear} from "../../pipeline/template/interlinear/stamps.ts";
import {findBlocks} from "../../pipeline/template/layout/blocks.ts";
import {merge} from "./kit.ts";

const source = '# Title\n\nOne {{letters}}\ntwo.\n\n{{chart "trade_share"}}\n\nLast.\n';

describe("readInterlinear", () => {
  test("stamps in a row own the blocks below them, to the next stamp; helpers alone are nobody's", () => {
    const text =
      '{{!-- en: # Title --}}\n# 题\n\n{{!-- en: One. --}}\n{{!-- en: Two. --}}\n一\n\n{{chart "a"}}\n\n二\n\n{{!-- note: mind --}}\n\n{{!-- was: Old --}}\n{{!-- en: New --}}\n';
    const layout = findBlocks(text);
    const {passages, unstamped, faults} = readInterlinear(layout, "en");
    expect(faults).toEqual([]);
    expect(unstamped).toEqual([]);
    expect(
      passages.map(({stamps, blocks}) => [
        stamps.map((stamp) => `${stamp.kind} ${stamp.text}`),
        blocks.map((block) => text.slice(block.start, block.end)),
      ]),
    ).toEqual([
      [["source # Title"], ["# 题"]],
      [
        ["source One.", "source Two."],
        ["一", "二"],
      ],
      [["note mind", "was Old", "source New"], []],
    ]);
  });

  test("a stamp of several lines keeps its lines", () => {
    const {passages} = readInterlinear(findBlocks("{{!-- en: - a\n  - b\n--}}\n- 一\n"), "en");
    expect(passages[0]?.stamps[0]?.text).toBe("- a\n  - b");
  });
});

describe("normaliseBlock", () => {
  test.each([
    ["One\ntwo   three\n", "One two three"],
    ["One\r\n  two", "One two"],
    ["One {{!-- aside --}} two", "One two"],
    ["> One\n> two", "> One\n> two"],
    ["One  \ntwo", "One  \ntwo"],
    ["One\\\ntwo", "One\\\ntwo"],
    ["```\na   b\n  c\n```", "```\na   b\n  c\n```"],
    ["| a |\n|---|\n| b |", "| a |\n|---|\n| b |"],
    ["- a\n  more\n- b", "- a more\n- b"],
  ])("%j becomes %j", (block, normal) => {
    expect(normaliseBlock(block)).toBe(normal);
  });

  test("tells a nested list from a flat one", () => {
    expect(normaliseBlock("- a\n  - b")).not.toBe(normaliseBlock("- a\n- b"));
  });
});

describe("a translation's stamps", () => {
  const fresh =
    '{{!-- en: # Title --}}\n# 题\n\n{{!-- en: One {{letters}} two. --}}\n一{{letters}}。\n\n{{chart "trade_share"}}\n\n{{!-- en: Last. --}}\n末。\n';

  test("that hold today's source, wrapping aside, raise nothing", () => {
    expect(merge(fresh, {lang: "zh", source}).problems).toEqual([]);
    expect(merge(fresh, {lang: "zh", source: source.replaceAll("\n", "\r\n")}).problems).toEqual([]);
  });

  test("of a block that the source has moved are fresh", () => {
    const moved = 'Last.\n\n# Title\n\nOne {{letters}}\ntwo.\n\n{{chart "trade_share"}}\n';
    expect(merge(fresh, {lang: "zh", source: moved}).problems).toEqual([]);
  });

  test("of a block that the source has lost are told, marked or not", () => {
    const lost = "zh.md.hbs:9:1 orphan-block: the en template no longer has the block that this was translated from";
    const less = source.replace("Last.\n", "");
    const {problems, found} = merge(fresh, {lang: "zh", source: less});
    expect([problems, found[0]?.severity]).toEqual([[lost.replace("9:1", "10:1")], "warning"]);
    expect(merge(fresh.replace("en: Last", "was: Last"), {lang: "zh", source: less}).problems).toEqual([
      lost.replace("9:1", "10:1"),
    ]);
  });

  test("with nothing below but another stamp, after an empty line, are not translated yet", () => {
    const more = source.replace("Last.", "New.\n\nLast.");
    const text = fresh.replace("{{!-- en: Last", "{{!-- en: New. --}}\n\n{{!-- en: Last");
    expect(merge(text, {lang: "zh", source: more}).problems).toEqual([
      "zh.md.hbs:9:1 untranslated-block: this block has not been translated yet, so this edition leaves it out",
    ]);
  });

  test("within a list are malformed: a comment does not part two lists", () => {
    const text = "{{!-- en: - a --}}\n- 甲\n\n{{!-- en: - b --}}\n- 乙\n";
    const {problems} = merge(text, {lang: "zh", source: "- a\n\n* b\n"});
    expect(problems[0]).toContain("zh.md.hbs:4:1 malformed-stamp: this stamp stands within a block");
  });

  test("that hold another source mark their block as stale, and it is merged all the same", () => {
    const {text, problems, found} = merge(fresh, {lang: "zh", source: source.replace("One", "Once")});
    expect(text).toContain("一⟦letters 超过270");
    expect(problems).toEqual([
      "zh.md.hbs:5:1 stale: this block was translated from words that the en template no longer has",
    ]);
    expect(found[0]?.severity).toBe("warning");
  });

  test("that hold another source point to what the source says today", () => {
    const today = `New.\n\n${source.replace("One", "Once")}`;
    const stale = merge(fresh, {lang: "zh", source: today}).found.find(({code}) => code === "stale");
    const line = today.split("\n").findIndex((text) => text.includes("Once")) + 1;
    expect(stale?.related).toMatchObject([
      {message: "the source says today", place: {file: "templates/a/en.md.hbs", line, column: 1}},
    ]);
  });

  test("with was: mark their block as stale until it is deleted", () => {
    const text = fresh.replace("{{!-- en: Last", "{{!-- was: Latest. --}}\n{{!-- en: Last");
    expect(merge(text, {lang: "zh", source}).problems).toEqual([
      "zh.md.hbs:11:1 stale: the source of this block has changed since it was translated",
    ]);
  });

  test("with nothing below are not translated yet", () => {
    expect(merge(fresh.replace("末。", ""), {lang: "zh", source}).problems).toEqual([
      "zh.md.hbs:9:1 untranslated-block: this block has not been translated yet, so this edition leaves it out",
    ]);
  });

  test.each([
    ["{{!-- en： One --}}", 'the comment begins with "en：" instead of "en:"'],
    ["{{!-- EN: One --}}", 'the comment begins with "EN:" instead of "en:"'],
    ["{{!-- en: --}}", 'nothing stands after "en:"'],
    ["{{!-- fr: Un --}}", 'the comment begins with "fr:", and the source language is en'],
    ["一 {{!-- en: One --}}", "a stamp stands on lines of its own, and other words share a line with it"],
  ])("%s is malformed", (stamp, message) => {
    const {found} = merge(`${stamp}\n`, {lang: "zh", source});
    expect(found.filter(({severity}) => severity === "error").map(({code, message}) => [code, message])).toEqual([
      ["malformed-stamp", message],
    ]);
  });

  test("have no place in the source template, where notes have", () => {
    expect(merge("{{!-- en: One --}}\nOne\n").problems).toEqual([
      "en.md.hbs:1:1 malformed-stamp: this comment marks a translation, and en is the source language",
    ]);
    expect(merge("{{!-- note: mind the tone --}}\nOne\n").problems).toEqual([]);
  });
});
