import type {Decimal} from "../../model/fact.ts";
import {parseDecimal, shift} from "../../support/decimal.ts";

/**
 * The number of a cell: a plain decimal, or what programs write for one and nobody can misread: ".097", "+0.3", "9.15e-7".
 *
 * `undefined` for all else, codes such as "012" and "12E4" among them.
 */
export function cellDecimal(text: string): Decimal | undefined {
  const plain = parseDecimal(text);
  if (plain !== undefined) return plain;
  const [, sign = "", mantissa = "", exponent = "0"] = PROGRAMS.exec(text) ?? [];
  const value = parseDecimal(`${sign === "-" ? "-" : ""}${mantissa.replace(/^\./, "0.")}`);
  return value === undefined ? undefined : shift(value, Number(exponent));
}

const PROGRAMS = /^([-+]?)(\d+(?:\.\d+)?|\.\d+)(?:[eE]([-+]\d{1,2}))?$/;

/**
 * How to write as a plain decimal what looks like a number but is none: "1,234", "25,7", "25.7%", "1e3", "$5", "+5".
 * `undefined` for a plain decimal, and for what is no number at all.
 */
export function plainNumberHint(text: string): string | undefined {
  if (parseDecimal(text) !== undefined) return undefined;
  const bare = text.replace(/[\s\u00A0\u202F]/g, " ").trim();
  const negative = /^\((\d.*)\)$/.exec(bare)?.[1];
  if (negative !== undefined && isNumberLike(negative)) return `write ${plain(`-${negative}`)}`;
  const percent = /^(.*?) ?%$/.exec(bare)?.[1];
  if (percent !== undefined && isNumberLike(percent)) return `write ${plain(percent)} and give it unit: percent`;
  const money = /^(?:[$€£¥₽] ?(.+)|(.+?) ?[$€£¥₽])$/.exec(bare);
  const amount = money?.[1] ?? money?.[2];
  if (amount !== undefined && isNumberLike(amount)) return `write ${plain(amount)} and give it a unit, e.g. unit: USD`;
  if (!isNumberLike(bare)) return undefined;
  if (/^[-+−]?\d{1,3},\d{3}$/.test(bare))
    return `write ${plain(bare)}, or ${bare.replace(",", ".")} if the comma is a decimal point`;
  return `write ${plain(bare)}`;
}

function isNumberLike(text: string): boolean {
  return [
    /^[-+−]?\d+(?:[.,]\d+)?$/,
    /^[-+−]?[.,]\d+$/,
    /^[-+−]?\d{1,3}(?:[,'’ _]\d{3})+(?:\.\d+)?$/,
    /^[-+−]?\d{1,3}(?:[.'’ _]\d{3})+(?:,\d+)?$/,
    /^[-+−]?\d+(?:\.\d*)?[eE][-+]?\d{1,2}$/,
  ].some((form) => form.test(text) && !/^0\d/.test(text));
}

// The last of two kinds of separators is the decimal one; a lone comma is, unless three digits follow.
function plain(text: string): string {
  const number = text
    .replace("−", "-")
    .replace(/^\+/, "")
    .replace(/['’ _]/g, "");
  if (/e/i.test(number)) return String(Number(number));
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number);
  const dotted = /^-?\d{1,3}(?:\.\d{3}){2,}$|^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(number);
  const decimal = grouped
    ? number.replaceAll(",", "")
    : dotted
      ? number.replaceAll(".", "").replace(",", ".")
      : number.replace(",", ".");
  return decimal.replace(/^(-?)\./, "$10.");
}
