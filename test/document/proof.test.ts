import {describe, expect, it} from "vitest";
import {factOf} from "../language/shipped.ts";
import {at, bare, blocksOf, figure, mark, source} from "./kit.ts";

const place = {file: at.file, line: 5, column: 1};
const proof = {passages: [], released: new Map([["letters", ["more than 268", "268"]]])};

const start = (expression: string) => ({kind: "claim-start" as const, expression, at});

describe("a proof", () => {
  it("marks each figure with its id, its sources and what was last released", () => {
    const tokens = [figure("letters", "more than 270", ["report"])];
    const [paragraph] = blocksOf(mark(0), {
      tokens,
      sources: [source("report")],
      facts: [factOf("270", {id: "letters"})],
      proof,
    });
    expect(paragraph).toMatchObject({
      children: [
        {type: "figure-value"},
        {type: "proof-mark", text: "[letters · report · last released more than 268 / 268]"},
        {},
      ],
    });
  });

  it("does not tell of a form that was released as it stands", () => {
    const [paragraph] = blocksOf(mark(0), {
      tokens: [figure("letters", "268")],
      facts: [factOf("268", {id: "letters"})],
      proof,
    });
    expect(paragraph).toMatchObject({children: [{}, {type: "proof-mark", text: "[letters]"}]});
  });

  it("marks the figures of cards too", () => {
    const facts = [factOf("270", {id: "letters", label: "letters of intent"})];
    const [cards] = blocksOf(mark(0), {tokens: [{kind: "cards", facts: ["letters"], at}], facts, proof});
    expect(cards).toMatchObject({
      type: "cards",
      cards: [{mark: {text: "[letters · last released more than 268 / 268]"}}],
    });
  });

  it("keeps the words that a claim picked in one node, another claim within included", () => {
    const end = {kind: "claim-end" as const, at};
    const [paragraph] = blocksOf(`It ${mark(0)}rose *${mark(1)}much${mark(2)}*${mark(2)} here.`, {
      tokens: [start("a > b"), start("a > 2 * b"), end],
      proof,
    });
    expect(bare(paragraph ? [paragraph] : [])).toMatchObject([
      {
        children: [
          {text: "It "},
          {
            type: "claim",
            expression: "a > b",
            children: [
              {text: "rose "},
              {type: "emphasis", children: [{type: "claim", expression: "a > 2 * b", children: [{text: "much"}]}]},
            ],
          },
          {text: " here."},
        ],
      },
    ]);
  });

  it("puts the source above the block that was translated from it, and says whether it is stale", () => {
    const passages = [{state: "stale" as const, source: "Trade grew.", at: place}];
    const blocks = blocksOf("贸易增长。", {lang: "zh", proof: {...proof, passages}});
    expect(blocks).toMatchObject([
      {type: "proof-note", state: "stale", label: "原文已有改动", source: "Trade grew.", sourceLang: "en"},
      {type: "paragraph"},
    ]);
  });

  it("marks the words of no claim in an edition", () => {
    const tokens = [
      {kind: "claim-start" as const, expression: "a", at},
      {kind: "claim-end" as const, at},
    ];
    expect(blocksOf(`${mark(0)}rose${mark(1)}`, {tokens})).toMatchObject([
      {type: "paragraph", children: [{type: "claim", marked: false, children: [{type: "text", text: "rose"}]}]},
    ]);
  });
});
