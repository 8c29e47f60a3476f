import type {TypedText} from "../model/audit.ts";
import type {Report} from "../model/problem.ts";
import {lexiconOf} from "./lexicon.ts";
import {findNumbers} from "./numbers.ts";
import type {Known} from "./typed-numbers.ts";

/** A number written in words, of one word or several. */
export interface WordNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Hint at each number that is written in words: a figure might say it. Shown with `--strict` alone. */
export function hintNumberWords(text: TypedText, known: Known, report: Report): void {
  for (const {start, end, value} of findNumberWords(text.text, known)) {
    const fact = known.numbers.find((some) => some.value === String(value))?.fact;
    report({
      severity: "hint",
      code: "number-word",
      place: text.place(start, end - start),
      message: `"${text.text.slice(start, end)}" is a number in words${fact ? `, and ${fact.id} has its value` : ""}`,
      ...(fact && {hint: `write {{${fact.id}}} if it is that figure`}),
    });
  }
}

/** The numbers from two on that a text writes in words of its language. */
export function findNumberWords(text: string, {voice}: Pick<Known, "voice">): readonly WordNumber[] {
  const {numberWords, referenceBefore, ordinalBefore} = lexiconOf(voice.reading);
  if (numberWords.size === 0) return hanNumbers(text, voice.reading);
  const found: WordNumber[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu)) {
    const word = match[0].toLowerCase();
    const value = valueOf(word, numberWords) ?? valueOf(word.replace(/^و/u, ""), numberWords);
    if (value === undefined) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index).toLowerCase();
    if (referenceBefore.test(before) || ordinalBefore.test(before)) continue;
    // "Million tonnes" at the head of an axis, and the scale word of a figure.
    if (value >= 1000 && /(?:^|[\p{Nd}\uFFFC])\s*$/u.test(text.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    const last = found.at(-1);
    const joined = last && /^[\s\u00A0-]*(?:(?:and|et|y|и|و)\s+)?$/u.test(text.slice(last.end, match.index));
    const sum = joined ? combine(last.value, value) : undefined;
    if (last && sum !== undefined) found[found.length - 1] = {start: last.start, end, value: sum};
    else found.push({start: match.index, end, value});
  }
  return found.filter(({value}) => value > 1);
}

// "vingt-neuf", "twenty-nine": the whole word, or the sum of its parts.
function valueOf(word: string, words: ReadonlyMap<string, string>): number | undefined {
  const whole = words.get(word);
  if (whole !== undefined) return Number(whole);
  for (let cut = word.lastIndexOf("-"); cut > 0; cut = word.lastIndexOf("-", cut - 1)) {
    const head = valueOf(word.slice(0, cut), words);
    const tail = words.get(word.slice(cut + 1).replace(/^et-/u, ""));
    const sum = head === undefined || tail === undefined ? undefined : combine(head, Number(tail));
    if (sum !== undefined) return sum;
  }
  return undefined;
}

// Tens and ones in either order, and hundreds, thousands and millions of what stands before.
function combine(before: number, value: number): number | undefined {
  if (value >= 100 && value % 100 === 0) return before < value ? before * value : before + value;
  if (before >= 20 && value < 20 && before % 10 === 0) return before + value;
  return before < 10 && value >= 20 && value < 100 ? before + value : undefined;
}

function hanNumbers(text: string, reading: Known["voice"]["reading"]): readonly WordNumber[] {
  const numbers = findNumbers(text, reading)
    .filter(({kind, text: written}) => kind === "figure" && !/[0-9]/u.test(written))
    .map(({start, end, values}) => ({start, end, value: Number(values[0])}));
  const tenths = [...text.matchAll(hanTenths)].map(({index, 0: written}) => ({
    start: index,
    end: index + written.length,
    value: (HAN_DIGITS.indexOf(written[0] ?? "") + 1) * 10,
  }));
  return [...numbers, ...tenths].sort((a, b) => a.start - b.start);
}

const HAN_DIGITS = "一二三四五六七八九";
// 近三成, 八成以上: tenths, said as per cent; not 一成不变 and 三成员.
const hanTenths =
  /(?<=[^〇零一二三四五六七八九十百千万亿]|^)[一二三四五六七八九]成(?=$|[半多以左的，。、；：！？）”])/gu;
