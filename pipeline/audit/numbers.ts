import type {Decimal} from "../model/fact.ts";
import type {Reading} from "../model/language.ts";
import {shift} from "../support/decimal.ts";
import {scanHan} from "./han.ts";
import {type Lexicon, lexiconOf} from "./lexicon.ts";
import {findNames} from "./names.ts";
import {lowerCase, plainDigits, scanNumerals} from "./scan.ts";

/** What kind of thing a typed number counts, as far as the words around it say. */
export type TypedUnit = "percent" | "percentage_point" | "currency" | undefined;

/** A number that somebody typed, and what it was found to be. */
export interface TypedNumber {
  readonly start: number;
  readonly end: number;
  /** As written, with its scale word and percent sign. */
  readonly text: string;
  /** In full: 1.2 million is 1200000. The likeliest meaning first. */
  readonly values: readonly Decimal[];
  /** How exact it is: digits after the point, below zero where a scale word makes it round. */
  readonly digits: number;
  readonly unit: TypedUnit;
  readonly scaled: boolean;
  /**
   * "name" is none that a fact could give: a date, a name, an ordinal, a page. "loose" is one that often is not (a span of
   * time, an age, a number below ten, 100%). All others are figures.
   */
  readonly kind: "figure" | "year" | "loose" | "name";
}

/** Every number in a text, with what the words around it make of it. */
export function findNumbers(text: string, reading: Reading): readonly TypedNumber[] {
  const plain = plainDigits(text, reading);
  const lexicon = lexiconOf(reading);
  const names = findNames(plain);
  const small = lowerCase(plain);
  const found: TypedNumber[] = [];
  for (const {start, end, digits, values, decimals} of scanNumerals(plain, reading)) {
    if (names.some((name) => start < name.end && end > name.start)) continue;
    found.push(judge({start, end, digits, values, decimals}, small, lexicon, found.at(-1)));
  }
  const han = scanHan(plain).map((numeral) =>
    judge({...numeral, digits: plain.slice(numeral.start, numeral.end), values: [numeral.value]}, small, lexicon),
  );
  return [...found, ...han.filter(isCertain)].sort((a, b) => a.start - b.start);
}

interface Written {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly values: readonly Decimal[];
  readonly decimals: number;
  readonly positional?: boolean;
  readonly scaled?: boolean;
}

function judge(written: Written, small: string, lexicon: Lexicon, last?: TypedNumber): TypedNumber {
  const before = small.slice(Math.max(0, written.start - 40), written.start);
  const behind = small.slice(written.end, written.end + 48);
  const scale = lexicon.scaleBehind.exec(behind)?.[0] ?? "";
  const rest = behind.slice(scale.length);
  // "15 to 24 years", "800 to 1,200 million": what stands behind a range is said of both its ends.
  // In "rose in 2024 to 340 million" a year is no end of a range.
  const isDated = yearLike.test(written.digits) && scale === "" && lexicon.yearBefore.test(before);
  const far = isDated ? rest : rest.replace(lexicon.rangeBehind, "");
  const farScale = scale === "" && far !== rest ? (lexicon.scaleBehind.exec(far)?.[0] ?? "") : "";
  const beyond = far.slice(farScale.length);
  const power = powerOf(scale === "" ? farScale : scale, lexicon);
  const unit = unitOf(before, rest, lexicon) ?? unitOf(before, beyond, lexicon);
  const start = written.start - (before.endsWith(HAN_PERCENT) ? HAN_PERCENT.length : 0);
  const end = written.end + scale.length + unitWords(unit, rest, lexicon).length;
  const number: Omit<TypedNumber, "kind"> = {
    start,
    end,
    text: small.slice(start, end).trim(),
    values: [...written.values.map((value) => shift(value, power)), ...(farScale === "" ? [] : written.values)],
    digits: written.decimals - power,
    unit,
    scaled: power > 0 || written.scaled === true,
  };
  const between = last ? small.slice(last.end, written.start) : "";
  return {...number, kind: kindOf({...number, written, before, behind: rest, beyond, last, between}, lexicon)};
}

const HAN_PERCENT = "百分之";

// The words for per cent or percentage points behind a number, which its helper prints too.
function unitWords(unit: TypedUnit, behind: string, lexicon: Lexicon): string {
  if (unit === "percentage_point") return lexicon.pointsBehind.exec(behind)?.[0] ?? "";
  return unit === "percent" ? (lexicon.percentBehind.exec(behind)?.[0] ?? "") : "";
}

