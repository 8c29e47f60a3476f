import {describe, expect, test} from "vitest";
import {drawChart} from "../../pipeline/chart/draw.ts";
import type {FontRules} from "../../pipeline/chart/embed-fonts.ts";
import {exportChart} from "../../pipeline/chart/export.ts";
import type {DrawingOp} from "../../pipeline/model/drawing.ts";
import {brand, chart, context, filesOf, language, listen, table} from "./kit.ts";
import {trade} from "./trade.ts";

const tables = new Map([["trade", trade]]);
const bars = {
  data: {name: "trade"},
  mark: "bar",
  encoding: {
    x: {field: "year", type: "ordinal"},
    xOffset: {field: "region"},
    y: {field: "share", type: "quantitative"},
    color: {field: "region", type: "nominal"},
  },
};

const textsOf = (ops: readonly DrawingOp[]) => ops.flatMap((op) => (op.op === "text" ? [op.text] : []));

const axisLabel = (ops: readonly DrawingOp[]) => ops.find((op) => op.op === "text" && op.align === "right");
const idsOf = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
const textAt = (ops: readonly DrawingOp[], text: string) => ops.find((op) => op.op === "text" && op.text === text);
const xOf = (op: DrawingOp | undefined) => (op?.op === "text" ? op.x : Number.NaN);

async function drawn(spec: Record<string, unknown>, more: Parameters<typeof context>[0] = {}) {
  const {report, lines} = listen();
  const result = await drawChart(chart("shares", spec), context({tables, ...more}), report);
  if (!result) throw new Error(lines().join("\n"));
  return {...result, problems: lines()};
}

async function problemsOf(spec: Record<string, unknown>, more: Parameters<typeof context>[0] = {}) {
  const {report, heard} = listen();
  const result = await drawChart(chart("shares", spec), context({tables, ...more}), report);
  return {result, problems: heard.map(({code, place, message, hint}) => ({code, file: place?.file, message, hint}))};
}

