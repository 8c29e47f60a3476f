import {createRequire} from "node:module";

const require = createRequire(import.meta.url);
// The CommonJS build is one file; as a module culori is a hundred and fifty, which take longer to find than to run.
const {converter, formatHex, inGamut, interpolate, parse, toGamut, wcagContrast} =
  require("culori") as typeof import("culori");

/** A colour that every printer can draw. */
export interface PlainColor {
  /** "#rrggbb", lower case. */
  readonly hex: string;
  /** 0 to 1. */
  readonly opacity: number;
}

const toRgb = converter("rgb");
const isPrintable = inGamut("rgb");
const nearestRgb = toGamut("rgb");

/**
 * Read any CSS colour (names in any case, hex with 3 to 8 digits, rgb, hsl, lab, oklch …) as hex and opacity.
 *
 * Colours beyond sRGB come back as the nearest that a printer has. `undefined` for what is no colour, and for
 * `currentColor` and system colours, which mean nothing on paper.
 */
export function parseColor(css: string): PlainColor | undefined {
  const text = css.trim().toLowerCase();
  if (text === "transparent") return {hex: "#000000", opacity: 0};
  const parsed = parse(text);
  // The way to the nearest colour goes through another space, and would shift by a hair what needs no change.
  const rgb = isPrintable(parsed) ? toRgb(parsed) : nearestRgb(parsed);
  if (!rgb) return undefined;
  return {hex: formatHex(rgb), opacity: Math.min(1, Math.max(0, rgb.alpha ?? 1))};
}

/** The contrast ratio of two "#rrggbb" colours by WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  return wcagContrast(a, b);
}

/** The colour a share `t` of the way from `a` to `b`, all "#rrggbb", mixed in Oklab so that tints keep their hue. */
export function mix(a: string, b: string, t: number): string {
  return formatHex(interpolate([a, b], "oklab")(t));
}
