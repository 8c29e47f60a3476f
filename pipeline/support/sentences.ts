import type {Lang} from "../model/language.ts";

/** The sentence of a text that a stretch of it stands in, from `start` to `end`, without the white space around it. */
export function sentenceAround(text: string, start: number, end: number, lang: Lang): string {
  const bounds = boundsOf(text, lang);
  const from = bounds.findLast((bound) => bound <= start) ?? 0;
  const to = bounds.find((bound) => bound >= end && bound > from) ?? text.length;
  return text.slice(from, to).replaceAll(/\s+/g, " ").trim();
}

const segmenters = new Map<Lang, Intl.Segmenter>();

// Where sentences begin, and the end of the text.
function boundsOf(text: string, lang: Lang): readonly number[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, {granularity: "sentence"});
  segmenters.set(lang, segmenter);
  return [...[...segmenter.segment(text)].map(({index}) => index), text.length];
}
