import {cellDecimal} from "./plain-number.ts";

/** How a whole CSV file writes its numbers, each by an example: what separates thousands, and what stands before decimals. */
const STYLES = {
  "1234,5": {group: "", decimal: ","},
  "1.234,5": {group: "\\.", decimal: ","},
  "1 234,5": {group: "[ \u00A0\u202F]", decimal: ","},
  "1 234.5": {group: "[ \u00A0\u202F]", decimal: "\\."},
  "1,234.5": {group: ",", decimal: "\\."},
  "1'234.5": {group: "['’]", decimal: "\\."},
} as const;

export type NumberStyle = keyof typeof STYLES;
export const NUMBER_STYLES = Object.keys(STYLES) as readonly NumberStyle[];

/** The one style in which a text is a number that tells its style: "87,5", "1.234,50", "1 234"; not "1,234", which may be two. */
export function styleOf(text: string): NumberStyle | undefined {
  if (cellDecimal(text) !== undefined || /^[-−]?(?:\d+|\d{1,3},\d{3})$/u.test(text)) return undefined;
  return NUMBER_STYLES.find((style) => plainForm(text, style) !== undefined);
}

/** A text that is a number in a style as a plain decimal; `undefined` where it is none. */
export function plainForm(text: string, style: NumberStyle): string | undefined {
  const {group, decimal} = STYLES[style];
  const whole = group === "" ? "\\d+" : `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
  const match = new RegExp(`^([-−]?)(${whole})(?:${decimal}(\\d+))?$`, "u").exec(text);
  if (!match) return undefined;
  const [, minus, digits = "", decimals] = match;
  return `${minus ? "-" : ""}${digits.replaceAll(/\D/gu, "")}${decimals === undefined ? "" : `.${decimals}`}`;
}
