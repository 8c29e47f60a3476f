import type {Passage, TypedText} from "../model/audit.ts";
import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {isConverted} from "./conversion.ts";
import {findNumerals, type PlainNumeral} from "./numerals.ts";
import {plainDigits, plainTexts} from "./scan.ts";
import {isSlip} from "./slips.ts";
import {withoutSharedTelephones} from "./telephones.ts";
import {findTypedFacts, type Known} from "./typed-numbers.ts";
import {checkYearParity} from "./year-parity.ts";

/**
 * Report the years and other numbers that a translation types and its source does not: the day of a date, an article, a
 * page, a telephone number. What one of both writes in words, and the other in digits, is the same.
 */
export function checkTypedParity(passage: Passage, known: Known, source: Known, report: Report): void {
  if (passage.typed.length === 0) return;
  checkYearParity(passage, known, source, report);
  checkNumerals(passage, known, source, report);
}

interface Told extends PlainNumeral {
  readonly from: TypedText;
}

// A number that only the translation has, where the source has one of its kind that only it has, stands in its place.
function checkNumerals({typed, sourceTyped}: Passage, known: Known, source: Known, report: Report): void {
  const [words, sourceWords] = [plainTexts(typed, known.voice.reading), plainTexts(sourceTyped, source.voice.reading)];
  const here = typed.flatMap((text) => numeralsOf(text, known, sourceWords));
  const there = sourceTyped.flatMap((text) => numeralsOf(text, source, words));
  const [more, less] = leftOver(here, there);
  const [over, under] = leftOver(more.flatMap(inPieces), less.flatMap(inPieces));
  const [added, lost] = leftOver(certain(over), certain(under), isSameMeasure);
  const single = added.length === 1 && lost.length === 1;
  for (const one of added) {
    const others = lost.filter(({thing}) => thing === one.thing);
    if (others.length === 0) continue;
    const isError = others.every((other) => standsFor(one, other, single));
    const message = `${written(one)} is typed here, and the source has ${[...new Set(others.map(written))].join(", ")}`;
    const at = one.from.place(one.start, one.end - one.start);
    const hint = `write the source's number; where your language says it otherwise, {{literal ${written(one)}}}`;
    if (isError) return report(error("parity", at, message, hint));
    report({severity: "hint", code: "other-number", place: at, message, hint});
  }
}

// 60 miles are 96 kilometres.
function isSameMeasure(one: Told, other: Told): boolean {
  return (one.measure || other.measure) && isConverted(one.values[0] ?? 0, other.values[0] ?? 0);
}

// Money is told in brackets in that of the reader, and "once a fortnight" may be "every 14 days".
function standsFor(one: Told, other: Told, single: boolean): boolean {
  const [here = 0, there = 0] = [one.values[0], other.values[0]];
  if (isSlip(here, there)) return true;
  if (one.aside || other.aside) return false;
  if (one.thing !== "count") return true;
  if (here < 10 || there < 10) return single && here < 10 && there < 10;
  return !paraphrases.has(here);
}

// A decade, a dozen, a fortnight, a quarter or half of an hour, a day, a century.
const paraphrases: ReadonlySet<number> = new Set([10, 12, 14, 15, 24, 30, 100]);

function written({from, start, end}: Told): string {
  return `"${from.text.slice(start, end).trim()}"`;
}

function inPieces(numeral: Told): readonly Told[] {
  if (numeral.pieces.length < 2) return [numeral];
  return numeral.pieces.map((piece) => ({...numeral, values: [piece], pieces: [piece]}));
}

function certain(numerals: readonly Told[]): readonly Told[] {
  return numerals.filter(({loose, values}) => !loose && values[0] !== 0);
}

// Numbers that stand in place of a fact are told as such.
function numeralsOf(from: TypedText, known: Known, other: string): readonly Told[] {
  const facts = findTypedFacts(from, known);
  const text = withoutSharedTelephones(plainDigits(from.text, known.voice.reading), other);
  return findNumerals(text, known)
    .filter(({start, end}) => !facts.some((fact) => start < fact.end && end > fact.start))
    .map((numeral) => ({...numeral, from}));
}

// Those of both sides that the other side lacks, in digits or in words.
function leftOver(
  here: readonly Told[],
  there: readonly Told[],
  same: (one: Told, other: Told) => boolean = isSame,
): readonly [readonly Told[], readonly Told[]] {
  const free = [...there];
  const left = here.filter((numeral) => {
    const index = free.findIndex((other) => same(numeral, other));
    if (index >= 0) free.splice(index, 1);
    return index < 0;
  });
  return [left, free];
}

function isSame(a: Told, b: Told): boolean {
  const apart = a.hour || b.hour ? [0, 12] : [0];
  return a.values.some((one) =>
    b.values.some((other) => apart.includes(Math.abs(one - other)) || isDecade(one, other)),
  );
}

// The 1990s are the 90s.
function isDecade(one: number, other: number): boolean {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  return more >= 1500 && more < 2200 && less < 100 && more % 100 === less;
}
