import {expect, test} from "vitest";
import {numbersOf} from "../../pipeline/audit/facts.ts";
import {checkShown} from "../../pipeline/audit/shown.ts";
import type {Document} from "../../pipeline/model/document.ts";
import type {Inline} from "../../pipeline/model/inline.ts";
import type {Fact, FactValue} from "../../pipeline/model/fact.ts";
import type {FigureOptions} from "../../pipeline/model/language.ts";
import type {Prose} from "../../pipeline/model/prose.ts";
import {factOf, LANGS, shippedVoice, type ShippedLang} from "../language/shipped.ts";

const at = {file: "templates/a/en.md.hbs", line: 3, column: 1};

function shownProblems(
  children: readonly Inline[],
  fact: Fact,
  lang: ShippedLang,
  said: Prose["tokens"] = [],
): string[] {
  const document = {children: [{type: "paragraph", children, at}]} as unknown as Document;
  const facts = new Map([[fact.id, fact]]);
  const known = {facts, numbers: numbersOf(facts.values()), voice: shippedVoice(lang)};
  const found: string[] = [];
  checkShown(document, {tokens: said} as unknown as Prose, known, ({code, message}) =>
    found.push(`${code}: ${message}`),
  );
  return found;
}

const values: readonly [string | FactValue, Partial<Fact>, FigureOptions][] = [
  ["25.7", {unit: "percent"}, {}],
  ["-0.3", {unit: "percentage_point", digits: 1}, {sign: true}],
  ["270", {bound: "over"}, {}],
  ["1371220000", {}, {}],
  ["1371220000", {}, {short: true}],
  ["1.2", {unit: "USD", scale: 9}, {}],
  ["8.34", {unit: "CNY", scale: 12}, {short: true}],
  ["1208.75", {unit: "USD", scale: 6, digits: 1}, {}],
  ["12345.678", {unit: "EUR", digits: 2}, {}],
  ["2016", {unit: "kilometer"}, {}],
  ["999960", {}, {short: true}],
  [{kind: "range", low: "25.1", high: "25.7"}, {unit: "percent"}, {}],
  [{kind: "range", low: "800000000", high: "1200000000", value: "1000000000"}, {}, {short: true}],
];

test.each(LANGS)("in %s every figure reads back as the value of its fact", (lang) => {
  for (const [value, form, options] of values) {
    const fact = factOf(value, form);
    const shown = shippedVoice(lang).fact(fact, options).text;
    expect(shownProblems([{type: "figure-value", fact: "fact", shown, raw: "", at} as Inline], fact, lang)).toEqual([]);
  }
});

test("a figure that reads as another value is an error that says where numbers are written", () => {
  const node = {type: "figure-value", fact: "fact", shown: "2.57%", raw: "25.7", at} as Inline;
  expect(shownProblems([node], factOf("25.7", {unit: "percent"}), "en")).toEqual([
    'shown-value: "2.57%" does not read back as the value of fact, which is 25.7',
  ]);
});

test("plain words that say a figure are an error, unless a literal said them", () => {
  const node: Inline = {type: "text", text: "some 25.7% of it", at};
  const fact = factOf("25.7", {unit: "percent"});
  expect(shownProblems([node], fact, "en")).toEqual([
    'typed-number: "25.7%" is printed here as plain words, and it is the value of fact',
  ]);
  expect(shownProblems([node], fact, "en", [{kind: "text", text: node.text, at}])).toEqual([]);
});
