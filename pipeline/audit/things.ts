import type {Reading} from "../model/language.ts";
import {type Lexicon, lexiconOf} from "./lexicon.ts";
import {lowerCase} from "./scan.ts";

/** What kind of thing a number tells: of two languages, only numbers of one kind can stand for one another. */
export type Thing = "date" | "clock" | "reference" | "count";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What each of some numbers tells, in the order in which they stand, by the words around it. */
export function thingsOf(plain: string, numbers: readonly Span[], reading: Reading): readonly Thing[] {
  const small = lowerCase(plain);
  const lexicon = lexiconOf(reading);
  const things: Thing[] = [];
  for (const [index, number] of numbers.entries()) {
    const last = numbers[index - 1];
    const isJoined = last !== undefined && lexicon.joined.test(small.slice(last.end, number.start));
    const known = thingOf(small, number, lexicon);
    things.push(known === "count" && isJoined ? (things[index - 1] ?? known) : known);
  }
  return things;
}

function thingOf(small: string, {start, end}: Span, lexicon: Lexicon): Thing {
  const before = small.slice(Math.max(0, start - 40), start);
  const behind = small.slice(end, end + 48);
  const isMinute = /[0-9]\s?[:：h点]\s?$/u.test(before) && /^[0-5][0-9]/u.test(small.slice(start));
  if (isMinute || lexicon.hourBehind.test(behind)) return "clock";
  const isDay = lexicon.monthBehind.test(behind) || lexicon.monthBefore.test(before) || /^\s?[月日]/u.test(behind);
  if (isDay && end - start <= 2) return "date";
  const isNamed = lexicon.referenceBefore.test(before) || lexicon.ordinalBehind.test(behind);
  return isNamed || /第\s?$/u.test(before) || eraBehind.test(behind) ? "reference" : "count";
}

const eraBehind = /^\s?(?:世纪|年代|届|章|条|款|页|级)/u;
