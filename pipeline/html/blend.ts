import type {Blend} from "../model/drawing.ts";

/** The rules that give marks the blend modes which their `data-blend` names, as style attributes may not. */
export function blendRules(html: string): string {
  return modes
    .filter((mode) => html.includes(` data-blend="${mode}"`))
    .map((mode) => `[data-blend="${mode}"] { mix-blend-mode: ${mode}; }`)
    .join("\n");
}

const modes: readonly Blend[] = [
  "multiply",
  "screen",
  "overlay",
  "darken",
  "lighten",
  "color-dodge",
  "color-burn",
  "hard-light",
  "soft-light",
  "difference",
  "exclusion",
  "hue",
  "saturation",
  "color",
  "luminosity",
];
