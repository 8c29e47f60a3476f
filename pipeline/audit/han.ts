import type {Decimal} from "../model/fact.ts";

/** A Chinese numeral in a text. */
export interface HanNumeral {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly decimals: number;
  /** Written with 万 or 亿. */
  readonly scaled: boolean;
  /** Digit by digit, as years are: 二〇一六. */
  readonly positional: boolean;
}

// Behind a digit these are a scale word; 一点一滴, 两点一线 and 八点二十 have no decimal.
const numeral =
  /(?<![0-9]\s?)[〇零一二三四五六七八九十百千万亿两廿卅]+(?:点[〇零一二三四五六七八九]+(?![十刻滴线分点]))?/gu;
const idioms = /^(?:一一|万一|万万|千万|百万|十万八千|九十九|三三|三三两两|四万万)$/u;
// Names by the words around them: 双十一, 十一黄金周, 十九大报告, 二十大以来, 一万年太久.
const names: readonly (readonly [before: RegExp, numeral: RegExp, behind: RegExp])[] = [
  [/双$/u, /^十一$/u, /^/u],
  [/^/u, /^十一$/u, /^(?:黄金周|长假|小长假|假期|期间|前夕)/u],
  [/^/u, /^(?:十[一二三四五六七八九]|二十)$/u, /^大(?:$|[，。、；：“”（）《》以上召胜精报代主闭开提强指明部之])/u],
  [/^/u, /^[一千亿]万$/u, /^年太久/u],
  [/(?:路易|亨利|查理|乔治|威廉|爱德华|本笃|若望|庇护|良|额我略)$/u, /^十[一二三四五六七八]?$/u, /^(?!世纪)/u],
];

/**
 * The Chinese numerals of a text that are numbers for certain: of two characters or more, well formed, from eleven on or
 * with a decimal. What stands in a word or a name (一带一路, 十分, 十三五) is none.
 */
export function scanHan(text: string): HanNumeral[] {
  return [...text.matchAll(numeral)].flatMap((match) => {
    const [written] = match;
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const percent = before === "百分之";
    if (idioms.test(written) || (written.length < 2 && !percent)) return [];
    const behind = text.slice(match.index + written.length, match.index + written.length + 6);
    const isName = names.some(([left, own, right]) => left.test(before) && own.test(written) && right.test(behind));
    if (isName) return [];
    const [whole = "", fraction] = written.split("点");
    const found = positional(whole) ?? additive(whole);
    if (!found) return [];
    const decimals = fraction?.length ?? 0;
    if (!percent && decimals === 0 && !found.positional && found.value < 11) return [];
    const digits = fraction === undefined ? "" : `.${[...fraction].map((sign) => DIGITS[sign]).join("")}`;
    const value = `${found.value}${digits}`.replace(/\.0+$/u, "");
    const scaled = /[万亿]/u.test(whole);
    return [
      {start: match.index, end: match.index + written.length, value, decimals, scaled, positional: found.positional},
    ];
  });
}

/** Every Chinese numeral of a text, those in words and names and of one character too: 第五, 二十国集团. */
export function scanHanLoosely(text: string): readonly {start: number; end: number; value: number}[] {
  return [...text.matchAll(numeral)].flatMap(({index, 0: written}) => {
    const [whole = ""] = written.split("点");
    const found = positional(whole) ?? additive(whole);
    return found ? [{start: index, end: index + whole.length, value: found.value}] : [];
  });
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000};
const SCALES: Readonly<Record<string, number>> = {万: 1e4, 亿: 1e8};

interface Found {
  readonly value: number;
  readonly positional: boolean;
}

// Only years are written digit by digit; 三四 is "three or four".
function positional(text: string): Found | undefined {
  if (!/^[〇零一二三四五六七八九]{4}$/u.test(text)) return undefined;
  return {value: Number([...text].map((sign) => DIGITS[sign]).join("")), positional: true};
}

// Hundreds before tens before ones, and the same again below 万 and 亿.
function additive(text: string): Found | undefined {
  if (/[一二两三四五六七八九]{2}/u.test(text)) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let unit = 1e5;
  let last = Infinity;
  for (const sign of text.replaceAll("廿", "二十").replaceAll("卅", "三十")) {
    const [value, tens, scale] = [DIGITS[sign], UNITS[sign], SCALES[sign]];
    if (value !== undefined) digit = value;
    else if (tens !== undefined) {
      if (tens >= unit || (digit === undefined && (tens > 10 || section > 0))) return undefined;
      section += (digit ?? 1) * tens;
      digit = undefined;
      unit = tens;
    } else if (scale !== undefined) {
      const below = section + (digit ?? 0);
      if (below === 0 && total === 0) return undefined;
      total = scale < last ? total + below * scale : (total + below) * scale;
      last = scale;
      section = 0;
      digit = undefined;
      unit = 1e5;
    }
  }
  return {value: total + section + (digit ?? 0), positional: false};
}
