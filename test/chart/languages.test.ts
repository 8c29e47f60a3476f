import {describe, expect, test} from "vitest";
import {drawChart} from "../../pipeline/chart/draw.ts";
import {chart, context, language, listen, table} from "./kit.ts";
import {trade} from "./trade.ts";

const months = table(
  "months",
  [
    {name: "month", type: "date"},
    {name: "value", type: "number"},
    {name: "money", type: "number", unit: "CNY"},
  ],
  [
    ["2017-01", "0.25", "1234.5"],
    ["2017-05", "0.5", "2500000"],
  ],
);
const tables = new Map([
  ["trade", trade],
  ["months", months],
]);

/** What text marks show of a field by a format, with plain spaces. */
async function shown(lang: string, field: string, format: string, type = "quantitative") {
  const {report, lines} = listen();
  const spec = {
    data: {name: "months"},
    mark: "text",
    encoding: {
      y: {field: "month", type: "ordinal", axis: null},
      text: {field, type, format, ...(type === "temporal" && {formatType: "utc"})},
    },
  };
  const drawn = await drawChart(chart("months", spec), context({tables, ...language(lang)}), report);
  if (!drawn) throw new Error(lines().join("\n"));
  return drawn.drawing.ops.flatMap((op) => (op.op === "text" ? [op.text.replaceAll("\u00a0", " ")] : []));
}

/** The labels of a time axis by its author's format. */
async function ticks(lang: string, format: string) {
  const {report, lines} = listen();
  const spec = {
    data: {
      values: [
        {d: "2017-01-01", v: 1},
        {d: "2017-05-01", v: 2},
      ],
    },
    mark: "point",
    encoding: {
      x: {field: "d", type: "temporal", title: null, axis: {format, values: ["2017-01-01", "2017-05-01"]}},
      y: {field: "v", type: "quantitative", axis: null},
    },
  };
  const drawn = await drawChart(chart("ticks", spec), context({tables, ...language(lang)}), report);
  if (!drawn) throw new Error(lines().join("\n"));
  return drawn.drawing.ops.flatMap((op) => (op.op === "text" ? [op.text.replaceAll("\u00a0", " ")] : []));
}

describe("an author's date format", () => {
  test.each([
    ["en", ["Jan 2017", "May 2017"]],
    ["zh", ["2017/1", "2017/5"]],
    ["fr", ["janv. 2017", "mai 2017"]],
    ["ru", ["янв. 2017 г.", "май 2017 г."]],
    ["es", ["ene 2017", "may 2017"]],
    ["ar", ["يناير 2017", "مايو 2017"]],
  ])("of month and year is said as %s says them", async (lang, labels) => {
    expect(await ticks(lang, "%b %Y")).toEqual(labels);
  });

  test("gives Russian months in the nominative where they stand alone, in the genitive behind a day", async () => {
    expect(await ticks("ru", "%B")).toEqual(["январь", "май"]);
    expect(await ticks("ru", "%-d %B %Y")).toEqual(["1 января 2017 года", "1 мая 2017 года"]);
    expect(await ticks("zh", "%B %Y")).toEqual(["2017年1月", "2017年5月"]);
    expect(await ticks("zh", "%B %-d")).toEqual(["1月1日", "5月1日"]);
  });

  test("stays its author's own in the source language, and where it is in figures", async () => {
    expect(await ticks("en", "%B %-d, %Y")).toEqual(["January 1, 2017", "May 1, 2017"]);
    expect(await ticks("fr", "%Y-%m-%d")).toEqual(["2017-01-01", "2017-05-01"]);
  });
});

describe("an author's number format", () => {
  test.each([
    ["en", ".1%", "value", ["25.0%", "50.0%"]],
    ["fr", ".1%", "value", ["25,0 %", "50,0 %"]],
    ["zh", ".0%", "value", ["25%", "50%"]],
    ["en", "~s", "money", ["1,234.5", "2.5m"]],
    ["zh", "~s", "money", ["1,234.5", "250万"]],
    ["ru", "~s", "money", ["1,23 тыс.", "2,5 млн"]],
    ["en", "$,.2f", "money", ["1,234.50 yuan", "2,500,000.00 yuan"]],
    ["en", "$,.2f", "value", ["US$0.25", "US$0.50"]],
    ["zh", "$,.0f", "money", ["1,235元", "2,500,000元"]],
    ["fr", ",.1f", "money", ["1 234,5", "2 500 000,0"]],
  ])("is said in %s: %s of %s", async (lang, format, field, figures) => {
    expect(await shown(lang, field, format)).toEqual(figures);
  });
});

