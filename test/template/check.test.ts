import {describe, expect, test} from "vitest";
import {merge} from "./kit.ts";

describe("a template's names and arguments", () => {
  test.each([
    ["{{lettrs}}", '1:1 unknown-fact: there is no fact "lettrs"', 'did you mean "letters"?'],
    ['{{chrat "trade_share"}}', '1:1 unknown-helper: there is no helper "chrat"', 'did you mean "chart"?'],
    ['{{chart "trade_shar"}}', '1:9 unknown-chart: there is no chart "trade_shar"', 'did you mean "trade_share"?'],
    ['{{table "share"}}', '1:9 unknown-table: there is no table "share"', 'did you mean "shares"?'],
    [
      '{{table "trade"}}',
      '1:9 unknown-table: the sheet has the data "trade", and no table that prints them',
      "add to the sheet, under tables: trade: {data: trade}",
    ],
    ["{{ share 2015 }}", "1:1 unknown-fact: a fact's name has no spaces", "write {{share_2015}}"],
    [
      '{{graph "trade_share"}}',
      "1:1 unknown-helper: {{graph}} is not used here",
      'a chart of the sheet is shown with {{chart "id"}}',
    ],
    [
      '{{#claim "visits > 1"}}a{{elseif}}b{{/claim}}',
      "1:25 unknown-helper: {{elseif}} is not used here",
      'write {{else claim "…"}}',
    ],
    ['{{cite "reprot"}}', '1:8 unknown-source: there is no source "reprot"', 'did you mean "report"?'],
    ['{{count "visit" one="a" other="b"}}', '1:9 unknown-fact: there is no fact "visit"', 'did you mean "visits"?'],
    ['{{key_figures "visits" "leters"}}', '1:24 unknown-fact: there is no fact "leters"', 'did you mean "letters"?'],
    [
      "{{chart trade_share}}",
      "1:9 missing-quotes: {{chart trade_share}} lacks quotation marks",
      'write {{chart "trade_share"}}',
    ],
    ["{{chart}}", "1:1 missing-argument: {{chart}} does not say which chart", 'write it like {{chart "trade_share"}}'],
    [
      '{{chart "trade_share" "x"}}',
      "1:23 extra-argument: {{chart}} takes nothing after which chart",
      'write it like {{chart "trade_share"}}',
    ],
    ["{{letters dgits=1}}", "1:11 unknown-option: {{letters}} has no option dgits=", 'did you mean "digits"?'],
    [
      '{{letters digits="one"}}',
      '1:11 wrong-option: digits= is a whole number from 0 to 12, not "one"',
      "write digits=1",
    ],
    ["{{letters short=1}}", "1:11 wrong-option: short= is true or false, not 1", "write short=true"],
    ["{{letters digits=1 digits=2}}", "1:20 duplicate-option: digits= is given twice", "keep one of them"],
    [
      '{{letters "x"}}',
      "1:11 extra-argument: the fact {{letters}} takes options only",
      "write it like {{letters digits=1}}",
    ],
    [
      '{{photo "a.jpg"}}',
      "1:1 missing-option: {{photo}} has no alt=",
      'write it like {{photo "port.jpg" alt="Containers in the port of Piraeus"}}',
    ],
    [
      '{{date "2017-02-30"}}',
      '1:8 not-a-date: "2017-02-30" is no date, and no fact that is one',
      "write it like 2017-05-14, 2017-05, 2017 or 2017-05-14/2017-05-15",
    ],
    [
      '{{count "motto" one="a" other="b"}}',
      "1:9 not-a-number: the fact motto is no number but a text, and cannot be counted",
      undefined,
    ],
    [
      "{{name visits}}",
      "1:8 not-a-country: the fact visits is no country but a number",
      "give it type: country in the sheet",
    ],
    [
      '{{count "visits" one="visit"}}',
      "1:1 missing-plural: {{count}} lacks the form other: the language en has one, other",
      'add other="…"',
    ],
    [
      '{{plural "visits" one="a" few="b" other="c"}}',
      "1:27 extra-plural: the language en has no form few=: it would never be printed",
      "it has one, other",
    ],
    [
      "{{#each visits}}x{{/each}}",
      "1:1 unknown-block: {{#each}} is not used here",
      'rows are shown with {{table "id"}}, and a few names with {{list …}}',
    ],
    [
      '{{lookup visits "x"}}',
      "1:1 unknown-helper: {{lookup}} is not used here",
      "write the whole name, such as {{country.name}}",
    ],
    ["{{log visits}}", "1:1 unknown-helper: {{log}} is not used here", "take it out"],
    [
      "{{#letters}}x{{/letters}}",
      "1:1 unknown-block: {{#letters}}: a fact is no block",
      "write {{letters}}, or {{#if letters}} … {{/if}}",
    ],
    ["{{#chart}}x{{/chart}}", "1:1 unknown-block: {{#chart}} is no block", "write {{chart …}}"],
    [
      '{{claim "visits > 1"}}',
      "1:1 unknown-helper: {{claim}} opens a block, and is written with #",
      "write {{#claim …}} … {{/claim}}",
    ],
    ['{{#clam "visits > 1"}}x{{/clam}}', "1:1 unknown-block: there is no block {{#clam}}", 'did you mean "claim"?'],
    ["{{constructor}}", '1:1 unknown-fact: there is no fact "constructor"', undefined],
    ["{{__proto__}}", '1:1 unknown-fact: there is no fact "__proto__"', undefined],
    [
      "{{this}}",
      "1:1 unknown-name: this mustache names no fact and no helper",
      "write the id of a fact without quotes, such as {{letters}}",
    ],
    [
      "{{../letters}}",
      "1:1 unknown-name: this mustache names no fact and no helper",
      "write the id of a fact without quotes, such as {{letters}}",
    ],
    [
      "{{@root}}",
      "1:1 unknown-name: this mustache names no fact and no helper",
      "write the id of a fact without quotes, such as {{letters}}",
    ],
    [
      '{{"letters"}}',
      "1:1 unknown-name: this mustache names no fact and no helper",
      "write the id of a fact without quotes, such as {{letters}}",
    ],
    [
      '{{list (chart "trade_share")}}',
      "1:8 misplaced-helper: (chart …) cannot stand within another helper: it is not words",
      undefined,
    ],
    ['{{list (nme "VN")}}', '1:8 unknown-helper: there is no helper "nme"', 'did you mean "name"?'],
  ])("%s is an error", (template, problem, hint) => {
    const {text, problems, found} = merge(template);
    expect(text).toBeUndefined();
    expect(problems).toEqual([`en.md.hbs:${problem}`]);
    if (hint !== undefined) expect(found[0]?.hint).toBe(hint);
  });

  test("all of a template's problems are told together, at their lines and columns, in parts not printed too", () => {
    const template =
      '---\nkicker: x\n---\n{{lettrs}} and {{vists}}\n\n{{#if visits}}\n{{chart "x"}}\n{{else}}\n  {{sheres}}\n{{/if}}\n';
    expect(merge(template).problems).toEqual([
      'en.md.hbs:4:1 unknown-fact: there is no fact "lettrs"',
      'en.md.hbs:4:16 unknown-fact: there is no fact "vists"',
      'en.md.hbs:7:9 unknown-chart: there is no chart "x"',
      'en.md.hbs:9:3 unknown-fact: there is no fact "sheres"',
    ]);
  });

  test("every plural category of the language is needed", () => {
    expect(merge('{{count "visits" one="визит" other="визита"}}', {lang: "ru"}).problems).toEqual([
      "ru.md.hbs:1:1 missing-plural: {{count}} lacks the forms few, many: the language ru has one, few, many, other",
    ]);
  });
});

