import {expect, test} from "vitest";
import {contrast, mix, parseColor} from "../../pipeline/support/color.ts";

test.each([
  ["#0B5FA5", "#0b5fa5", 1],
  ["#abc", "#aabbcc", 1],
  ["#0b5fa580", "#0b5fa5", 128 / 255],
  ["RED", "#ff0000", 1],
  ["#ff9900", "#ff9900", 1],
  ["rebeccapurple", "#663399", 1],
  ["rgb(255 0 0 / 50%)", "#ff0000", 0.5],
  ["rgba(0, 0, 255, 0.25)", "#0000ff", 0.25],
  ["hsl(120, 100%, 50%)", "#00ff00", 1],
  ["transparent", "#000000", 0],
])("parseColor reads %s", (css, hex, opacity) => {
  const color = parseColor(css);
  expect(color?.hex).toBe(hex);
  expect(color?.opacity).toBeCloseTo(opacity, 3);
});

test("parseColor brings colours beyond sRGB to the nearest that a printer has", () => {
  expect(parseColor("oklch(0.7 0.4 150)")?.hex).toMatch(/^#[0-9a-f]{6}$/);
});

test.each(["blurple", "currentColor", "", "#12", "url(#a)", "rgb(1)"])(
  "parseColor knows that %s is no colour",
  (css) => {
    expect(parseColor(css)).toBeUndefined();
  },
);

test("contrast is that of WCAG", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("mix starts at one colour and ends at the other", () => {
  expect([mix("#ffffff", "#0b5fa5", 0), mix("#ffffff", "#0b5fa5", 1)]).toEqual(["#ffffff", "#0b5fa5"]);
});