describe("titles that a chart makes", () => {
  const mean = {
    data: {name: "trade"},
    mark: "bar",
    encoding: {x: {field: "region"}, y: {field: "share", aggregate: "mean"}},
  };
  const words: Record<string, string> = {
    "Share of foreign trade": "占外贸的比重",
    Region: "地区",
    Asia: "亚洲",
    Europe: "欧洲",
  };

  const inChinese = (text: string) => words[text] ?? text;

  test("are in the edition's words, on the axis and in the data", async () => {
    const {report, lines} = listen();
    const drawn = await drawChart(chart("mean", mean), context({tables, ...language("zh"), say: inChinese}), report);
    expect(lines()).toEqual([]);
    expect(drawn?.drawing.ops.flatMap((op) => (op.op === "text" ? [op.text] : []))).toContain("占外贸的比重（平均值）");
    expect(drawn?.data.columns.map(({said, label}) => said ?? label)).toEqual(["Region", "占外贸的比重（平均值）"]);
  });

  test("of a count and of ranges need no translation", async () => {
    const asked: string[] = [];
    const say = (text: string) => {
      asked.push(text);
      return text;
    };
    const histogram = {
      data: {name: "trade"},
      mark: "bar",
      encoding: {x: {field: "share", bin: true}, y: {aggregate: "count"}},
    };
    await drawChart(chart("counts", histogram), context({tables, ...language("fr"), say}), listen().report);
    expect(new Set(asked)).toEqual(new Set(["A chart.", "Share of foreign trade"]));
  });
});

describe("a chart without description", () => {
  const line = {
    description: "",
    data: {name: "trade"},
    mark: "line",
    encoding: {
      x: {field: "year", type: "temporal"},
      y: {field: "share", type: "quantitative"},
      color: {field: "region"},
    },
  };

  async function alternative(lang: string, words: Record<string, string> = {}) {
    const {report, heard} = listen();
    const say = (text: string) => words[text] ?? text;
    const drawn = await drawChart(chart("shares", line), context({tables, ...language(lang), say}), report);
    return {text: drawn?.alternative.replaceAll("\u00a0", " "), svg: drawn?.svg, problems: heard};
  }

  test("gets one from its mark and its data, which its author is offered", async () => {
    const {text, svg, problems} = await alternative("en");
    const draft =
      "Line chart: Share of foreign trade, by Year and Region. The highest value is 25.7% (2016, Asia), the lowest " +
      "14.4% (2015, Europe). Asia: from 25.4% (2015) to 25.7% (2016). Europe: from 14.4% (2015) to 15.7% (2016).";
    expect(text).toBe(draft);
    expect(svg).toContain(`<desc id="shares-desc">${draft}</desc>`);
    expect(problems.map(({severity, code, place}) => ({severity, code, line: place?.line}))).toEqual([
      {severity: "warning", code: "no-description", line: 1},
    ]);
    expect(problems[0]?.hint).toBe(`add description: to the chart, with figures as {{fact}}; the draft says: ${draft}`);
  });

  test.each([
    [
      "zh",
      {"Share of foreign trade": "占外贸的比重", Year: "年份", Region: "地区", Asia: "亚洲", Europe: "欧洲"},
      "折线图：占外贸的比重，按年份和地区列示。最高为25.7%（2016，亚洲），最低为14.4%（2015，欧洲）。亚洲：从25.4%（2015）到25.7%（2016）。欧洲：从14.4%（2015）到15.7%（2016）。",
    ],
    [
      "fr",
      {"Share of foreign trade": "Part du commerce extérieur", Year: "Année", Region: "Région", Asia: "Asie"},
      "Courbes : Part du commerce extérieur, par Année et Région. La valeur la plus élevée est 25,7 % (2016, Asie), la plus basse 14,4 % (2015, Europe). Asie : de 25,4 % (2015) à 25,7 % (2016). Europe : de 14,4 % (2015) à 15,7 % (2016).",
    ],
    [
      "ru",
      {
        "Share of foreign trade": "Доля внешней торговли",
        Year: "Год",
        Region: "Регион",
        Asia: "Азия",
        Europe: "Европа",
      },
      "Линейный график: Доля внешней торговли (в разрезе: Год и Регион). Наибольшее значение — 25,7 % (2016, Азия), наименьшее — 14,4 % (2015, Европа). Азия: от 25,4 % (2015) до 25,7 % (2016). Европа: от 14,4 % (2015) до 15,7 % (2016).",
    ],
    [
      "es",
      {"Share of foreign trade": "Parte del comercio exterior", Year: "Año", Region: "Región", Europe: "Europa"},
      "Gráfico de líneas: Parte del comercio exterior, por Año y Región. El valor más alto es 25,7 % (2016, Asia) y el más bajo, 14,4 % (2015, Europa). Asia: de 25,4 % (2015) a 25,7 % (2016). Europa: de 14,4 % (2015) a 15,7 % (2016).",
    ],
    [
      "ar",
      {"Share of foreign trade": "الحصة", Year: "السنة", Region: "المنطقة", Asia: "آسيا", Europe: "أوروبا"},
      "رسم بياني خطي: الحصة، حسب السنة والمنطقة. أعلى قيمة هي 25.7% (2016، آسيا)، وأدنى قيمة هي 14.4% (2015، أوروبا). آسيا: من 25.4% (2015) إلى 25.7% (2016). أوروبا: من 14.4% (2015) إلى 15.7% (2016).",
    ],
  ])("gets it in the words of %s, and the draft is not offered there", async (lang, words, text) => {
    const drawn = await alternative(lang, words);
    expect(drawn.text).toBe(text);
    expect(drawn.problems[0]?.hint).not.toContain(text);
  });
});