describe("drawChart", () => {
  test("fills the column of the page, and a phone's width", async () => {
    const {svg, narrowSvg, drawing} = await drawn(bars);
    expect(svg).toMatch(/^<svg[^>]* width="640" /);
    expect(narrowSvg).toMatch(/^<svg[^>]* width="320" /);
    expect(drawing.width).toBe(640);
  });

  test("says numbers with the unit and titles with the label of their column", async () => {
    const {drawing} = await drawn(bars);
    expect(textsOf(drawing.ops)).toEqual(
      expect.arrayContaining(["0%", "25%", "Share of foreign trade", "2015", "Asia"]),
    );
  });

  test("says the unit on an axis whose ends its author sets", async () => {
    const y = {field: "share", type: "quantitative", scale: {domain: [0, 30]}};
    const {drawing} = await drawn({...bars, encoding: {...bars.encoding, y}});
    expect(textsOf(drawing.ops)).toContain("30%");
  });

  test("translates categories and titles where they are shown, and filters and sorts by the source's words", async () => {
    const words: Record<string, string> = {Asia: "Asie", Europe: "L’Europe occidentale", Region: "Région"};
    const spec = {...bars, transform: [{filter: "datum.region == 'Asia'"}]};
    const {drawing} = await drawn(spec, {say: (text) => words[text] ?? text});
    expect(textsOf(drawing.ops)).toEqual(expect.arrayContaining(["Asie", "Région"]));
    expect(textsOf(drawing.ops)).not.toContain("Asia");
  });

  test("lays its text out by the width of the translated words", async () => {
    const lying = {
      data: {name: "trade"},
      mark: "bar",
      encoding: {y: {field: "region"}, x: {field: "share", aggregate: "max"}},
    };
    const short = axisLabel((await drawn(lying)).drawing.ops);
    const long = axisLabel(
      (await drawn(lying, {say: (text) => (text === "Asia" ? "The continent of Asia" : text)})).drawing.ops,
    );
    expect(long?.op === "text" && short?.op === "text" && long.x - short.x).toBeGreaterThan(60);
  });

  test("is the same on every run and in every order, also with chance and with clips", async () => {
    const chance = {...bars, transform: [{sample: 3}], mark: {type: "bar", clip: true}};
    const first = await Promise.all([drawn(chance), drawn(bars)]);
    const second = await Promise.all([drawn(bars), drawn(chance)]);
    expect(JSON.stringify(first)).toBe(JSON.stringify(second.toReversed()));
  });

  test("gives every id the briefing's and the chart's name, apart for the narrow chart", async () => {
    const {svg, narrowSvg} = await drawn({...bars, mark: {type: "bar", clip: true}}, {seed: "trade.en"});
    expect(idsOf(svg)).toContain("trade-en-shares-clip1");
    expect(svg).toContain("url(#trade-en-shares-clip1)");
    expect(idsOf(narrowSvg).every((id) => id?.startsWith("trade-en-shares-narrow-"))).toBe(true);
  });

  test("is one picture with a name and the alternative text, and nothing inside speaks for itself", async () => {
    const {svg} = await drawn({...bars, title: "Trade", description: "Asia <leads>."});
    expect(svg).toContain('role="img" aria-labelledby="shares-title shares-desc"');
    expect(svg).toContain('<title id="shares-title">Trade</title><desc id="shares-desc">Asia &lt;leads&gt;.</desc>');
    expect(svg.match(/aria-|role=/g)).toHaveLength(2);
    expect(svg).not.toMatch(/>Trade<\/text>/);
  });

  test("shows the data of its marks, aggregated as the chart does, digits and unit from the column", async () => {
    const {data} = await drawn({
      data: {name: "trade"},
      mark: "bar",
      encoding: {x: {field: "region"}, y: {field: "share", aggregate: "mean"}},
    });
    expect(data.columns).toEqual([
      {name: "region", label: "Region", type: "text"},
      {name: "mean_share", said: "Mean of Share of foreign trade", type: "number", unit: "percent", digits: 1},
    ]);
    expect(data.rows.map(({cells}) => cells)).toEqual([
      {region: "Asia", mean_share: "25.55"},
      {region: "Europe", mean_share: "15.05"},
    ]);
  });

  test("shows what is drawn as a quantity as a number, also where a data file gives it as text", async () => {
    const {data} = await drawn({
      data: {values: "a,b\nx,3\ny,4.5\n", format: {type: "csv", parse: {b: "string"}}},
      mark: "bar",
      encoding: {x: {field: "a"}, y: {field: "b", type: "quantitative"}},
    });
    expect(data.columns.map(({type}) => type)).toEqual(["text", "number"]);
    expect(data.rows.map(({cells}) => cells["b"])).toEqual(["3", "4.5"]);
  });

  test("keeps only the rows that `where` selects", async () => {
    const {report} = listen();
    const result = await drawChart(chart("shares", bars, {where: {region: "Europe"}}), context({tables}), report);
    expect(result?.data.rows.map(({cells}) => cells["share"])).toEqual(["14.4", "15.7"]);
  });

  test("mirrors axes and legends from right to left, and lets time run as the brand says", async () => {
    const arabic = {
      ...language("ar"),
      say: (text: string) => (text === "Asia" ? "آسيا" : text),
    };
    const line = {...bars, mark: "line", encoding: {...bars.encoding, xOffset: undefined}};
    const {xOffset: _, ...encoding} = bars.encoding;
    const leftToRight = (await drawn({...line, encoding}, arabic)).drawing.ops;
    expect(xOf(textAt(leftToRight, "2015"))).toBeLessThan(xOf(textAt(leftToRight, "2016")));
    expect(xOf(textAt(leftToRight, "25%"))).toBeGreaterThan(500);
    expect(xOf(textAt(leftToRight, "آسيا"))).toBeGreaterThan(xOf(textAt(leftToRight, "Europe")));
    const mirrored = (await drawn({...line, encoding}, {...arabic, brand: {...brand, timeLeftToRight: false}})).drawing
      .ops;
    expect(xOf(textAt(mirrored, "2015"))).toBeGreaterThan(xOf(textAt(mirrored, "2016")));
  });

  test("reads rows in place as CSV, and inside an object", async () => {
    const bar = {mark: "bar", encoding: {x: {field: "a"}, y: {field: "b.c", type: "quantitative"}}};
    const inside = await drawn({...bar, data: {values: {rows: [{a: "x", b: {c: 3}}]}, format: {property: "rows"}}});
    expect(textsOf(inside.drawing.ops)).toContain("x");
    const csv = {
      data: {values: "a,b\nx,3\ny,4\n", format: {type: "csv"}},
      mark: "bar",
      encoding: {x: {field: "a"}, y: {field: "b", type: "quantitative"}},
    };
    expect((await drawn(csv)).data.rows.map(({cells}) => cells)).toEqual([
      {a: "x", b: "3"},
      {a: "y", b: "4"},
    ]);
  });

  test("says countries by the team's names and dates as the language does", async () => {
    const own = table(
      "own",
      [
        {name: "iso", type: "country"},
        {name: "day", type: "date"},
        {name: "v", type: "number"},
      ],
      [
        ["VNM", "2017-05-14", "1"],
        ["CHN", "2017-05-15", "2"],
      ],
    );
    const spec = {
      data: {name: "own"},
      mark: "bar",
      encoding: {y: {field: "iso"}, x: {field: "v", type: "quantitative"}, color: {field: "day"}},
    };
    const {drawing} = await drawn(spec, {tables: new Map([["own", own]])});
    expect(textsOf(drawing.ops)).toEqual(expect.arrayContaining(["Vietnam", "China", "14 May 2017"]));
  });
});

