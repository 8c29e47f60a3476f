import {describe, expect, it} from "vitest";
import {printInspection, printValue} from "../../pipeline/commands/inspection-text.ts";

const at = (file: string, line: number) => ({file, line, column: 1});

describe("printInspection", () => {
  it("lists facts with value, unit, label, period and source, and where each is used", () => {
    const briefing = {
      id: "trade",
      sheet: "trade",
      file: "data/trade.yaml",
      template: "trade",
      langs: ["en", "zh"],
      drafts: [],
      at: at("data/trade.yaml", 1),
    };
    const fact = {type: "number" as const, sources: [], operands: [], uses: [], at: at("data/trade.yaml", 3)};
    const inspection = {
      facts: [
        {
          ...fact,
          id: "share",
          value: {kind: "number" as const, value: "25.7"},
          unit: "percent",
          label: "of foreign trade",
          period: "2016",
          sources: ["report"],
          uses: [
            {kind: "fact" as const, id: "share", lang: "en", shown: "25.7%", at: at("templates/trade/en.md.hbs", 5)},
            {kind: "fact" as const, id: "share", lang: "zh", at: at("templates/trade/zh.md.hbs", 12)},
          ],
        },
        {
          ...fact,
          id: "share_change",
          value: {kind: "number" as const, value: "0.3"},
          operands: ["share", "share_2015"],
        },
      ],
      charts: [{id: "exports", uses: []}],
      tables: [],
      problems: [],
    };
    expect(printInspection([{briefing, inspection}])).toBe(`trade  (data/trade.yaml, template trade: en, zh)
  share         25.7  percent  "of foreign trade"  2016  [report]
                en  templates/trade/en.md.hbs:5   25.7%
                zh  templates/trade/zh.md.hbs:12
  share_change  0.3
                from share, share_2015
                not used by a template
  charts: exports
`);
  });
});

describe("printValue", () => {
  it.each([
    [{kind: "range", low: "1", high: "2"}, "1 to 2"],
    [{kind: "range", low: "1", high: "2", value: "1.5"}, "1.5, 1 to 2"],
    [{kind: "text", text: "a\nb"}, '"a\\nb"'],
    [{kind: "date", date: "2017-05-14"}, "2017-05-14"],
    [{kind: "country", code: "VNM"}, "VNM"],
    [{kind: "missing", why: "an empty cell"}, "missing (an empty cell)"],
  ] as const)("%j", (value, text) => expect(printValue(value)).toBe(text));
});
