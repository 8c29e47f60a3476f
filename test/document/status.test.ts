import {describe, expect, it} from "vitest";
import type {FactStatus} from "../../pipeline/model/fact.ts";
import {factOf} from "../language/shipped.ts";
import {at, bare, blocksOf, compose, figure, mark} from "./kit.ts";

const shares = (status: FactStatus) => factOf("25.7", {id: "share", label: "share of trade", status});

describe("the status of figures", () => {
  it("is a raised mark behind each figure, and one legend at the end tells the marks in the language's own words", () => {
    const tokens = [figure("share", "25.7%"), figure("visits", "26"), figure("share", "25.7%")];
    const facts = [shares("provisional"), factOf("26", {id: "visits", status: "revised"})];
    const blocks = blocksOf(`${mark(0)}, ${mark(1)}\n\n${mark(2)}`, {tokens, facts, lang: "zh"});
    expect(bare(blocks)).toMatchObject([
      {
        children: [
          {shown: "25.7%"},
          {type: "superscript", children: [{text: "初"}]},
          {text: ", "},
          {shown: "26"},
          {type: "superscript", children: [{text: "修"}]},
        ],
      },
      {children: [{shown: "25.7%"}, {type: "superscript", children: [{text: "初"}]}]},
      {
        type: "paragraph",
        children: [
          {type: "superscript", children: [{text: "初"}]},
          {text: " 初步数据"},
          {text: "；"},
          {type: "superscript", children: [{text: "修"}]},
          {text: " 修订数据"},
        ],
      },
    ]);
  });

  it("is said in words on a card, and marks the head of a column", () => {
    const tokens = [
      {kind: "cards" as const, facts: ["share"], at},
      {kind: "table" as const, view: "shares", at},
    ];
    const columns = [
      {name: "year", type: "date" as const},
      {name: "share", type: "number" as const, status: "estimate" as const},
    ];
    const table = {id: "trade", columns, rows: [], sources: [], at};
    const views = [{id: "shares", data: "trade", sources: [], at}];
    const facts = [shares("provisional")];
    const blocks = blocksOf(`${mark(0)}\n\n${mark(1)}`, {tokens, facts, tables: [table], views});
    expect(bare(blocks)).toMatchObject([
      {type: "cards", cards: [{label: "share of trade (provisional)"}]},
      {type: "table", head: [[{}, {children: [{text: "share"}, {type: "superscript", children: [{text: "e"}]}]}]]},
      {type: "paragraph", children: [{type: "superscript"}, {text: " estimate"}]},
    ]);
  });

  it("marks the figures of a row that has a status of its own, and leaves its column of statuses out", () => {
    const columns = [
      {name: "year", type: "date" as const},
      {name: "share", type: "number" as const},
      {name: "status", type: "text" as const},
    ];
    const rows = [
      {cells: {year: "2016", share: "25.7", status: "provisional"}, status: "provisional" as const, at},
      {cells: {year: "2015", share: "25.4", status: undefined}, at},
    ];
    const tables = [{id: "trade", columns, rows, sources: [], at}];
    const views = [
      {id: "shares", data: "trade", sources: [], at},
      {id: "all", data: "trade", columns: ["year", "status"], sources: [], at},
    ];
    const tokens = [
      {kind: "table" as const, view: "shares", at},
      {kind: "table" as const, view: "all", at},
    ];
    const blocks = blocksOf(`${mark(0)}\n\n${mark(1)}`, {tokens, tables, views, lang: "zh"});
    expect(bare(blocks)).toMatchObject([
      {
        head: [[{}, {}]],
        rows: [
          [{}, {children: [{text: "25.7"}, {type: "superscript", children: [{text: "初"}]}]}],
          [{}, {children: [{text: "25.4"}]}],
        ],
      },
      {
        rows: [
          [{}, {children: [{text: "初步数据"}]}],
          [{}, {}],
        ],
      },
      {type: "paragraph", children: [{type: "superscript"}, {text: " 初步数据"}]},
    ]);
  });

  it("is no word of the sentence", () => {
    const {document} = compose(`# T\n\nIt was ${mark(0)}.`, {
      tokens: [figure("share", "25.7%")],
      facts: [shares("revised")],
    });
    expect(document?.description).toBe("It was 25.7%.");
  });

  it("stands in the list of all figures too", () => {
    const {document} = compose(`# T\n\n${mark(0)}`, {
      tokens: [figure("share", "25.7%")],
      facts: [shares("revised")],
      front: {appendix: "figures"},
    });
    const appendix = document?.children.find((block) => block.type === "section" && block.appendix);
    expect(bare(appendix ? [appendix] : [])).toMatchObject([
      {
        children: [
          {rows: [[{}, {children: [{shown: "25.7%"}, {type: "superscript", children: [{text: "r"}]}]}, {}, {}]]},
        ],
      },
    ]);
  });

  it("leaves a document without one as it is", () => {
    expect(blocksOf(mark(0), {tokens: [figure("a", "1")], facts: [factOf("1", {id: "a"})]})).toHaveLength(1);
  });
});

describe("corrections", () => {
  const corrections = [{date: "2017-09-01", facts: ["letters"], text: "It gave another number of letters.", at}];

  it("are a notice at the top that is called a correction, with their date, and in the description", () => {
    const {document, problems} = compose("# T\n\nThe lede.", {corrections});
    expect(problems).toEqual([]);
    expect(bare(document?.children ?? [])).toMatchObject([
      {
        type: "editors-note",
        label: "Correction",
        children: [
          {
            children: [
              {type: "strong", children: [{type: "date", shown: "1 September 2017"}]},
              {text: " It gave another number of letters."},
            ],
          },
        ],
      },
      {type: "lede"},
    ]);
    expect(document?.description).toBe("The lede. Correction of 1 September 2017: It gave another number of letters.");
  });
});