// "2016–17"; what stands behind a comma or "and" is another number: "in 2024, 12 of 20".
const dash = /^\s*[-–—−/~～]\s*$/u;

const yearLike = /^(?:1[5-9]|20|21)[0-9]{2}$/u;

function powerOf(scale: string, lexicon: Lexicon): number {
  return scale === "" ? 0 : lexicon.powerOf(scale.replace(/^\s*-?/u, ""));
}

function unitOf(before: string, behind: string, lexicon: Lexicon): TypedUnit {
  if (lexicon.pointsBehind.test(behind)) return "percentage_point";
  if (lexicon.percentBehind.test(behind) || before.endsWith(HAN_PERCENT)) return "percent";
  return lexicon.currencyBefore.test(before) || lexicon.currencyBehind.test(behind) ? "currency" : undefined;
}

interface Clues extends Omit<TypedNumber, "kind"> {
  readonly written: Written;
  readonly before: string;
  readonly behind: string;
  /** What stands behind it, or behind the range that it begins. */
  readonly beyond: string;
  readonly last: TypedNumber | undefined;
  readonly between: string;
}

function kindOf(clues: Clues, lexicon: Lexicon): TypedNumber["kind"] {
  const {unit, scaled, written, values, behind, beyond, last, between} = clues;
  const whole = /^[0-9]+$/u.test(written.digits) || written.positional === true;
  const small = whole && written.digits.length <= 2;
  if (unit === undefined && !scaled) {
    if (isNamed(clues, small, lexicon) || /^0[0-9]/u.test(written.digits)) return "name";
    if (whole && isYear(clues, lexicon)) return "year";
    if (last && last.kind !== "figure" && last.unit === undefined && lexicon.joined.test(between) && whole) {
      if (last.kind === "year" && /^[0-9]{2}$/u.test(written.digits) && dash.test(between)) return "year";
      if (last.kind === "name" || last.kind === "loose") return last.kind;
    }
    if (lexicon.spanBehind.test(behind) || lexicon.spanBehind.test(beyond)) return "loose";
    if (written.decimals === 0 && Number(values[0]) < 10) return "loose";
    // "Industry 4.0", "Web 3.0".
    if (/^[1-9]\.0$/u.test(written.digits)) return "loose";
    if (/^\s?°|^\s?℃|^\+/u.test(behind) || /الـ?$/u.test(clues.before)) return "loose";
  }
  return unit === "percent" && values[0] === "100" ? "loose" : "figure";
}

// Months, ordinals, pages, numbers of lists: what is written right around the number decides.
function isNamed({before, behind, written}: Clues, small: boolean, lexicon: Lexicon): boolean {
  if (small && (lexicon.monthBehind.test(behind) || lexicon.monthBefore.test(before))) return true;
  if (/^\s?(?:月(?!均|度)|日|号|时|點|点钟|季度|届|级|版|章|页|节|国集团)/u.test(behind) || /第\s?$/u.test(before))
    return true;
  if (/^(?:\s?-?年代|[’']?s(?!\p{L})|-[ехыйм]{1,2}(?!\p{L}))/u.test(behind) && written.digits.endsWith("0"))
    return true;
  if (lexicon.ordinalBehind.test(behind) || lexicon.referenceBefore.test(before)) return true;
  // "1. Trade" in a heading, "(1)" and "1)" in a sentence.
  if (small && /^[.)）、](?=\s|\p{Script=Han}|$)/u.test(behind) && /(?:^|[(（\s])$/u.test(before)) {
    if (behind.startsWith(".") ? before.trim() === "" && behind.trim() !== "." : true) return true;
  }
  return false;
}

function isYear({written, before, behind}: Clues, lexicon: Lexicon): boolean {
  const [value = ""] = written.values;
  const old = /^1[0-4][0-9]{2}$/u.test(value) && lexicon.yearBehind.test(behind) && !lexicon.spanBehind.test(behind);
  if (!old && !yearLike.test(value)) return false;
  return written.digits.length === 4 && !/[$€£¥]\s?$/u.test(before) && !/^\s?[$€£¥%]/u.test(behind);
}

// A Chinese numeral is one for certain where a unit or a scale makes it a figure; years read digit by digit are years.
function isCertain({kind}: TypedNumber): boolean {
  return kind !== "name";
}
