import type {PluralCategory} from "../model/language.ts";

/** CLDR's order. */
export const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

export interface Plurals {
  readonly categories: readonly PluralCategory[];
  /** The category of a number as printed: "1.0" may differ from "1". */
  of(number: string): PluralCategory;
}

/** The plural rules of a language, from `Intl`, for numbers of any length. */
export function pluralsOf(tag: string): Plurals {
  const rules = new Map<number, Intl.PluralRules>();
  const known = new Set<string>(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
  return {
    categories: PLURAL_CATEGORIES.filter((category) => known.has(category)),
    of(number) {
      const [whole = "", fraction = ""] = number.replace("-", "").split(".");
      const digits = Math.min(fraction.length, MOST_FRACTION_DIGITS);
      const rule = rules.get(digits) ?? new Intl.PluralRules(tag, {minimumFractionDigits: digits});
      rules.set(digits, rule);
      return rule.select(Number(`${short(whole)}.${fraction.slice(0, digits)}`));
    },
  };
}

const MOST_FRACTION_DIGITS = 6;

// Binary numbers lose the last digits of long ones. No rule looks further left than the millions.
function short(whole: string): string {
  return whole.length <= 9 ? whole : `1${whole.slice(-6)}`;
}
