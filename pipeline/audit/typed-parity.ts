import type {Passage, TypedText} from "../model/audit.ts";
import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {plainDigits} from "./scan.ts";
import {findNumerals, type PlainNumeral} from "./numerals.ts";
import {findTypedFacts, type Known} from "./typed-numbers.ts";
import {findYears, yearsOf} from "./years.ts";

/**
 * Report the years and other numbers that a translation types and its source does not: the day of a date, an article, a
 * page, a telephone number. What one of both writes in words, and the other in digits, is the same.
 */
export function checkTypedParity(passage: Passage, known: Known, source: Known, report: Report): void {
  if (passage.typed.length === 0) return;
  checkYearsOf(passage, known, source, report);
  checkNumerals(passage, known, source, report);
}

// A year that the source does not name is a slip, unless it is that of a figure in the passage.
function checkYearsOf(
  {typed, sourceTyped, source}: Passage,
  {voice, facts}: Known,
  sourceKnown: Known,
  report: Report,
): void {
  const {reading} = sourceKnown.voice;
  const known = new Set<number>();
  for (const text of sourceTyped) for (const {first, last} of findYears(text.text, reading)) known.add(first).add(last);
  for (const match of plainDigits(wordsOf(sourceTyped), reading).matchAll(/[0-9]{4}(?:[/–-][0-9]{2}(?![0-9]))?/gu)) {
    const [first = "", last = ""] = match[0].split(/[/–-]/u);
    known.add(Number(first));
    if (last !== "") known.add(Math.floor(Number(first) / 100) * 100 + Number(last));
  }
  if (known.size === 0) return;
  for (const use of [...source.counted.keys(), ...source.named]) {
    const period = facts.get(/[\w.]+/u.exec(use.replace(/^\{\{period "/u, ""))?.[0] ?? "")?.period;
    yearsOf(period)?.forEach((year) => known.add(year));
  }
  // "1500" may be the source's "1.5 thousand".
  const numbers = new Set(
    sourceTyped.flatMap(({text}) => findNumerals(text, sourceKnown)).flatMap(({values}) => values),
  );
  for (const text of typed) {
    for (const {first, last, start, end} of findYears(text.text, voice.reading)) {
      const other = [first, last].find((year) => !known.has(year) && !numbers.has(year));
      if (other === undefined) continue;
      const years = [...known].sort().join(", ");
      const message = `${other} is typed here, and the source has ${years}`;
      report(error("parity", text.place(start, end - start), message, "write the source's year"));
    }
  }
}

interface Told extends PlainNumeral {
  readonly from: TypedText;
}

// A number that only the translation has, where the source has one that only it has, stands in its place.
function checkNumerals({typed, sourceTyped}: Passage, known: Known, source: Known, report: Report): void {
  const here = typed.flatMap((text) => numeralsOf(text, known));
  const there = sourceTyped.flatMap((text) => numeralsOf(text, source));
  const [more, less] = leftOver(here, there);
  const [added, lost] = leftOver(more.flatMap(inPieces), less.flatMap(inPieces)).map(certain);
  if (!added || !lost || lost.length === 0) return;
  const first = added.find((numeral) => lost.some((other) => isAlike(numeral, other))) ?? added[0];
  if (!first) return;
  const message = `${written(first)} is typed here, and the source has ${[...new Set(lost.map(written))].join(", ")}`;
  const hint = `write the source's number; where your language says it otherwise, {{literal ${written(first)}}}`;
  report(error("parity", first.from.place(first.start, first.end - first.start), message, hint));
}

function written({from, start, end}: Told): string {
  return `"${from.text.slice(start, end).trim()}"`;
}

// A slip of the fingers leaves as many digits.
function isAlike({values: [one = 0]}: Told, {values: [other = 0]}: Told): boolean {
  return String(one).length === String(other).length;
}

function inPieces(numeral: Told): readonly Told[] {
  if (numeral.pieces.length < 2) return [numeral];
  return numeral.pieces.map((piece) => ({...numeral, values: [piece], pieces: [piece]}));
}

function certain(numerals: readonly Told[]): readonly Told[] {
  return numerals.filter(({loose, values}) => !loose && values[0] !== 0);
}

// Numbers that stand in place of a fact are told as such.
function numeralsOf(from: TypedText, known: Known): readonly Told[] {
  const facts = findTypedFacts(from, known);
  return findNumerals(from.text, known)
    .filter(({start, end}) => !facts.some((fact) => start < fact.end && end > fact.start))
    .map((numeral) => ({...numeral, from}));
}

// Those of both sides that the other side lacks, in digits or in words.
function leftOver(here: readonly Told[], there: readonly Told[]): readonly [readonly Told[], readonly Told[]] {
  const free = [...there];
  const left = here.filter((numeral) => {
    const index = free.findIndex((other) => isSame(numeral, other));
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

function wordsOf(texts: readonly TypedText[]): string {
  return texts.map(({text}) => text).join("\n");
}
