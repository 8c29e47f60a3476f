import {describe, expect, test} from "vitest";
import {merge, SHEET_OF_ROWS} from "./kit.ts";

describe("mergeTemplate", () => {
  test.each([
    ["{{letters}}", "⟦letters more than 270⟧"],
    ["{{letters bare=true}}", "⟦letters 270⟧"],
    ["{{share_2016}}", "⟦share_2016 25.7%⟧"],
    ["{{share_2016 digits=0}}", "⟦share_2016 26%⟧"],
    ["{{share_change sign=true}}", "⟦share_change +0.3~percentage points⟧"],
    ["{{forum}}", "⟦forum 14–15 May 2017⟧"],
    ["{{motto}}", "⟦motto **bold** <b>x</b> | ](x)⟧"],
    ["{{partner}}", "⟦partner Vietnam⟧"],
    ['{{count "visits" one="visit" other="visits"}}', "⟦visits 26⟧⟦~visits⟧"],
    ['{{count visits one="visit" other="visits"}}', "⟦visits 26⟧⟦~visits⟧"],
    ['{{count "one_visit" one="visit" other="visits"}}', "⟦one_visit 1⟧⟦~visit⟧"],
    ['{{count "visits" one="a visit" other="all # visits"}}', "⟦all ⟧⟦visits 26⟧⟦ visits⟧"],
    ['{{plural "visits" one="visit" other="visits"}}', "⟦visits⟧"],
    ['{{date "2017-05-14"}}', "⟦2017-05-14 14 May 2017⟧"],
    ["{{date forum}}", "⟦forum 14–15 May 2017⟧"],
    ['{{period "visits"}}', "⟦2016-07/2017-05 July 2016 to May 2017⟧"],
    ['{{name "VN"}}', "⟦Vietnam⟧"],
    ["{{name partner}}", "⟦partner Vietnam⟧"],
    ['{{list "tea" (name "VN") visits}}', "⟦tea⟧⟦, ⟧⟦Vietnam⟧⟦ and ⟧⟦visits 26⟧"],
    ['{{word "Source"}}', "⟦Source⟧"],
    ['{{literal "Route 66"}}', "⟦Route 66⟧"],
    ['{{cite "report" page="14"}}', "⟦cite report 14⟧"],
    ['{{cite "report" page=14}}', "⟦cite report 14⟧"],
    ['{{chart "trade_share"}}', "⟦chart trade_share⟧"],
    ['{{table "shares"}}', "⟦table shares⟧"],
    ['{{key_figures "visits" "letters" "share_2016"}}', "⟦cards visits letters share_2016⟧"],
    ["{{#if visits}}known{{else}}not{{/if}}", "known"],
    ["{{#unless visits}}not{{else}}known{{/unless}}", "known"],
  ])("%s says %s", (template, text) => {
    expect(merge(template)).toMatchObject({text, problems: []});
  });

  test("a column of the briefing's row is said by its path", () => {
    const template =
      "{{country.iso3}} has {{country.people}}. {{#if country.note}}{{country.note}}{{else}}No note.{{/if}}";
    expect(merge(template, {sheet: SHEET_OF_ROWS})).toMatchObject({
      text: "⟦country.iso3 Vietnam⟧ has ⟦country.people 92⟧. No note.",
      problems: [],
    });
  });

  test("a figure's token carries its fact, its exact value, its sources and the place of its mustache", () => {
    expect(merge("Some\n\n  words {{letters}}.").prose?.tokens).toEqual([
      {
        kind: "figure",
        fact: "letters",
        shown: "more than 270",
        raw: "270",
        rounded: "270",
        sources: ["report"],
        at: {file: "templates/a/en.md.hbs", line: 3, column: 9, length: 11},
      },
    ]);
  });

  test("a line marker stands above each block, and the front matter is gone", () => {
    expect(merge("---\nkicker: Numbers\n---\n# Title\n\nOne\ntwo.\n\n- a\n- b\n").prose?.markdown).toBe(
      "<!--@templates/a/en.md.hbs:4-->\n# Title\n\n<!--@templates/a/en.md.hbs:6-->\nOne\ntwo.\n\n" +
        "<!--@templates/a/en.md.hbs:9-->\n- a\n- b\n",
    );
  });

  test("Windows line breaks give the same Markdown and the same places", () => {
    const template =
      '---\nkicker: Numbers\n---\nOne\n\n{{#claim "visits > 1"}}\nTwo {{letters}}\n{{/claim}}\n\n{{chart "trade_share"}}\n';
    const unix = merge(template);
    const windows = merge(template.replaceAll("\n", "\r\n"));
    expect(windows.problems).toEqual([]);
    expect([windows.prose?.markdown, windows.prose?.tokens]).toEqual([unix.prose?.markdown, unix.prose?.tokens]);
  });

  test("Chinese sets figure and measure word without a space, and takes one form", () => {
    expect(merge('{{count "visits" other="次"}}', {lang: "zh"})).toMatchObject({text: "⟦visits 26⟧⟦次⟧", problems: []});
  });

  test("a country is named in the form that the sentence needs", () => {
    expect(merge('{{name "VN" form="with"}}', {lang: "ru"})).toMatchObject({text: "⟦с Вьетнамом⟧", problems: []});
  });

  test("an escaped mustache is printed as it stands", () => {
    expect(merge("Write \\{{letters}} so.")).toMatchObject({text: "Write {{letters}} so.", problems: []});
  });

  test.each([
    ["{{country.note}}", "missing-value: country.note has no value: the cell gaps.note is empty"],
    ['{{period "letters"}}', "no-period: the fact letters has no period"],
    [
      '{{name "VN" form="behind"}}',
      'missing-name: names.en.yaml does not say in which words of the form "behind" VN is called',
    ],
    ['{{photo "none.jpg" alt="A port"}}', "photo: there is no picture none.jpg beside the template"],
    ['{{photo "../x.jpg" alt="A port"}}', "photo: ../x.jpg leads out of the template's folder"],
    ['{{photo "a.gif" alt="A port"}}', "photo: a.gif is neither a JPEG nor a PNG picture"],
  ])("%s is an error of its value", (template, problem) => {
    const {text, problems} = merge(template, {sheet: SHEET_OF_ROWS});
    expect(text).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem.slice(0, 40));
  });

  test("a photo is the edition's own where one lies beside it", () => {
    const files = {"templates/a/port.jpg": "x", "templates/a/port.zh.jpg": "x"};
    const photo = '{{photo "port.jpg" alt="Port" caption="At dawn" credit="Li"}}';
    expect(merge(photo, {files}).prose?.tokens).toMatchObject([
      {kind: "photo", file: "templates/a/port.jpg", alt: "Port", caption: "At dawn", credit: "Li"},
    ]);
    expect(merge(photo, {files, lang: "zh"}).prose?.tokens).toMatchObject([{file: "templates/a/port.zh.jpg"}]);
  });

  test("kicker, description and keywords of a translation are the source's, in the source's words", () => {
    const source = "---\nkicker: By the numbers\nkeywords: [trade]\n---\nHello.\n";
    const front = merge("---\nwords:\n  By the numbers: 数字\n---\n{{!-- en: Hello. --}}\n你好。\n", {
      lang: "zh",
      source,
    }).prose?.front;
    expect(front).toMatchObject({
      kicker: "By the numbers",
      keywords: ["trade"],
      words: {"By the numbers": "数字"},
      draft: false,
    });
    expect(front?.placeOf(["kicker"])).toMatchObject({file: "templates/a/en.md.hbs", line: 2});
    expect(front?.placeOf(["words", "By the numbers"])).toMatchObject({file: "templates/a/zh.md.hbs", line: 3});
  });
});
