import type {Voice} from "../model/language.ts";
import {intlLabel, timeOf} from "./time-label.ts";

// What stands between the parts of a date and goes when another language orders them its own way.
const separators = /^[\s,./'’-]*$/;

const units: Readonly<Record<string, string>> = {
  Y: "year",
  B: "month",
  b: "month",
  d: "date",
  e: "date",
  A: "day",
  a: "day",
};

/**
 * A moment by its author's pattern ("%b %Y") in a language that is not the author's: the same parts, ordered and inflected
 * as the language does it, "2017年5月" and "май 2017 г.".
 *
 * A pattern in figures alone, with hours or with words of its own stays as it is: `label` is what d3 makes of it.
 */
export function patternLabel(value: unknown, label: string, pattern: string, voice: Voice): string {
  const date = timeOf(value);
  const codes = [...pattern.matchAll(/%[-_0]?(.)/g)].map(([, code = ""]) => code);
  const parts = codes.map((code) => units[code]);
  const plain = pattern.replace(/%[-_0]?./g, "");
  if (!date || parts.length === 0 || parts.includes(undefined) || !separators.test(plain)) return label;
  if (codes.length > 1 && !codes.some((code) => code === "b" || code === "B")) return label;
  const length = codes.includes("B") || codes.includes("A") ? "long" : "short";
  const iso = date.toISOString();
  const wanted = ["year", "month", "date", "day"].filter((unit) => parts.includes(unit));
  switch (wanted.join("-")) {
    case "year":
      return voice.date(iso.slice(0, 4), length);
    case "year-month":
      return voice.date(iso.slice(0, 7), length);
    case "year-month-date":
      return voice.date(iso.slice(0, 10), length);
    default:
      return intlLabel(date, wanted, voice, length) ?? label;
  }
}
