import {describe, expect, test} from "vitest";
import {FileError} from "../../pipeline/model/files.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import {readTemplate, templateLanguages} from "../../pipeline/template/read.ts";
import {templateUses} from "../../pipeline/template/uses.ts";
import {shippedVoice} from "../language/shipped.ts";
import {memoryFiles} from "../sheet/memory-files.ts";
import {briefingOf, merge, sayProblem, SHEET} from "./kit.ts";

function read(text: string) {
  const problems: Problem[] = [];
  const template = readTemplate("a", "en", memoryFiles({"templates/a/en.md.hbs": text}), "templates", (problem) =>
    problems.push(problem),
  );
  return {template, problems: problems.map(sayProblem)};
}

function notUtf8(file: string): string {
  throw new FileError(file, "not-utf8", `${file} is not UTF-8 text.`);
}

describe("readTemplate", () => {
  test("reads the front matter and keeps the text", () => {
    const text =
      "---\nkicker: By the numbers\ndescription: One.\nkeywords: [trade, rail]\ndraft: true\nwords:\n  Share: 份额\n  chart_a: {Share: 占比}\n---\nHello {{any}}.\n";
    const {template, problems} = read(text);
    expect(problems).toEqual([]);
    expect(template).toMatchObject({
      id: "a",
      lang: "en",
      file: "templates/a/en.md.hbs",
      text,
      front: {
        kicker: "By the numbers",
        description: "One.",
        keywords: ["trade", "rail"],
        draft: true,
        words: {Share: "份额", chart_a: {Share: "占比"}},
      },
    });
    expect(template?.front.placeOf(["words", "chart_a", "Share"])).toMatchObject({line: 8});
  });

  test("a template needs no front matter, and a rule in it opens none", () => {
    expect(read("# A\n\n---\n\nB").template?.front).toMatchObject({draft: false, words: {}});
    expect(read("---\n# nothing yet\n---\nB").template?.front).toMatchObject({draft: false});
  });

  test.each([
    ["---\nkiker: x\n---\n", 'en.md.hbs:2:1 front-matter: the front matter has no key "kiker"'],
    ["---\nappendix: all\n---\n", 'en.md.hbs:2:11 front-matter: appendix is figures, not "all"'],
    ["---\nkicker: 2017\n---\n", "en.md.hbs:2:9 front-matter: kicker is a text, not 2017"],
    ["---\ndraft: maybe\n---\n", 'en.md.hbs:2:8 front-matter: draft is true or false, not "maybe"'],
    [
      "---\nkeywords: trade\n---\n",
      "en.md.hbs:2:11 front-matter: keywords is a list of words, such as [trade, railways]",
    ],
    ["---\nwords:\n  A: 3\n---\n", 'en.md.hbs:3:6 front-matter: the translation of "A" is a text, not 3'],
    ["---\nwords:\n  a: {B: [x]}\n---\n", 'en.md.hbs:3:7 front-matter: the translation of "B" is a text, not ["x"]'],
  ])("%j is an error", (text, problem) => {
    const {template, problems} = read(text);
    expect(template).toBeUndefined();
    expect(problems).toEqual([problem]);
  });

  test("front matter and mustaches are judged together", () => {
    expect(read("---\nkiker: x\n---\n{{{a}}}\n").problems.map((problem) => problem.split(":")[1])).toEqual(["2", "4"]);
  });

  test("a template that is not there is an error that lists those that are", () => {
    const problems: Problem[] = [];
    const files = memoryFiles({"templates/a/zh.md.hbs": ""});
    expect(readTemplate("a", "en", files, "templates", (problem) => problems.push(problem))).toBeUndefined();
    expect(problems[0]).toMatchObject({
      message: "there is no template templates/a/en.md.hbs",
      hint: "there is zh.md.hbs; write en.md.hbs too, or name the sheet's languages: in it without en",
    });
  });

  test("a template in another encoding is an error that says how to save it", () => {
    const problems: Problem[] = [];
    const files = memoryFiles({});
    readTemplate("a", "en", {...files, text: notUtf8}, "templates", (problem) => problems.push(problem));
    expect(problems.map(sayProblem)).toEqual([
      "en.md.hbs:1:1 unreadable-file: templates/a/en.md.hbs is not UTF-8 text.",
    ]);
  });

  test("words: belongs to translations, kicker: to the source", () => {
    expect(merge("---\nwords: {a: b}\n---\nx").problems[0]).toContain("the source template has words:");
    expect(merge("---\nkicker: a\n---\nx", {lang: "zh"}).problems[0]).toContain(
      "kicker stands in the source template alone",
    );
  });
});

test("templateLanguages lists the languages of a template, and which are drafts", () => {
  const files = memoryFiles({
    "templates/a/en.md.hbs": "x",
    "templates/a/zh.md.hbs": "---\ndraft: true\n---\nx",
    "templates/a/pt-BR.md.hbs": "---\ndraft: [\n---\n",
    "templates/a/port.jpg": "x",
    "templates/a/notes.md": "x",
  });
  expect(templateLanguages("a", files, {data: "data", templates: "templates", output: "output"})).toEqual([
    {lang: "en", draft: false},
    {lang: "pt-BR", draft: false},
    {lang: "zh", draft: true},
  ]);
});

test("templateUses tells where facts, charts, tables and sources are used, in partials, claims, front matter and the texts of charts too", () => {
  const text =
    '{{letters digits=0}} {{count "visits" one="a" other="b"}}\n\n{{#claim "share_change > 0"}}up{{else}}{{forum}}{{/claim}}\n\n{{chart "trade_share"}}\n\n{{> p}}{{cite "report"}}\n';
  const files = memoryFiles({"templates/partials/p.hbs": "{{list motto (name partner)}}"});
  const template = {
    id: "a",
    lang: "en",
    file: "f",
    text,
    front: {draft: false, kicker: "{{one_visit}}", words: {}, placeOf: () => ({file: "f", line: 1, column: 1})},
  };
  const uses = templateUses(
    template,
    {briefing: briefingOf(SHEET), voice: shippedVoice("en"), files, templates: "templates"},
    (problem) => {
      throw new Error(problem.message);
    },
  );
  expect(uses.map(({kind, id, shown, at}) => [`${kind} ${id}`, shown, `${at.file}:${at.line}`])).toEqual([
    ["fact letters", "more than 270", "f:1"],
    ["fact visits", "26", "f:1"],
    ["fact share_change", undefined, "f:3"],
    ["fact forum", "14–15 May 2017", "f:3"],
    ["chart trade_share", undefined, "f:5"],
    ["source report", undefined, "f:7"],
    ["fact motto", undefined, "templates/partials/p.hbs:1"],
    ["fact partner", undefined, "templates/partials/p.hbs:1"],
    ["fact one_visit", "1", "f:1"],
    ["fact share_2015", "25.4%", "data/a.yaml:22"],
    ["fact share_2016", "25.7%", "data/a.yaml:22"],
  ]);
});
