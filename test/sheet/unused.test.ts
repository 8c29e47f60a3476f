import {expect, test} from "vitest";
import type {Use} from "../../pipeline/model/press.ts";
import {unusedParts} from "../../pipeline/sheet/validate/unused.ts";
import {readAs, sayProblem} from "./memory-files.ts";

const SHEET = `published: 2024-05-02
sources:
  census: {title: Census}
  bulletin: {title: Bulletin}
  nobody: {title: Nobody names it}
data:
  wards: {rows: [{ward: North, beds: 4}], source: census}
  drawn: {rows: [{a: 1}]}
  printed: {rows: [{a: 1}]}
  idle: {rows: [{a: 1}]}
facts:
  rate: {formula: total / 2}
  total: {formula: beds + 1}
  beds: {from: wards.beds}
  drawn: {value: 3}
charts:
  beds: {mark: bar, title: Beds, data: {name: drawn}}
  spare: {mark: bar, title: Spare, data: {name: drawn}}
tables:
  beds: {data: printed}
  spare: {data: printed}
`;
const at = {file: "templates/a/en.md.hbs", line: 1, column: 1};

function unusedWith(...uses: readonly (readonly [Use["kind"], string])[]): readonly string[] {
  const {briefings, problems} = readAs(SHEET);
  expect(problems).toEqual([]);
  const [briefing] = briefings;
  if (!briefing) throw new Error("the sheet has no briefing");
  return unusedParts(
    briefing,
    uses.map(([kind, id]) => ({kind, id, at})),
  ).map(sayProblem);
}

test("every fact, chart, table, source and piece of data that nothing needs is a warning at its line", () => {
  expect(unusedWith(["fact", "rate"], ["chart", "beds"], ["table", "beds"], ["source", "bulletin"])).toEqual([
    'a.yaml:15:3 unused-fact: No template uses the fact "drawn". — print it, or take it out of the sheet',
    'a.yaml:18:3 unused-chart: No template shows the chart "spare". — show it with {{chart "spare"}}, or take it out of the sheet',
    'a.yaml:21:3 unused-table: No template shows the table "spare". — show it with {{table "spare"}}, or take it out of the sheet',
    'a.yaml:10:3 unused-data: No fact, chart or table reads the data "idle". — read it, or take it out of the sheet',
    'a.yaml:5:3 unused-source: No figure, chart or table comes from the source "nobody", and no template cites it. — name it at the figures it gives, or take it out of the sheet',
  ]);
});

test("what a formula reads is used, whatever the order of the sheet, and a chart does not stand for a fact of its name", () => {
  expect(unusedWith(["fact", "rate"]).filter((line) => line.includes("unused-fact"))).toHaveLength(1);
  expect(unusedWith(["chart", "drawn"]).filter((line) => line.includes("unused-fact"))).toHaveLength(4);
});
