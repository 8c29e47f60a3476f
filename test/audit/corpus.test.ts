import {readFileSync} from "node:fs";
import process from "node:process";
import {afterAll, describe, expect, test} from "vitest";
import {numbersOf} from "../../pipeline/audit/facts.ts";
import {checkTypedNumbers} from "../../pipeline/audit/typed-numbers.ts";
import {checkYears} from "../../pipeline/audit/years.ts";
import type {Fact} from "../../pipeline/model/fact.ts";
import {parseYaml} from "../../pipeline/support/yaml/yaml.ts";
import {readSourceText} from "../../pipeline/template/source-text.ts";
import {typedArguments} from "../../pipeline/template/typed/arguments.ts";
import {typedProse} from "../../pipeline/template/typed/prose.ts";
import {factOf, LANGS, shippedVoice, type ShippedLang} from "../language/shipped.ts";

const facts: ReadonlyMap<string, Fact> = new Map(
  [
    factOf("270", {id: "letters", bound: "over"}),
    factOf("26", {id: "visits", period: "2016-07/2017-05"}),
    factOf("43", {id: "statements"}),
    factOf("10", {id: "asean"}),
    factOf("25.4", {id: "share_2015", unit: "percent", digits: 1, period: "2015"}),
    factOf("25.7", {id: "share_2016", unit: "percent", digits: 1, period: "2016"}),
    factOf("0.3", {id: "change", unit: "percentage_point", digits: 1}),
    factOf("47.76", {id: "southeast", unit: "percent", digits: 2}),
    factOf("1.2", {id: "loans", unit: "USD", scale: 9}),
    factOf("1371220000", {id: "population"}),
  ].map((fact) => [fact.id, fact]),
);

interface Score {
  readonly marked: number;
  readonly found: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Finds the typed numbers of a sentence, and compares them with those that it marks. */
function judge(marked: string, lang: ShippedLang): Score {
  const spans: {start: number; end: number}[] = [];
  let text = "";
  for (const [index, part] of marked.split(/\[\[|\]\]/u).entries()) {
    if (index % 2 === 1) spans.push({start: text.length, end: text.length + part.length});
    text += part;
  }
  const source = readSourceText(text, "a.md.hbs", (problem) => {
    throw new Error(`${text}: ${problem.message}`);
  });
  if (!source) throw new Error(text);
  const known = {facts, numbers: numbersOf(facts.values()), voice: shippedVoice(lang)};
  const found: {start: number; end: number; message: string}[] = [];
  for (const typed of [...typedProse(source, facts), ...typedArguments(source.program)]) {
    for (const check of [checkTypedNumbers, checkYears]) {
      check(typed, known, ({place, message}) => {
        const start = (place?.column ?? 0) - 1;
        found.push({start, end: start + (place?.length ?? 0), message});
      });
    }
  }
  return {
    marked: spans.length,
    found: spans.filter((span) => found.some((some) => meets(span, some))).length,
    wrong: found.filter((some) => !spans.some((span) => meets(span, some))).map(({message}) => `${message} — ${text}`),
    missed: spans
      .filter((span) => !found.some((some) => meets(span, some)))
      .map(({start, end}) => `${text.slice(start, end)} — ${text}`),
  };
}

function meets(a: {start: number; end: number}, b: {start: number; end: number}): boolean {
  return a.start < b.end && b.start < a.end;
}

function corpus(lang: ShippedLang): readonly string[] {
  const file = new URL(`../corpus/${lang}.yaml`, import.meta.url);
  const document = parseYaml(readFileSync(file, "utf8"), `${lang}.yaml`, (problem) => {
    throw new Error(`${lang}.yaml:${problem.place?.line}: ${problem.message}`);
  });
  const {good, bad} = (document?.value ?? {good: [], bad: []}) as {good: string[]; bad: string[]};
  return [...good, ...bad];
}

describe("the corpus of typed numbers", () => {
  const summary: string[] = [];
  afterAll(() => {
    process.stdout.write(`${summary.join("\n")}\n`);
  });

  test.each(LANGS)("in %s every figure typed by hand is found, and nothing else", (lang) => {
    const sentences = corpus(lang);
    const scores = sentences.map((sentence) => judge(sentence, lang));
    const sum = (count: (score: Score) => number): number => scores.reduce((all, score) => all + count(score), 0);
    const [marked, found, wrong] = [sum((s) => s.marked), sum((s) => s.found), sum((s) => s.wrong.length)];
    const [precision, recall] = [found / (found + wrong), found / marked];
    summary.push(
      `typed numbers, ${lang}: ${sentences.length} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(sentences.length).toBeGreaterThanOrEqual(40);
    expect(scores.flatMap((score) => score.wrong)).toEqual([]);
    expect(scores.flatMap((score) => score.missed)).toEqual([]);
    expect([precision, recall]).toEqual([1, 1]);
  });
});
