import type {NumberForm} from "../model/fact.ts";
import type {Voice} from "../model/language.ts";
import {decimalOf} from "./number.ts";

// d3-format's little language: [[fill]align][sign][symbol][0][width][,][.precision][~][type]
const shape = /^(?:.?[<>=^])?([+(\- ]?)(\$?)0?\d*,?(?:\.(\d+))?~?([a-z]?)$/;

/**
 * A number by its author's pattern ("$,.2f", "~s"), in the edition's language.
 *
 * d3 knows decimal marks, groups and percentages of a language, and `label` is what it makes of them; money, which has
 * its own place and name, and large numbers, whose words ("million", "亿") are no prefixes, are said by the language.
 * A "$" is the column's own currency where it has one.
 */
export function numberLabel(
  value: unknown,
  label: string,
  pattern: unknown,
  column: NumberForm | undefined,
  voice: Voice,
): string {
  const [, sign = "", symbol, precision, type] = (typeof pattern === "string" && shape.exec(pattern)) || [];
  if (typeof value !== "number" || !Number.isFinite(value) || sign === "(") return label;
  const money = symbol === "$";
  if (!money && type !== "s") return label;
  const form = {
    ...(money && {unit: currencyOf(column)}),
    ...(column?.scale !== undefined && {scale: column.scale}),
    sign: sign === "+",
    bare: !money,
  };
  if (type === "s") {
    const digits = Math.max(1, Number(precision ?? 6));
    return voice.number(decimalOf(Number(value.toPrecision(digits))), {...form, short: true});
  }
  const digits = type === "d" ? 0 : precision === undefined ? undefined : Number(precision);
  if (type !== "f" && type !== "d" && type !== "") return label;
  return voice.number(decimalOf(value, digits), {...form, ...(digits !== undefined && {digits})});
}

function currencyOf(column: NumberForm | undefined): string {
  return column?.unit !== undefined && /^[A-Z]{3}$/.test(column.unit) ? column.unit : "USD";
}
