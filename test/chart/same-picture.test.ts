import {Resvg} from "@resvg/resvg-js";
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {drawChart} from "../../pipeline/chart/draw.ts";
import {drawingPicture} from "../../pipeline/chart/picture.ts";
import {chart, context, fontFiles, fonts, listen} from "./kit.ts";
import {trade} from "./trade.ts";

const font = {loadSystemFonts: false, fontFiles, defaultFontFamily: "Noto Sans"};

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`gallery/${name}.vl.json`, import.meta.url), "utf8")) as Record<string, unknown>;

test.each([
  "bar-labelled",
  "bar-grouped",
  "area-gradient",
  "points",
  "bubbles",
  "donut",
  "facet",
  "boxplot",
  "trail",
  "images",
  "clipped",
  "blended",
  "heatmap",
  "radial-gradient",
  "line-log",
])("the drawing of %s is the same picture as its SVG", async (name) => {
  const {report, lines} = listen();
  const own = chart(name, read(name), {file: "sheet.yaml"});
  const drawn = await drawChart(own, context({tables: new Map([["trade", trade]])}), report);
  if (!drawn) throw new Error(lines().join("\n"));
  expect(difference(drawn.svg, drawingPicture(drawn.drawing, fonts))).toBeLessThan(2.5);
});

/** Root mean square over blocks of 4 by 4 pixels, 0 to 255: hairlines may fall on either side of a pixel. */
function difference(a: string, b: string): number {
  const [one, other] = [paint(a), paint(b)];
  expect([Math.round(other.width), Math.round(other.height)]).toEqual([Math.round(one.width), Math.round(one.height)]);
  const blocks = Math.floor(one.width / 4);
  let sum = 0;
  let count = 0;
  for (let y = 0; y + 4 <= one.height; y += 4) {
    for (let block = 0; block < blocks; block++) {
      const delta = mean(one.pixels, one.width, block * 4, y) - mean(other.pixels, other.width, block * 4, y);
      sum += delta * delta;
      count++;
    }
  }
  return Math.sqrt(sum / count);
}

function paint(svg: string): {readonly width: number; readonly height: number; readonly pixels: Uint8Array} {
  const image = new Resvg(svg, {background: "white", font}).render();
  return {width: image.width, height: image.height, pixels: image.pixels};
}

function mean(pixels: Uint8Array, width: number, x: number, y: number): number {
  let sum = 0;
  for (let row = y; row < y + 4; row++)
    for (let column = x; column < x + 4; column++)
      for (let channel = 0; channel < 3; channel++) sum += pixels[(row * width + column) * 4 + channel] ?? 0;
  return sum / 48;
}
