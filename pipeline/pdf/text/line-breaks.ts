import type {Lang} from "../../model/language.ts";
import {StyleStack, TextBreaker} from "../engine.ts";

/** An offset at which a line may end, or must. */
export interface BreakPlace {
  readonly offset: number;
  readonly required: boolean;
}

/**
 * The places where a text may be broken into lines, by UAX #14, the last one its end.
 *
 * In Chinese and Japanese also before an opening and after a closing quotation mark, which UAX #14 cannot tell apart.
 * The scheme of an address stays with its host, and a sign with its currency: "−€3.25".
 */
export function lineBreaks(text: string, lang: Lang): readonly BreakPlace[] {
  if (text === "") return [];
  const places: BreakPlace[] = [];
  let offset = 0;
  // pdfmake's breaker drops a line feed, but keeps a line separator; other controls that it dropped would shift the places.
  const plain = text.replaceAll("\n", "\u2028").replaceAll(/[\r\v\f\u0085]/g, " ");
  for (const word of new TextBreaker().getBreaks({text: plain}, noStyles)) {
    if (word.text.length > longestWhole) places.push(...graphemeBreaks(word.text, offset));
    offset += word.text.length;
    places.push({offset, required: word.lineEnd === true});
  }
  const all = /^(zh|ja)\b/.test(lang)
    ? [...places, ...quotationBreaks(text)]
        .sort((a, b) => a.offset - b.offset)
        .filter(({offset, required}) => required || !withinName.test(text[offset] ?? ""))
    : places;
  return all.filter(
    ({offset, required}, index) =>
      offset > 0 &&
      offset !== all[index + 1]?.offset &&
      (required || !joined.test(text.slice(Math.max(0, offset - 3), offset))),
  );
}

// 伊本·白图泰: the dot within a name stays at the end of a line.
const withinName = /[·‧・]/u;
const joined = /:\/\/$|(?:^|[\s(\u2066-\u2068])[−+]$/u;

// No line holds so long a word; it is broken wherever a line ends.
const longestWhole = 120;
const graphemes = new Intl.Segmenter("und", {granularity: "grapheme"});

function graphemeBreaks(word: string, offset: number): BreakPlace[] {
  return [...graphemes.segment(word)].map(({index}) => ({offset: offset + index, required: false}));
}

const noStyles = new StyleStack({}, {});
const beforeQuotation = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？])(?=[“‘])/gu;
const afterQuotation = /(?<=[”’])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

function quotationBreaks(text: string): BreakPlace[] {
  return [beforeQuotation, afterQuotation].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({offset: match.index, required: false})),
  );
}