describe("a template's blocks", () => {
  const alone = "makes a block of its own, and stands in a sentence, a list or beside other words";
  test.each([
    ['See {{chart "trade_share"}} here.', "1:5", "{{chart …}}"],
    ['- {{chart "trade_share"}}', "1:3", "{{chart …}}"],
    ['| a |\n|---|\n| {{table "shares"}} |', "3:3", "{{table …}}"],
    ['{{chart "trade_share"}}\n{{chart "trade_share"}}', "1:1", "{{chart …}}"],
    ['{{#if visits}}{{chart "trade_share"}}{{/if}}', "1:15", "{{chart …}}"],
    ['# {{key_figures "visits"}}', "1:3", "{{key_figures …}}"],
  ])("%j: what makes a block stands alone", (template, place, what) => {
    expect(merge(template).problems[0]).toBe(`en.md.hbs:${place} not-alone: ${what} ${alone}`);
  });

  test.each([
    [
      "One\n{{!-- note: x --}}\ntwo",
      "2:1",
      "this comment has no empty line above it, so the lines around it become one paragraph",
    ],
    ["{{!-- x --}} One", "1:1", "a comment stands before words on their line"],
  ])("%j: a comment joins no blocks", (template, place, message) => {
    expect(merge(template).problems).toEqual([`en.md.hbs:${place} comment-placement: ${message}`]);
  });

  test("a comment behind words, or with an empty line on one side, is fine", () => {
    expect(merge("One {{!-- x --}}\n\n{{!-- y --}}\nTwo\n\nThree\n{{!-- z --}}\n\nFour")).toMatchObject({
      text: "One \n\nTwo\n\nThree\n\nFour",
      problems: [],
    });
  });

  test.each([
    ["a <b>c</b>", "1:3", "<b>"],
    ['<img src="x.png">', "1:1", '<img src="x.png">'],
    ["<script>alert(1)</script>", "1:1", "<script>"],
    ['one\n\n<div onclick="x">\n\ntwo', "3:1", '<div onclick="x">'],
  ])("%j: HTML is refused", (template, place, tag) => {
    expect(merge(template).problems[0]).toBe(
      `en.md.hbs:${place} html: a template holds no HTML but <br>, <sub> and <sup>, and ${tag} is`,
    );
  });

  test("line breaks and small letters are allowed, and an HTML comment is not", () => {
    expect(merge("CO<sub>2</sub><br>m<sup>2</sup>").problems).toEqual([]);
    expect(merge("a <!-- b --> c").problems).toEqual(["en.md.hbs:1:3 html: a template holds no HTML comment"]);
  });
});
