import {describe, expect, test} from "vitest";
import type {Block} from "../../pipeline/model/document.ts";
import type {Fact} from "../../pipeline/model/fact.ts";
import type {Token} from "../../pipeline/model/prose.ts";
import type {ShippedLang} from "../language/shipped.ts";
import {at, compose, mark} from "./kit.ts";

const fact = (id: string, value: string, formula?: string): Fact => ({
  id,
  type: "number",
  value: {kind: "number", value},
  digits: 1,
  label: id,
  sources: [],
  operands: [],
  ...(formula !== undefined && {formula}),
  at,
});

const shown = (id: string, rounded: string): Token => ({
  kind: "figure",
  fact: id,
  shown: rounded,
  raw: rounded,
  rounded,
  sources: [],
  at,
});

/** What the edition says of rounding, and the figures' own paragraph in words. */
function notes(facts: readonly Fact[], tokens: readonly Token[], lang: ShippedLang = "en"): readonly string[] {
  const text = tokens.map((_, index) => mark(index)).join(" and ");
  const {document} = compose(`# T\n\n***\n\n${text}`, {facts, tokens, lang});
  const sources = document?.children.find((block) => block.type === "sources");
  return sources?.type === "sources"
    ? sources.entries.map(({children}) => children.map((inline) => ("text" in inline ? inline.text : "")).join(""))
    : [];
}

const NOTE = "Figures are rounded and may not add up exactly.";

describe("where an edition prints a sum and its parts", () => {
  const facts = [fact("a", "1.44"), fact("b", "1.44"), fact("total", "2.88", "a + b")];

  test("and they do not add up as rounded, it says so in its language", () => {
    const tokens = [shown("a", "1.4"), shown("b", "1.4"), shown("total", "2.9")];
    expect(notes(facts, tokens)).toEqual([NOTE]);
    expect(notes(facts, tokens, "zh")).toEqual(["数据经四舍五入，分项之和与合计可能略有出入。"]);
  });

  test("and they do add up, it says nothing", () => {
    expect(notes(facts, [shown("a", "1.44"), shown("b", "1.44"), shown("total", "2.88")])).toEqual([]);
  });

  test("but not all of them, it says nothing", () => {
    expect(notes(facts, [shown("a", "1.4"), shown("total", "2.9")])).toEqual([]);
  });

  test("the same holds for differences, signs left out or not", () => {
    const fall = [fact("a", "25.36"), fact("b", "25.44"), fact("change", "-0.08", "a - b")];
    expect(notes(fall, [shown("a", "25.4"), shown("b", "25.4"), shown("change", "0.1")])).toEqual([NOTE]);
    expect(notes(fall, [shown("a", "25.3"), shown("b", "25.4"), shown("change", "0.1")])).toEqual([]);
  });

  test("and for what is left of a whole hundred, on cards too", () => {
    const rest = [fact("a", "47.5"), {...fact("rest", "52.5", "100 - a"), digits: 0}];
    const cards: Token = {kind: "cards", facts: ["rest"], at};
    const {document} = compose(`# T\n\n***\n\n${mark(0)}\n\n${mark(1)}`, {
      facts: rest,
      tokens: [shown("a", "48"), cards],
    });
    expect(JSON.stringify(document)).not.toContain("note-of-rounding");
    expect(notes(rest, [shown("a", "48"), shown("rest", "53")])).toEqual([NOTE]);
  });
});

describe("a table with a column whose cells do not add up as shown", () => {
  const table = {
    id: "trade",
    columns: [{name: "share", label: "Share", type: "number" as const, digits: 0}],
    rows: [{cells: {share: "33.3"}, at}],
    sources: [],
    at,
  };
  const noteOf = (uneven: readonly string[]): unknown => {
    const tokens = [{kind: "table" as const, view: "shares", at}];
    const views = [{id: "shares", data: "trade", sources: [], at}];
    const {document} = compose(`# T\n\n***\n\n${mark(0)}`, {tokens, views, tables: [table], uneven});
    const block = document?.children.find((child: Block) => child.type === "table");
    return block?.type === "table" && block.note.map((inline) => ("text" in inline ? inline.text : ""));
  };

  test("has a note below it", () => {
    expect(noteOf(["trade.share"])).toEqual([`Note: ${NOTE} `]);
    expect(noteOf(["trade.other"])).toEqual([]);
  });
});
