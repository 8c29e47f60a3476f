import type {Decimal} from "../model/fact.ts";
import type {Reading} from "../model/language.ts";
import {parseDecimal} from "../support/decimal.ts";

/** Digits that stand in a text, with the marks between them. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** In Latin digits, the marks as written. */
  readonly digits: string;
  /** What it may mean: as the language writes numbers first. */
  readonly values: readonly Decimal[];
  /** Digits after the decimal mark, by the first meaning. */
  readonly decimals: number;
}

/**
 * The digits of any script as Latin ones, full-width signs as plain ones, and no-break spaces as spaces, character for
 * character.
 */
export function plainDigits(text: string, {digits}: Pick<Reading, "digits">): string {
  return text.replace(foreign, (sign) => {
    const plain = signs[sign];
    if (plain !== undefined) return plain;
    const own = digits.indexOf(sign);
    if (own >= 0) return String(own);
    const code = sign.codePointAt(0) ?? 0;
    return String(code - (starts.findLast((start) => code >= start) ?? code));
  });
}

/** Several texts as one, a line each, with plain digits. */
export function plainTexts(texts: readonly {readonly text: string}[], reading: Pick<Reading, "digits">): string {
  return texts.map(({text}) => plainDigits(text, reading)).join("\n");
}

/** A text in small letters, character for character. */
export function lowerCase(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/\p{Lu}/gu, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign));
}

const foreign =
  /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19％．٫٬٪\u00A0\u202F\u2009\u2011]|(?<=\p{Nd})،(?=\p{Nd})/gu;
const starts = [0x660, 0x6f0, 0x966, 0xff10];
const signs: Readonly<Record<string, string>> = {
  "％": "%",
  "．": ".",
  "٫": ".",
  "٬": "'",
  "٪": "%",
  // Right between two digits, for the mark of numbers: ٢٥،٧.
  "،": ",",
  "\u00A0": " ",
  "\u202F": " ",
  "\u2009": " ",
  "\u2011": "-",
};

const number = /[0-9]{1,3}(?:[ '’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*/gu;

/** Every numeral of a text whose digits are plain, in order. */
export function scanNumerals(plain: string, {decimal, group}: Pick<Reading, "decimal" | "group">): Numeral[] {
  return [...plain.matchAll(number)].flatMap((match) => {
    const values = meaningsOf(match[0], decimal, group);
    const [first] = values;
    if (first === undefined) return [];
    const end = match.index + match[0].length;
    return [
      {start: match.index, end, digits: match[0], values: values.map(({value}) => value), decimals: first.decimals},
    ];
  });
}

interface Meaning {
  readonly value: Decimal;
  readonly decimals: number;
}

// "1.234" is a thousand and some in Spanish and one and some in English: where both are possible, the language's own comes first.
function meaningsOf(digits: string, decimal: string, group: string): readonly Meaning[] {
  const text = digits.replace(/[ '’]/gu, "");
  const marks = [...text.replace(/[0-9]/gu, "")];
  const last = text.search(/[.,][0-9]+$/u);
  if (last < 0) return meaning(text, "");
  const asDecimal = (): readonly Meaning[] => meaning(text.slice(0, last), text.slice(last + 1));
  const asGroups = (): readonly Meaning[] => meaning(text, "");
  const grouped = /^[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*$/u.test(text);
  if (marks.length > 1) return grouped ? asGroups() : new Set(marks).size === marks.length ? asDecimal() : [];
  if (!grouped || text.startsWith("0")) return asDecimal();
  const mark = marks[0];
  if (mark === decimal) return [...asDecimal(), ...asGroups()];
  return mark === group ? [...asGroups(), ...asDecimal()] : [...asDecimal(), ...asGroups()];
}

function meaning(whole: string, fraction: string): readonly Meaning[] {
  const units = whole.replace(/[^0-9]/gu, "").replace(/^0+(?=[0-9])/u, "");
  const value = parseDecimal(fraction === "" ? units : `${units}.${fraction}`);
  return value === undefined ? [] : [{value, decimals: fraction.length}];
}
