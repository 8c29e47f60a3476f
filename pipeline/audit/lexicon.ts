import type {Reading} from "../model/language.ts";

/** The words around a number that say what it is, ready to be matched against what stands before and behind it. */
export interface Lexicon {
  readonly percentBehind: RegExp;
  readonly pointsBehind: RegExp;
  readonly currencyBefore: RegExp;
  readonly currencyBehind: RegExp;
  readonly scaleBehind: RegExp;
  powerOf(scale: string): number;
  readonly monthBehind: RegExp;
  readonly monthBefore: RegExp;
  readonly yearBefore: RegExp;
  readonly yearBehind: RegExp;
  readonly otherTimeBefore: RegExp;
  readonly otherTimeBehind: RegExp;
  readonly referenceBefore: RegExp;
  readonly ordinalBehind: RegExp;
  readonly ordinalBefore: RegExp;
  readonly spanBehind: RegExp;
  readonly hourBehind: RegExp;
  readonly measureBehind: RegExp;
  /** Right behind a number: the joining and the second number of a range. */
  readonly rangeBehind: RegExp;
  /** Between two numbers of one kind. */
  readonly joined: RegExp;
  readonly numberWords: ReadonlyMap<string, string>;
}

const lexicons = new WeakMap<Reading, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(reading: Reading): Lexicon {
  const known = lexicons.get(reading) ?? createLexicon(reading);
  lexicons.set(reading, known);
  return known;
}

function createLexicon(reading: Reading): Lexicon {
  const scales = [...reading.scales].map(([word, power]) => [word.replace(/\*$/u, "").toLowerCase(), power] as const);
  const joins = phrase(reading.joins);
  const months = phrase([...reading.months.keys()].filter((name) => !/[0-9]/u.test(name)));
  return {
    percentBehind: behind(reading.percent),
    pointsBehind: behind(reading.points),
    currencyBefore: new RegExp(`(?:${CURRENCY}|[a-z]{0,3}[$€£¥₽₹₸₺])\\s*$`, "u"),
    currencyBehind: new RegExp(`^\\s*(?:[$€£¥₽₹₸₺]|${CURRENCY}(?!${LETTER}))`, "u"),
    scaleBehind: behind([...reading.scales.keys()]),
    powerOf: (scale) =>
      scales.filter(([word]) => scale.startsWith(word)).sort((a, b) => b[0].length - a[0].length)[0]?.[1] ?? 0,
    monthBehind: new RegExp(
      `^(?:er)?(?:\\s*(?:[-–—/,]|${joins})\\s*[0-9]{1,2})*\\s*(?:de\\s+|of\\s+)?(?:${months})`,
      "u",
    ),
    monthBefore: new RegExp(`(?:${months})[.,]?\\s*(?:[0-9]{1,2}\\s*(?:[-–—]|${joins})\\s*)?$`, "u"),
    yearBefore: before(reading.years),
    yearBehind: behind(reading.afterYears),
    otherTimeBefore: before(reading.otherTimes),
    otherTimeBehind: behind(reading.otherTimes),
    referenceBefore: before(reading.references),
    ordinalBehind: new RegExp(`^ ?(?:${phrase(reading.ordinals)})`, "u"),
    ordinalBefore: before(reading.ordinalWords),
    spanBehind: behind(reading.spans),
    hourBehind: new RegExp(`^(?:[:：.][0-5][0-9])?\\s?(?:${phrase(reading.hours)})|^[:：][0-5][0-9]`, "u"),
    measureBehind: behind(reading.measures),
    rangeBehind: new RegExp(`^\\s*(?:[-–—~～至]|${joins})\\s*[0-9]+(?:[.,][0-9]+)?`, "u"),
    joined: new RegExp(`^\\s*(?:[-–—−/~～、,]|,?\\s*(?:${joins}))\\s*$`, "u"),
    numberWords: new Map([...reading.numbers].map(([word, value]) => [word.toLowerCase(), value])),
  };
}

const CURRENCY = "(?:usd|eur|cny|rmb|gbp|jpy|rub|kzt|inr|chf|hkd|sar|aed|egp|mxn|brl)";

// Small letters of the alphabets that part their words. The class of all letters takes long to compile.
const LETTER =
  "[a-z\\u00AA\\u00B5\\u00BA\\u00DF-\\u00F6\\u00F8-\\u024F\\u0370-\\u0587\\u05D0-\\u05EA\\u0620-\\u065F\\u066E-\\u06D3\\u0900-\\u0963\\u0971-\\u0DE5\\u1E00-\\u1FFF\\uAC00-\\uD7AF]";

const NEVER = "(?!)";

function behind(words: readonly string[]): RegExp {
  return new RegExp(`^\\s*-?(?:${phrase(words)})`, "u");
}

// In Arabic "and", "in" and "for" are written as one with the word.
function before(words: readonly string[]): RegExp {
  const {whole, begun, loose} = sortWords(words);
  const parted = [...whole, ...begun.map((word) => `${word}${LETTER}*`)];
  const lead = parted.length > 0 ? [`(?<!${LETTER}|[0-9])(?:[وفبلك]?(?:${parted.join("|")}))`] : [];
  return new RegExp(`(?:${[...lead, ...loose, NEVER].join("|")})[.:]?\\s*-?$`, "u");
}

// One of some words, with no letter behind it where the word is whole.
function phrase(words: readonly string[]): string {
  const {whole, begun, loose} = sortWords(words);
  return [
    ...(begun.length > 0 ? [`(?:${begun.join("|")})${LETTER}*`] : []),
    ...(whole.length > 0 ? [`(?:${whole.join("|")})(?!${LETTER})`] : []),
    ...loose,
    NEVER,
  ].join("|");
}

interface SortedWords {
  readonly whole: readonly string[];
  /** With any ending. */
  readonly begun: readonly string[];
  /** Signs, and words of Chinese, which stand without spaces. */
  readonly loose: readonly string[];
}

// As patterns, the longest first.
function sortWords(words: readonly string[]): SortedWords {
  const sorted = [...new Set(words.map((word) => word.toLowerCase()))].sort((a, b) => b.length - a.length);
  const tight = sorted.filter((word) => !isLoose(word));
  return {
    whole: tight.filter((word) => !word.endsWith("*")).map(escape),
    begun: tight.filter((word) => word.endsWith("*")).map(escape),
    loose: sorted.filter(isLoose).map(escape),
  };
}

function isLoose(word: string): boolean {
  return /\p{Script=Han}/u.test(word) || !/^\p{L}/u.test(word);
}

function escape(word: string): string {
  return word
    .replace(/\*$/u, "")
    .replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)
    .replaceAll("\\*", `${LETTER}*`)
    .replaceAll(" ", "\\s+");
}
