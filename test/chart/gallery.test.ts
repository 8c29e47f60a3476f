import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {drawChart} from "../../pipeline/chart/draw.ts";
import {chart, context, listen} from "./kit.ts";
import {trade} from "./trade.ts";

const folder = new URL("gallery/", import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(".vl.json", ""));
const tables = new Map([["trade", trade]]);

export const galleryChart = (name: string) =>
  chart(name, JSON.parse(readFileSync(new URL(`${name}.vl.json`, folder), "utf8")) as Record<string, unknown>, {
    file: "sheet.yaml",
  });

test.each(names)("drawChart draws the chart %s without a problem, as wide as the column at most", async (name) => {
  const {report, lines} = listen();
  const drawn = await drawChart(galleryChart(name), context({tables}), report);
  expect(lines()).toEqual([]);
  expect(drawn?.drawing.width).toBeLessThanOrEqual(641);
  expect(drawn?.drawing.ops.length).toBeGreaterThan(3);
  expect(Number(/ width="([\d.]+)"/.exec(drawn?.narrowSvg ?? "")?.[1])).toBeLessThanOrEqual(321);
  expect(`${drawn?.svg}${JSON.stringify(drawn?.drawing.ops)}`).not.toMatch(/NaN|undefined|Infinity/);
});
