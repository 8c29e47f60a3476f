import type {Brand, Tone} from "../model/brand.ts";
import type {Report} from "../model/problem.ts";
import {contrast, mix} from "../support/color.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";
import type {ColorSpec} from "./brand-schema.ts";
import {createTones, type GivenTone} from "./brand-tones.ts";

// WCAG 2.2: 1.4.3 for text, 1.4.11 for what is drawn.
const TEXT = 4.5;
const DRAWN = 3;

/** The default look; `templates/brand.yml` writes it out. */
const INK = {light: "#1b1f24", dark: "#e8ebee"};
const PAPER = {light: "#ffffff", dark: "#12161b"};
const BRAND = {light: "#00639b", dark: "#5cb0ea"};
// From the hues of Okabe and Ito, moved until each stands 3:1 on the paper and any two, the brand's among them, are 12 and
// more apart by CIEDE2000, also for readers with protanopia, deuteranopia and tritanopia.
const SERIES: readonly Tone[] = [
  {light: "#ad500d", dark: "#ea7700"},
  {light: "#1fa27a", dark: "#2f9067"},
  {light: "#5c2550", dark: "#aa5f97"},
  {light: "#ae8e29", dark: "#f4cb7b"},
  {light: "#5e84a1", dark: "#b7ecff"},
];

/** The brand's colours, complete: what is not given is derived, for light and dark pages. */
export function readColors(spec: ColorSpec, yaml: YamlDocument, report: Report): Brand["color"] {
  const toneOf = createTones(spec.palette ?? {}, yaml, report);
  const given = (key: keyof typeof PATHS) => toneOf(spec[key], PATHS[key]);

  const ink = finish(given("foreground") ?? INK, INK.dark);
  const paper = finish(given("background") ?? PAPER, PAPER.dark);
  const primary = given("primary");
  const brand = primary ? standOut(primary, paper, TEXT) : fit(BRAND, paper, TEXT);
  const tint = finish(
    given("tint") ?? {light: tintOf(brand.light, paper.light, ink.light)},
    tintOf(brand.dark, paper.dark, ink.dark),
  );
  const muted = finish(
    given("muted") ?? soften(ink.light, paper.light, tint.light),
    soften(ink.dark, paper.dark, tint.dark).light,
  );
  const hairline = finish(
    given("hairline") ?? {light: mix(ink.light, paper.light, 0.84)},
    mix(ink.dark, paper.dark, 0.78),
  );
  const onBrand = finish(
    given("on-primary") ?? {light: clearer(brand.light, paper.light, ink.light)},
    clearer(brand.dark, paper.dark, ink.dark),
  );
  const others = spec.series?.flatMap((value, index) => {
    const tone = toneOf(value, ["color", "series", index]);
    return tone ? [standOut(tone, paper, DRAWN)] : [];
  });
  const series = [brand, ...(others ?? SERIES.map((tone) => fit(tone, paper, DRAWN)))];
  return {ink, paper, muted, hairline, brand, onBrand, tint, series};
}

const PATHS = {
  foreground: ["color", "foreground"],
  background: ["color", "background"],
  primary: ["color", "primary"],
  "on-primary": ["color", "on-primary"],
  muted: ["color", "muted"],
  hairline: ["color", "hairline"],
  tint: ["color", "tint"],
} as const;

function finish(given: GivenTone, dark: string): Tone {
  return {light: given.light, dark: given.dark ?? dark};
}

/** A colour of our own, moved until it stands out from the team's paper. */
function fit(tone: Tone, paper: Tone, ratio: number): Tone {
  const moved = (scheme: keyof Tone) =>
    step(tone[scheme], extreme(paper[scheme]), (color) => contrast(color, paper[scheme]) >= ratio);
  return {light: moved("light"), dark: moved("dark")};
}

/** Where no dark value is given: the light one, made lighter or darker until it stands out from dark paper. */
function standOut(given: GivenTone, paper: Tone, ratio: number): Tone {
  return finish(
    given,
    step(given.light, extreme(paper.dark), (color) => contrast(color, paper.dark) >= ratio),
  );
}

/** Ink softened towards paper as far as it still reads on paper and tint. */
function soften(ink: string, paper: string, tint: string): GivenTone {
  const reads = (color: string) => Math.min(contrast(color, paper), contrast(color, tint)) >= 5;
  return {light: step(mix(ink, paper, 0.45), ink, reads)};
}

/** Paper with a little of the brand's colour in it: less, where that or ink would not read on it. */
function tintOf(brand: string, paper: string, ink: string): string {
  return step(
    mix(brand, paper, 0.92),
    paper,
    (color) => Math.min(contrast(brand, color), contrast(ink, color)) >= TEXT,
  );
}

function clearer(ground: string, ...colors: readonly string[]): string {
  return colors.reduce((best, color) => (contrast(color, ground) > contrast(best, ground) ? color : best));
}

function extreme(paper: string): string {
  return clearer(paper, "#ffffff", "#000000");
}

/** The first colour on the way to another that will do. */
function step(color: string, towards: string, willDo: (candidate: string) => boolean): string {
  for (let part = 0; part < 20; part++) {
    const candidate = part === 0 ? color : mix(color, towards, part / 20);
    if (willDo(candidate)) return candidate;
  }
  return towards;
}