describe("drawChart reports", () => {
  test.each([
    [
      "a field that the data lack",
      {encoding: {...bars.encoding, y: {field: "shar", type: "quantitative"}}},
      "unknown-field",
      "encoding.y.field",
      /no field "shar"/,
      'did you mean "share"?',
    ],
    [
      "a field that a filter misspells",
      {transform: [{filter: "datum.regoin == 'Asia'"}]},
      "unknown-field",
      "transform.0.filter",
      /regoin/,
      'did you mean "region"?',
    ],
    [
      "a misspelt channel",
      {encoding: {...bars.encoding, colour: {field: "region"}}},
      "unknown-key",
      "encoding.colour",
      /no "colour"/,
      'did you mean "color"?',
    ],
    ["a misspelt mark", {mark: "barr"}, "unknown-word", "mark", /"barr"/, 'did you mean "bar"?'],
    [
      "a misspelt property",
      {mark: {type: "bar", opactiy: 0.5}},
      "unknown-key",
      "mark.opactiy",
      /opactiy/,
      'did you mean "opacity"?',
    ],
    [
      "a misspelt type",
      {encoding: {...bars.encoding, y: {field: "share", type: "quantitive"}}},
      "unknown-word",
      "encoding.y.type",
      /quantitive/,
      'did you mean "quantitative"?',
    ],
    ["a text for a number", {width: "wide"}, "unknown-word", "width", /"wide"/, undefined],
    [
      "a colour that cannot be drawn",
      {mark: {type: "bar", color: "blurple"}},
      "bad-color",
      "mark.color",
      /"blurple"/,
      undefined,
    ],
    ["an unknown table", {data: {name: "trad"}}, "unknown-table", "data.name", /"trad"/, 'did you mean "trade"?'],
    [
      "an address on the network",
      {data: {url: "https://example.org/a.csv"}},
      "chart-data",
      "data.url",
      /no network/,
      undefined,
    ],
    [
      "a file outside the project",
      {data: {url: "../../../etc/passwd"}},
      "chart-data",
      "data.url",
      /outside the project/,
      undefined,
    ],
    ["a file that is not there", {data: {url: "no.csv"}}, "chart-data", "data.url", /no such file/, undefined],
    [
      "an expression that is none",
      {transform: [{filter: "datum.share >"}]},
      "bad-expression",
      "transform.0.filter",
      /datum.share >/,
      undefined,
    ],
    [
      "the clock",
      {transform: [{calculate: "now()", as: "t"}]},
      "no-clock",
      "transform.0.calculate",
      /now\(\)/,
      undefined,
    ],
    [
      "an unknown function",
      {transform: [{calculate: "evil(1)", as: "t"}]},
      "chart",
      "transform.0.calculate",
      /evil/,
      undefined,
    ],
    [
      "a link that runs script",
      {mark: {type: "bar", href: "javascript:alert(1)"}},
      "bad-link",
      "mark.href",
      /javascript/,
      undefined,
    ],
    ["a picture of a size that no page has", {width: 100000}, "chart-too-large", "width", /100000/, undefined],
    [
      "a chart without rows",
      {transform: [{filter: "datum.share > 1000"}]},
      "chart-empty",
      "data/sheet.yaml",
      /shows nothing/,
      undefined,
    ],
    [
      "a character that no font has",
      {data: {values: [{region: "🐖", share: 1, year: "1"}]}},
      "missing-glyph",
      "data/sheet.yaml",
      /U\+1F416/,
      undefined,
    ],
    [
      "a spec in Vega",
      {$schema: "https://vega.github.io/schema/vega/v6.json"},
      "chart",
      "$schema",
      /written in Vega/,
      undefined,
    ],
  ])("%s, at its property", async (_, change, code, file, message, hint) => {
    const {result, problems} = await problemsOf({...bars, ...change});
    expect(result).toBeUndefined();
    const found = problems.find((problem) => problem.code === code && problem.file === file);
    expect(problems, JSON.stringify(problems)).toContain(found);
    expect(found?.message).toMatch(message);
    if (hint !== undefined) expect(found?.hint).toBe(hint);
  });

  test("links to script in the data, without ending the process", async () => {
    const rows = [{a: "x", b: 1, u: "javascript:alert(1)"}];
    const {result, problems} = await problemsOf({
      data: {values: rows},
      mark: "bar",
      encoding: {x: {field: "a"}, y: {field: "b", type: "quantitative"}, href: {field: "u"}},
    });
    expect(result).toBeUndefined();
    expect(problems.map(({code}) => code)).toEqual(["bad-link"]);
  });

  test("pictures from outside the project", async () => {
    const rows = [
      {a: 1, u: "/etc/passwd"},
      {a: 2, u: "https://example.org/x.png"},
    ];
    const {result, problems} = await problemsOf({
      data: {values: rows},
      mark: {type: "image", width: 10, height: 10},
      encoding: {x: {field: "a", type: "quantitative"}, url: {field: "u"}},
    });
    expect(result).toBeUndefined();
    expect(problems.map(({code}) => code)).toEqual(["chart-image", "chart-image"]);
  });

  test("all that is wrong with a spec at once", async () => {
    const {problems} = await problemsOf({
      ...bars,
      mark: {type: "bar", color: "blurple"},
      widht: 3,
      transform: [{filter: "datum.share >"}],
    });
    expect(problems.map(({code}) => code).toSorted()).toEqual(["bad-color", "bad-expression", "unknown-key"]);
  });
});

