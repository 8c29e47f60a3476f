/** The part of culori that `support/color.ts` uses; the package ships no types. */
declare module "culori" {
  export interface Rgb {
    readonly mode: "rgb";
    readonly r: number;
    readonly g: number;
    readonly b: number;
    readonly alpha?: number;
  }
  export function parse(css: string): Color | undefined;
  type Color = {readonly mode: string; readonly alpha?: number};
  export function converter(mode: "rgb"): (color: Color | undefined) => Rgb | undefined;
  export function inGamut(mode: "rgb"): (color: Color | undefined) => boolean;
  export function toGamut(mode: "rgb"): (color: Color | undefined) => Rgb | undefined;
  export function formatHex(color: Rgb): string;
  export function wcagContrast(a: string, b: string): number;
  export function interpolate(colors: readonly [string, string], mode: "oklab"): (t: number) => Rgb;
}
