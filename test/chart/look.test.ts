import {describe, expect, test} from "vitest";
import {drawChart} from "../../pipeline/chart/draw.ts";
import {legendColumns} from "../../pipeline/chart/legend-columns.ts";
import type {DrawingOp, DrawnText} from "../../pipeline/model/drawing.ts";
import {chart, context, language, listen} from "./kit.ts";
import {trade} from "./trade.ts";

const tables = new Map([["trade", trade]]);
const bars = {
  data: {name: "trade"},
  mark: "bar",
  encoding: {x: {field: "region"}, y: {field: "share", aggregate: "max"}},
};

async function opsOf(spec: Record<string, unknown>, more: Parameters<typeof context>[0] = {}) {
  const {report, lines} = listen();
  const drawn = await drawChart(chart("shares", spec), context({tables, ...more}), report);
  if (!drawn || lines().length > 0) throw new Error(lines().join("\n"));
  return drawn.drawing.ops;
}

const texts = (ops: readonly DrawingOp[]) => ops.filter((op): op is DrawnText => op.op === "text");
const widthsOfBars = (ops: readonly DrawingOp[]) =>
  ops.flatMap((op) => {
    if (op.op !== "path" || !op.fill || op.path.length !== 5) return [];
    const xs = op.path.flatMap((command) => (command[0] === "Z" ? [] : [command[1]]));
    return [Math.round(Math.max(...xs) - Math.min(...xs))];
  });

const asia = (ops: readonly DrawingOp[]) => texts(ops).find(({text}) => text === "Asia");
const chartOf = (names: readonly string[]) => ({
  data: {values: names.map((a, b) => ({a, b}))},
  mark: "bar",
  encoding: {x: {field: "a", type: "ordinal"}, y: {field: "b", type: "quantitative"}},
});

describe("a chart's look", () => {
  test("bars of two categories are slim, and stand in the middle above their labels", async () => {
    const ops = await opsOf(bars);
    expect(widthsOfBars(ops)).toEqual([80, 80]);
    const bar = ops.find((op) => op.op === "path" && op.fill);
    const label = texts(ops).find(({text}) => text === "Asia");
    const left = bar?.op === "path" && bar.path[0]?.[0] === "M" ? bar.path[0][1] : Number.NaN;
    expect(Math.abs(left + 40 - (label?.x ?? 0))).toBeLessThan(1.5);
  });

  test("bars side by side are slim too, and touch", async () => {
    const grouped = {
      ...bars,
      encoding: {x: {field: "year"}, xOffset: {field: "region"}, y: {field: "share", aggregate: "max"}},
    };
    expect(widthsOfBars(await opsOf(grouped))).toEqual([80, 80, 80, 80]);
  });

  test("a bar's width that its author sets is kept", async () => {
    expect(widthsOfBars(await opsOf({...bars, mark: {type: "bar", width: 150}}))).toEqual([150, 150]);
  });

  test("bars of many categories fill their bands", async () => {
    const values = Array.from({length: 20}, (_, index) => ({a: `c${index}`, b: index + 1}));
    const many = {data: {values}, mark: "bar", encoding: {x: {field: "a"}, y: {field: "b", type: "quantitative"}}};
    expect(Math.max(...widthsOfBars(await opsOf(many)))).toBeLessThan(30);
  });

  test("text marks at the edge get room, in place of being cut", async () => {
    const long = "a label that is longer than what is left";
    const values = [
      {x: 0, y: 1, t: "start"},
      {x: 10, y: 2, t: long},
    ];
    const labelled = {
      data: {values},
      mark: {type: "text", align: "left"},
      encoding: {x: {field: "x", type: "quantitative"}, y: {field: "y", type: "quantitative"}, text: {field: "t"}},
    };
    const label = texts(await opsOf(labelled)).find(({text}) => text === long);
    const end = (label?.x ?? 0) + language("en").fonts.width(long, label?.size ?? 0, {});
    expect(end).toBeLessThanOrEqual(640);
  });

  test("symbols at the edge get room", async () => {
    const values = [
      {x: 0, y: 0},
      {x: 10, y: 10},
    ];
    const large = {
      data: {values},
      mark: {type: "square", size: 3600},
      encoding: {
        x: {field: "x", type: "quantitative", scale: {domain: [0, 10]}},
        y: {field: "y", type: "quantitative", axis: null, scale: {domain: [0, 10]}},
      },
    };
    const squares = (await opsOf(large)).flatMap((op) => (op.op === "path" && op.fill ? [op.path] : []));
    const xs = squares.flat().flatMap((command) => (command[0] === "Z" ? [] : [command[1]]));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(640);
  });

  test("years that would collide are thinned out, words are slanted", async () => {
    const years = texts(await opsOf(chartOf(Array.from({length: 40}, (_, index) => `${1980 + index}`))));
    expect(years.every(({angle}) => angle === 0)).toBe(true);
    expect(years.filter(({text}) => text.length === 4).length).toBeLessThan(25);
    const words = texts(await opsOf(chartOf(Array.from({length: 20}, (_, index) => `Province ${index}`))));
    expect(words.filter(({text}) => text.startsWith("Province")).map(({angle}) => angle)).toEqual(Array(20).fill(-45));
  });

  test("a time axis has few ticks and ends where its data end", async () => {
    const values = Array.from({length: 66}, (_, index) => ({a: `${1950 + index}-01-01`, b: index}));
    const time = {
      data: {values},
      mark: "line",
      encoding: {x: {field: "a", type: "temporal"}, y: {field: "b", type: "quantitative"}},
    };
    const years = texts(await opsOf(time)).filter(({text}) => /^(?:19|20)\d\d$/.test(text));
    expect(years.length).toBeGreaterThan(4);
    expect(years.length).toBeLessThan(9);
    expect(years.at(-1)?.text).toBe("2010");
  });

  test("a logarithmic axis has a line for each of its labels alone", async () => {
    const values = [1, 10, 100, 1000].map((b) => ({a: b, b}));
    const log = {
      data: {values},
      mark: "point",
      encoding: {x: {field: "a", type: "quantitative"}, y: {field: "b", type: "quantitative", scale: {type: "log"}}},
    };
    const ops = await opsOf(log);
    const lines = ops.filter((op) => op.op === "path" && op.stroke && op.path.length === 2);
    expect(lines.length).toBeLessThanOrEqual(6);
  });

  test("text is larger in scripts whose letters are small", async () => {
    expect(asia(await opsOf(bars))?.size).toBe(11);
    expect(asia(await opsOf(bars, language("ar")))?.size).toBe(13);
  });

  test("plots below each other fill the width, also those of categories", async () => {
    const {data, ...one} = bars;
    const ops = await opsOf({data, vconcat: [one, one]});
    expect(Math.max(...texts(ops).map(({x}) => x))).toBeGreaterThan(400);
  });
});

describe("legendColumns", () => {
  test("takes as many columns as fit, evenly over the rows", () => {
    expect(legendColumns([30, 30, 30, 30, 30], 10, 640)).toBe(5);
    expect(legendColumns([100, 100, 100, 100, 100], 10, 400)).toBe(3);
    expect(legendColumns([100, 100, 100, 100], 10, 400)).toBe(2);
    expect(legendColumns([900], 10, 400)).toBe(1);
  });
});