const fontRules: FontRules = async (texts) => `/* ${JSON.stringify(texts)} */`;

describe("exportChart", () => {
  const both = {svg: true, png: true, fontRules};
  const svgAlone = {svg: true, png: false, fontRules};

  test("puts the fonts of its texts into the SVG, by style", async () => {
    const spec = {...bars, title: {text: "Trade & growth"}, description: "A chart."};
    const files = await exportChart(chart("shares", spec), context({tables}), svgAlone, listen().report);
    const rules = /<\/desc><style>\/\* (.*) \*\/<\/style>/.exec(files?.svg ?? "")?.[1]?.replaceAll("&amp;", "&");
    expect(JSON.parse(rules ?? "[]")).toEqual([
      {style: {bold: false, italic: false}, characters: expect.stringContaining("Share of foreign trade")},
      {style: {bold: true, italic: false}, characters: "Trade & growth"},
    ]);
  });

  test("draws title and subtitle into SVG and PNG, at twice the size", async () => {
    const {report, lines} = listen();
    const files = await exportChart(
      chart("shares", {...bars, title: {text: "Trade grows", subtitle: "Percent"}}),
      context({tables}),
      both,
      report,
    );
    expect(lines()).toEqual([]);
    expect(files?.svg).toContain(">Trade grows</text>");
    expect(files?.svg).toContain(">Percent</text>");
    const png = Buffer.from(files?.png ?? []);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1280);
  });

  test("gives only what is asked for, and nothing after an error", async () => {
    const {report} = listen();
    const ctx = context({tables, files: filesOf("/nowhere")});
    expect(
      await exportChart(chart("shares", {...bars, mark: "barr"}), context({tables}), svgAlone, report),
    ).toBeUndefined();
    await expect(
      exportChart(chart("shares", bars), {...ctx, files: context().files}, svgAlone, report),
    ).resolves.not.toHaveProperty("png");
  });
});
