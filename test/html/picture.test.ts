import {expect, test} from "vitest";
import {colorsOf, printPicture} from "../../pipeline/html/picture.ts";
import {prefixIds} from "../../pipeline/html/prefix-ids.ts";
import {printThumbnail} from "../../pipeline/html/thumbnail.ts";
import {brandTokens, lightColors} from "../../pipeline/html/tokens.ts";
import {contrast} from "../../pipeline/support/color.ts";
import {brand} from "./sample-brand.ts";

const svg = (inner: string) =>
  `<svg viewBox="0 0 1 1" role="img" aria-labelledby="a-t"><title id="a-t">T</title>${inner}</svg>`;

test("colorsOf finds each paint once, and neither none nor references", () => {
  const inner =
    '<g fill="none" stroke="#ABCDEF"><path fill="#abcdef"/><stop stop-color="#000000"/><path fill="url(#x)"/></g>';
  expect(colorsOf(svg(inner))).toEqual(["#abcdef", "#000000"]);
});

test("printPicture sets a chart on a light plate where it has a colour that is not the brand's", () => {
  const colors = lightColors(brand);
  expect(printPicture(svg('<path fill="#00567A"/>'), "", colors)).toBe(svg('<path fill="#00567A"/>'));
  expect(printPicture(svg('<path fill="#123456"/>'), "", colors)).toBe(
    `<div class="plate">${svg('<path fill="#123456"/>')}</div>`,
  );
});

test("printPicture turns blend modes into what the security policy allows", () => {
  expect(printPicture(svg('<path style="mix-blend-mode: multiply;"/>'), "", new Set())).toBe(
    svg('<path data-blend="multiply"/>'),
  );
});

test("printThumbnail keeps the marks, and neither names nor links, with ids of its own", () => {
  const inner =
    '<clipPath id="c"/><a href="https://a.example/"><path clip-path="url(#c)" aria-label="x"/></a><use href="#c"/>';
  expect(printThumbnail(svg(inner), "t1--", new Set())).toBe(
    '<div class="picture" dir="ltr"><svg aria-hidden="true" viewBox="0 0 1 1"><clipPath id="t1--c"/><g><path clip-path="url(#t1--c)"/></g><use href="#t1--c"/></svg></div>',
  );
});

test("brandTokens gives every colour its dark value, and white words on a mark the words' own", () => {
  const css = brandTokens(brand, ["Noto Sans"]);
  expect(css).toContain('--font: "Noto Sans", sans-serif;');
  expect(css).toContain("  --series-2: #c04f00;");
  expect(css).toContain("    --series-2: #f0975a;");
  expect(css).toContain('.picture > svg [fill="#c04f00" i] { fill: var(--series-2); }');
  expect(css).toContain('.picture > svg text[fill="#ffffff" i] { fill: var(--on-brand); }');
});

test("the colours of the sample brand can be read in both schemes", () => {
  const {ink, paper, muted, brand: main, onBrand, tint, series} = brand.color;
  for (const scheme of ["light", "dark"] as const) {
    for (const text of [ink, muted, main])
      for (const ground of [paper, tint]) expect(contrast(text[scheme], ground[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onBrand[scheme], main[scheme])).toBeGreaterThanOrEqual(4.5);
    for (const mark of series) expect(contrast(mark[scheme], paper[scheme])).toBeGreaterThanOrEqual(3);
  }
});

test("prefixIds renames ids and all references to them", () => {
  expect(
    prefixIds(
      '<svg aria-labelledby="a b"><title id="a"/><desc id="b"/><g clip-path="url(#c)"/><use href="#c"/><clipPath id="c"/></svg>',
      "x--",
    ),
  ).toBe(
    '<svg aria-labelledby="x--a x--b"><title id="x--a"/><desc id="x--b"/><g clip-path="url(#x--c)"/><use href="#x--c"/><clipPath id="x--c"/></svg>',
  );
});
