/**
 * How much room each figure of a column leaves at its right, so that all stand below each other by their decimal signs.
 * What is no plain figure leaves none; nor do figures of several scales (thousand, million), whose decimals do not compare.
 */
export function decimalPads(
  figures: readonly string[],
  decimalSign: string,
  widthOf: (text: string) => number,
): readonly number[] {
  const tails = figures.map((figure) => tailOf(figure, decimalSign));
  if (new Set(figures.filter((figure) => plainFigure.test(figure)).map(scaleOf)).size > 1) return figures.map(() => 0);
  if (new Set(tails.filter((tail) => tail !== undefined)).size < 2) return figures.map(() => 0);
  const widths = tails.map((tail) => (tail === undefined ? undefined : widthOf(tail)));
  const widest = Math.max(0, ...widths.map((width) => width ?? 0));
  return widths.map((width) => (width === undefined ? 0 : widest - width));
}

// A figure with its unit or scale word, whose letters run as its digits do.
const plainFigure =
  /^[+\-\u2212]?\p{Nd}[\p{Nd}.,'\u2019\u066b\u066c\u00a0\u202f ]*(?:[%‰\u066a]|(?!\p{Script=Arabic}|\p{Script=Hebrew})\p{L})*\.?$/u;

// What stands from the decimal sign on; of a whole number, what follows its digits.
function tailOf(figure: string, decimalSign: string): string | undefined {
  if (!plainFigure.test(figure)) return undefined;
  const digits = /^.*\p{Nd}/u.exec(figure)?.[0] ?? "";
  const sign = digits.lastIndexOf(decimalSign);
  return figure.slice(sign >= 0 ? sign : digits.length);
}

function scaleOf(figure: string): string {
  return /\p{L}+/u.exec(figure)?.[0] ?? "";
}
