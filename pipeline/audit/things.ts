import type {Reading} from "../model/language.ts";
import {lexiconOf} from "./lexicon.ts";
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
  for (const [index, {start, end}] of numbers.entries()) {
    const before = small.slice(Math.max(0, start - 40), start);
    const behind = small.slice(end, end + 48);
    const last = numbers[index - 1];
    const between = last && small.slice(last.end, start);
    const isJoined = between !== undefined && lexicon.joined.test(between);
    const known = thing();
    things.push(known === "count" && isJoined ? (things[index - 1] ?? known) : known);

    function thing(): Thing {
      if (hourBehind.test(behind) || (/[0-9]\s?[:：h点]\s?$/u.test(before) && /^[0-5][0-9]/u.test(small.slice(start))))
        return "clock";
      const isDay = lexicon.monthBehind.test(behind) || lexicon.monthBefore.test(before);
      if (end - start <= 2 && (isDay || /^\s?[月日]/u.test(behind))) return "date";
      const isNamed = lexicon.referenceBefore.test(before) || lexicon.ordinalBehind.test(behind);
      return isNamed || /第\s?$/u.test(before) || eraBehind.test(behind) ? "reference" : "count";
    }
  }
  return things;
}

const hourBehind =
  /^(?:[:：.][0-5][0-9])?\s?(?:h(?!\p{L})|[ap]\.?\s?m\.?(?!\p{L})|heure|hora|час|ч\.|点|时)|^[:：][0-5][0-9]/iu;

const eraBehind = /^\s?(?:世纪|年代|届|章|条|款|页|级)/u;

/** Whether a number of the clock stands before these words. */
export function isHour(behind: string): boolean {
  return hourBehind.test(behind);
}

/** Whether what stands behind a number is a measure that translations turn into that of their readers: miles, °F, 亩. */
export function isForeignMeasure(behind: string): boolean {
  return foreignMeasure.test(behind);
}

const foreignMeasure =
  /^[\s-]*(?:(?:square|cubic|nautical)\s)?(?:miles?\b|mph\b|mi\b|feet\b|foot\b|ft\b|inch|yards?\b|acres?\b|pounds?\b|lbs?\b|ounces?\b|oz\b|gallons?\b|°\s?F|degrees F|pieds?\b|pouces?\b|livres?\b|millas?\b|pies?\b|pulgadas?\b|libras?\b|миль|мил[яи]|фут|дюйм|фунт|акр|مي?ل|أميال|قدم|أقدام|بوصة|رطل|فدان|平方英里|英里|英尺|英寸|英亩|磅|加仑|华氏|亩|斤|里(?!程))/iu;

// Kilometres in a mile, metres in a foot, centimetres in an inch, kilograms in a pound, hectares in an acre, and so on.
const factors = [1.609, 0.3048, 30.48, 2.54, 0.9144, 0.4536, 453.6, 0.4047, 28.35, 3.785, 2.59, 1.852, 0.0667, 0.5];

/** Whether one number is the other in another measure, as exactly as it is written. */
export function isConverted(one: number, other: number): boolean {
  return says(one, other) || says(other, one);
}

function says(from: number, to: number): boolean {
  const degrees = [from, -from].map((fahrenheit) => Math.abs(((fahrenheit - 32) * 5) / 9));
  const all = [...factors.map((factor) => from * factor), ...degrees];
  return all.some((value) => Math.abs(value - to) <= Math.max(0.5, value * 0.03));
}

/** Whether one number may be the other with a slip of the fingers: a digit wrong, two changed about, one too many or too few. */
export function isSlip(one: number, other: number): boolean {
  const [less = "", more = ""] = [String(one), String(other)].toSorted((a, b) => a.length - b.length);
  if (more.length < 2) return false;
  if (less.length + 1 === more.length && less.length > 1)
    return [...more].some((_, index) => more.slice(0, index) + more.slice(index + 1) === less);
  if (less.length !== more.length) return false;
  const wrong = [...less].filter((digit, index) => digit !== more[index]).length;
  return wrong === 1 || (wrong === 2 && [...less].sort().join("") === [...more].sort().join(""));
}
