import {describe, expect, test} from "vitest";
import {checkPage} from "../../pipeline/html/check.ts";

const page = (body: string, html = '<html lang="en" dir="ltr">') => `<!doctype html>${html}<body>${body}</body></html>`;
const codes = (html: string) => checkPage(html).map(({code}) => code);

test("a sound page has no fault", () => {
  const body =
    '<a href="#x">x</a><p id="x">url(http://a.example/) in a text</p><a href="https://a.example/">b</a><a href="mailto:a@b.example">c</a>' +
    '<a href="data:text/csv;charset=utf-8;base64,QQ==" download="a.csv">d</a><a href="../index.html">e</a>' +
    '<img src="data:image/png;base64,AA==" alt=""><svg role="img" aria-labelledby="t"><title id="t">a</title><use href="#x"/></svg>' +
    '<svg aria-hidden="true"><rect fill="url(#x)"/></svg><script type="application/ld+json">{"a":"<b"}</script>' +
    "<style>@font-face{src:url(data:font/woff2;base64,AA==)} p{color:red}</style>";
  expect(checkPage(page(body))).toEqual([]);
});

describe("each of these is a fault", () => {
  test.each([
    ["page-loads", '<img alt="" src="https://a.example/a.png">'],
    ["page-loads", '<img alt="" src="photo.jpg">'],
    ["page-loads", '<img alt="" src=//a.example/a.png>'],
    ["page-loads", '<link rel="stylesheet" href="page.css">'],
    ["page-loads", '<video poster="https://a.example/"></video>'],
    ["page-loads", '<svg aria-hidden="true"><image xlink:href="https://a.example/"/></svg>'],
    ["page-loads", '<svg aria-hidden="true"><rect fill="url(https://a.example/#x)"/></svg>'],
    ["page-loads", "<style>p{background:url('https://a.example/')}</style>"],
    ["page-loads", "<style>@import 'a.css';</style>"],
    ["page-runs", "<script>alert(1)</script>"],
    ["page-runs", '<script type="module"></script>'],
    ["page-runs", '<p onclick="x()">a</p>'],
    ["page-runs", "<iframe></iframe>"],
    ["page-runs", '<svg aria-hidden="true"><foreignObject></foreignObject></svg>'],
    ["page-runs", '<a href="javascript:alert(1)">a</a>'],
    ["page-runs", '<a href=" java&#10;script:alert(1)">a</a>'],
    ["page-runs", '<a href="data:text/html,x">a</a>'],
    ["page-runs", '<svg aria-hidden="true"><a xlink:href="file:///etc/passwd"></a></svg>'],
    ["page-style", '<p style="color: red">a</p>'],
    ["page-id", '<p id="x"></p><p id="x"></p>'],
    ["page-id", '<a href="#nowhere">a</a>'],
    ["page-picture", '<img src="data:image/png;base64,AA==">'],
    ["page-picture", '<svg role="img"></svg>'],
    ["page-picture", '<svg aria-label="a"></svg>'],
  ])("%s: %s", (code, body) => expect(codes(page(body))).toEqual([code]));

  test.each([
    '<html lang="ar">',
    '<html lang="ar" dir="ltr">',
    '<html dir="ltr">',
    '<html lang="e_n" dir="ltr">',
    "<html>",
  ])("page-language: %s", (html) => expect(codes(page("", html))).toEqual(["page-language"]));
});
