const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
const UNITS: ReadonlySet<string> = new Set(Intl.supportedValuesOf("unit"));

/** Units that every language can say: percent and percentage points, currencies of ISO 4217, and what `Intl` knows. */
export function isStandardUnit(unit: string): boolean {
  return isPercentUnit(unit) || isCurrency(unit) || isIntlUnit(unit);
}

/** Whether a unit counts parts of a hundred. */
export function isPercentUnit(unit: unknown): boolean {
  return unit === "percent" || unit === "percentage_point";
}

/** Whether a text is a currency code of ISO 4217. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Whether `Intl` has words for a unit: "kilometer", "kilometer-per-hour". */
export function isIntlUnit(unit: string): boolean {
  const parts = unit.split("-per-");
  return parts.length <= 2 && parts.every((part) => UNITS.has(part));
}

/** The names of the units that every language can say, currencies aside. */
export const STANDARD_UNITS: readonly string[] = ["percent", "percentage_point", ...UNITS];
/** The currency codes of ISO 4217. */
export const CURRENCY_CODES: readonly string[] = [...CURRENCIES];
