import {describe, expect, it} from "vitest";
import {type MadeCell, makeWorkbook, readWithWorkbooks} from "./workbook-kit.ts";

const HEAD = ["id", "label", "value", "unit", "digits", "period", "source"] as const;

async function read(rows: readonly (readonly MadeCell[])[], more = ""): ReturnType<typeof readWithWorkbooks> {
  const sheet = `published: 2017-08-11
sources: {report: {title: Report}, customs: {title: Customs}}
facts:
  file: trade.xlsx
  sheet: Facts
${more.replaceAll(/^(?=.)/gm, "  ")}`;
  return readWithWorkbooks(sheet, {"trade.xlsx": makeWorkbook({Facts: {rows}, Other: {rows: [["x"]]}})});
}

describe("facts in a worksheet", () => {
  it("are facts like those of the sheet, one a row", async () => {
    const {briefings, problems} = await read(
      [
        HEAD,
        ["visits", "visits to China", 26, null, null, "2016-07/2017-05", "report; customs"],
        ["share", "share of trade", {v: 0.2573, format: "0.0%"}, null, null, 2016, "report"],
        ["forum", null, {v: 42869, format: "yyyy-mm-dd"}, null, null, null, null],
        ["port", null, "Gwadar", null, null, null, null],
      ],
      "rest: {formula: 100 - share, unit: percent}\n",
    );
    expect(problems).toEqual([]);
    const facts = briefings[0]?.facts;
    expect([...(facts?.keys() ?? [])]).toEqual(["rest", "visits", "share", "forum", "port"]);
    expect(facts?.get("visits")).toMatchObject({
      label: "visits to China",
      value: {kind: "number", value: "26"},
      sources: ["report", "customs"],
      period: "2016-07/2017-05",
      at: {file: "data/trade.xlsx", cell: "Facts!A2"},
    });
    expect(facts?.get("share")).toMatchObject({value: {value: "25.73"}, unit: "percent", digits: 1, period: "2016"});
    expect(facts?.get("forum")).toMatchObject({value: {kind: "date", date: "2017-05-14"}});
    expect(facts?.get("port")).toMatchObject({value: {kind: "text", text: "Gwadar"}});
    expect(facts?.get("rest")).toMatchObject({value: {value: "74.27"}});
  });

  it.each<[string, readonly (readonly MadeCell[])[], string]>([
    ["an unknown source", [HEAD, ["a", null, 1, null, null, null, "reprot"]], "trade.xlsx Facts!G2 unknown-source"],
    ["an unknown unit", [HEAD, ["a", null, 1, "percnt", null, null, null]], "trade.xlsx Facts!D2 unknown-unit"],
    [
      "a column that is no key",
      [
        ["id", "value", "decimals"],
        ["a", 1, 2],
      ],
      "trade.xlsx Facts!C1 unknown-key",
    ],
    ["a row without id", [HEAD, [null, "visits", 26]], "trade.xlsx Facts!A2 missing-key"],
    ["two facts of one id", [HEAD, ["a", null, 1], ["a", null, 2]], "trade.xlsx Facts!A3 duplicate-key"],
    ["a fact without value", [HEAD, ["a", "visits", null]], "trade.xlsx Facts!A2 no-value"],
    ["an error of a formula", [HEAD, ["a", null, {v: "#REF!", type: "e"}]], "trade.xlsx Facts!C2 cell-error"],
    ["a number stored as text", [HEAD, ["a", null, "1,234"]], "trade.xlsx Facts!C2 wrong-number"],
    ["an id in capitals", [HEAD, ["Visits", null, 26]], "trade.xlsx Facts!A2 id-form"],
    [
      "a percentage of dollars",
      [HEAD, ["a", null, {v: 0.5, format: "0%"}, "USD"]],
      "trade.xlsx Facts!C2 unit-mismatch",
    ],
    ["a date that is none", [HEAD, ["a", null, 1, null, null, "May 2017"]], "trade.xlsx Facts!F2 wrong-value"],
  ])("%s is told at its cell", async (_, rows, expected) => {
    const {briefings, problems} = await read(rows);
    expect(problems[0]).toMatch(new RegExp(`^${expected.replaceAll("!", "\\!")}:`));
    expect(briefings).toEqual([]);
  });

  it("does not advise keys that facts have not", async () => {
    const {problems} = await read([HEAD, ["a", null, "26*"], ["b", null, {v: "#N/A", type: "e"}]]);
    expect(problems.slice(0, 2)).toEqual([
      'trade.xlsx Facts!C2 cell-mark: "26*" bears the mark "*". — delete it in the workbook',
      "trade.xlsx Facts!C3 cell-error: This cell holds the error #N/A. — mend its formula",
    ]);
  });

  it("says that a worksheet is missing at the line that names it", async () => {
    const {problems} = await readWithWorkbooks("published: 2017-08-11\nfacts: {file: t.xlsx, sheet: Fact}\n", {
      "t.xlsx": makeWorkbook({Facts: {rows: [HEAD]}}),
    });
    expect(problems).toEqual([
      'a.yaml:2:30 unknown-worksheet: data/t.xlsx has no worksheet "Fact". — did you mean "Facts"?',
    ]);
  });
});
