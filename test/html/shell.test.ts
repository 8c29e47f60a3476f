import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {sampleDocument} from "./sample-document.ts";
import {samplePage} from "./sample-page.ts";

const shell = (body: string) =>
  `<!doctype html>\n<html lang="{{lang}}" dir="{{dir}}">\n<head>\n{{{head}}}\n<style>{{{style}}}</style>\n</head>\n<body id="page--content">\n${body}\n</body>\n</html>\n`;

const crlf = (file: string) => readFileSync(file, "utf8").replaceAll("\n", "\r\n");

async function problemsOf(body: string) {
  const {html, problems} = await samplePage(sampleDocument("en"), {"templates/page.hbs": shell(body)});
  expect(html).toBe("");
  return problems.map(({code, message, place, hint}) => [
    code,
    `${place?.file}:${place?.line}:${place?.column}`,
    message,
    hint,
  ]);
}

test("a team's own shell is filled: values escaped, lists and choices, own words", async () => {
  const body = `<main>{{{content}}}</main><p title="{{title}}">{{#if pdf}}{{pdf.size}}{{else}}–{{/if}}</p>{{#each editions}}<b>{{name}}{{#unless current}}*{{/unless}}</b>{{/each}}{{own "contents"}}`;
  const document = {...sampleDocument("en"), titleText: 'A "bold" <move>'};
  const {html, problems} = await samplePage(document, {"templates/page.hbs": shell(body)});
  expect(problems).toEqual([]);
  expect(html).toContain(
    '<p title="A &quot;bold&quot; &lt;move&gt;">123\u00a0kB</p><b>English</b><b>العربية*</b><b>中文*</b>Contents\n',
  );
});

describe("a shell with a mistake is reported at its line, and nothing is printed", () => {
  test.each([
    ["{{titel}}", "shell-name", "8:3", 'A page has no value "titel".', 'did you mean "title"?'],
    ["{{#each editions}}{{nmae}}{{/each}}", "shell-name", "8:21", 'A page has no value "nmae" here.', undefined],
    [
      "{{content}}",
      "shell-slot",
      "8:1",
      '"content" is finished markup: place it with three braces, {{{content}}}.',
      undefined,
    ],
    [
      "{{{title}}}",
      "shell-slot",
      "8:1",
      "{{{title}}} would print a value unescaped; write {{title}}.",
      "only style, head, content take three braces",
    ],
    [
      "{{&title}}",
      "shell-slot",
      "8:1",
      "{{{title}}} would print a value unescaped; write {{title}}.",
      "only style, head, content take three braces",
    ],
    ["{{> foot}}", "shell-partial", "8:1", "The page around the prose calls no partials.", undefined],
    [
      "{{#with pdf}}{{href}}{{/with}}",
      "shell-block",
      "8:1",
      "A page knows if, unless and each, but no {{#with}}.",
      undefined,
    ],
    [
      '{{own "language"}}',
      "shell-word",
      "8:1",
      '"language" is no word of Factpress\'s own.',
      'did you mean "languages"?',
    ],
    ["{{own title}}", "shell-word", "8:1", '{{own}} takes one word in quotes, e.g. {{own "contents"}}.', undefined],
    [
      '{{word "Contact"}}',
      "shell-word",
      "8:1",
      'The word "Contact" cannot be translated on this page.',
      'use a word of Factpress\'s own, e.g. {{own "contents"}}',
    ],
    [
      "<p>Read more</p>",
      "shell-words",
      "8:4",
      'A page shell serves all languages, but here it says "Read more" in one.',
      'write {{word "Read more"}} and give its translations in words.<lang>.yaml',
    ],
    [
      '<p aria-label="Top"></p>',
      "shell-words",
      "8:16",
      'A page shell serves all languages, but here it says "Top" in one.',
      'write {{word "Top"}} and give its translations in words.<lang>.yaml',
    ],
    [
      '<script src="https://a.example/a.js"></script>',
      "page-runs",
      "8:1",
      "A page holds no active content, but this one has <script",
      undefined,
    ],
    [
      '<p style="color: red"></p>',
      "page-style",
      "8:4",
      "The page's security policy ignores style attributes; write a rule in page.css.",
      undefined,
    ],
  ])("%s", async (body, code, position, message, hint) => {
    expect(await problemsOf(body)).toContainEqual([code, `templates/page.hbs:${position}`, message, hint]);
  });

  test("an unclosed block", async () => {
    const [[code, place] = []] = await problemsOf("{{#if pdf}}");
    expect([code, place]).toEqual(["shell-syntax", "templates/page.hbs:11:1"]);
  });
});

test("a style sheet that loads something is reported at its line", async () => {
  const css = `${readFileSync("templates/page.css", "utf8")}\n@import "https://a.example/a.css";\n`;
  const {html, problems} = await samplePage(sampleDocument("en"), {"templates/page.css": css});
  expect(html).toBe("");
  const line = css.split("\n").length - 1;
  expect(problems.map(({code, place}) => [code, place?.file, place?.line])).toEqual([
    ["page-loads", "templates/page.css", line],
  ]);
});

test("a style sheet cannot end its own element", async () => {
  const {html, problems} = await samplePage(sampleDocument("en"), {"templates/page.css": "p {}\n/* </style><b> */"});
  expect(html).toBe("");
  expect(problems.map(({code, place}) => [code, place?.line])).toEqual([["page-style", 2]]);
});

test("line feeds of another system change nothing, the security policy's hash included", async () => {
  const replaced = {"templates/page.css": crlf("templates/page.css"), "templates/page.hbs": crlf("templates/page.hbs")};
  expect((await samplePage(sampleDocument("en"), replaced)).html).toBe((await samplePage(sampleDocument("en"))).html);
});
