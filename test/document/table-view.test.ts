import {describe, expect, it} from "vitest";
import type {Block} from "../../pipeline/model/document.ts";
import type {Table, TableView} from "../../pipeline/model/table.ts";
import {at, blocksOf, mark, source} from "./kit.ts";

const table: Table = {
  id: "trade",
  columns: [
    {name: "region", label: "Region", type: "text"},
    {name: "share", label: "Share", type: "number", unit: "percent", digits: 1},
    {name: "year", type: "date"},
  ],
  rows: [
    {cells: {region: "North", share: "9.5", year: "2016"}, at},
    {cells: {region: "South", share: "47.76", year: "2016"}, at},
    {cells: {region: "East", share: undefined, year: "2015"}, at},
  ],
  sources: ["report"],
  at,
};

function view(more: Partial<TableView>, of: Table = table): Block | undefined {
  const views = [{id: "shares", data: "trade", sources: [], at, ...more}];
  const tokens = [{kind: "table" as const, view: "shares", at}];
  return blocksOf(mark(0), {tokens, views, tables: [of], sources: [source("report", {publisher: "Office"})]})[0];
}

function cells(block: Block | undefined): readonly (readonly string[])[] {
  if (block?.type !== "table") return [];
  return [...block.head, ...block.rows].map((row) =>
    row.map((cell) => cell.children.map((inline) => ("text" in inline ? inline.text : "")).join("")),
  );
}

describe("composeView", () => {
  it("prints labels with units, figures in the language, and names the source below", () => {
    const block = view({title: "Shares"});
    expect(cells(block)).toEqual([
      ["Region", "Share (%)", "year"],
      ["North", "9.5", "2016"],
      ["South", "47.8", "2016"],
      ["East", "n/a", "2015"],
    ]);
    expect(block).toMatchObject({
      id: "table-shares",
      caption: [{text: "Shares"}],
      columns: [{align: "start"}, {align: "end", numeric: true}, {align: "start"}],
      note: [{text: "Source: Office"}, {type: "reference", target: "source-report"}],
    });
  });

  it("leaves a text that is not there blank, as authors do, but says so of a figure and of the name of a row", () => {
    const remarks: Table = {
      ...table,
      columns: [
        {name: "region", type: "text"},
        {name: "share", type: "number"},
        {name: "remark", type: "text"},
      ],
      rows: [
        {cells: {region: "North", share: undefined, remark: undefined}, at},
        {cells: {region: undefined, share: "1", remark: "provisional"}, at},
      ],
      sources: [],
    };
    expect(cells(view({}, remarks)).slice(1)).toEqual([
      ["North", "n/a", ""],
      ["n/a", "1", "provisional"],
    ]);
  });

  it("selects columns and rows, sorts numbers as numbers with what is missing last, and cuts", () => {
    expect(cells(view({columns: ["region"], sort: "-share"})).flat()).toEqual(["Region", "South", "North", "East"]);
    expect(cells(view({columns: ["region"], sort: "share", top: 1})).flat()).toEqual(["Region", "North"]);
    expect(cells(view({columns: ["region"], where: {year: "2015"}})).flat()).toEqual(["Region", "East"]);
  });

  it("heads each row by its first column where that holds names", () => {
    const block = view({});
    expect(block?.type === "table" && block.rows[0]?.map((cell) => cell.scope)).toEqual(["row", undefined, undefined]);
  });
});
