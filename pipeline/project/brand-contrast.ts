import type {Brand, Tone} from "../model/brand.ts";
import type {Place, Problem, Report} from "../model/problem.ts";
import {contrast} from "../support/color.ts";
import {error} from "../support/problem.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";

type ColorName = Exclude<keyof Brand["color"], "series">;

interface Pair {
  readonly color: ColorName;
  readonly on: ColorName;
  readonly least: number;
  readonly what: string;
}

// WCAG 2.2: 1.4.3 for text, 1.4.11 for what is drawn.
const TEXT = 4.5;
const DRAWN = 3;
const PAIRS: readonly Pair[] = [
  {color: "ink", on: "paper", least: TEXT, what: "text on the page"},
  {color: "ink", on: "tint", least: TEXT, what: "text on notes and cards"},
  {color: "muted", on: "paper", least: TEXT, what: "captions on the page"},
  {color: "muted", on: "tint", least: TEXT, what: "labels on cards"},
  {color: "brand", on: "paper", least: TEXT, what: "links on the page"},
  {color: "brand", on: "tint", least: TEXT, what: "links and figures on notes and cards"},
  {color: "onBrand", on: "brand", least: TEXT, what: "text on the brand's colour"},
];

// The keys of brand.yml, which are Posit's.
const KEYS: Readonly<Record<ColorName, string>> = {
  ink: "foreground",
  paper: "background",
  muted: "muted",
  hairline: "hairline",
  brand: "primary",
  onBrand: "on-primary",
  tint: "tint",
};

/** Colours that a reader with weak eyes could not tell from their ground are errors, one for each colour and scheme. */
export function checkContrast(color: Brand["color"], yaml: YamlDocument, report: Report): void {
  for (const scheme of ["light", "dark"] as const) {
    const told = new Set<string>();
    const judge = (name: Tone, ground: Tone, least: number, what: string, place: Place): void => {
      const problem = judgePair(name[scheme], ground[scheme], least, `${what}, ${scheme} scheme`, place);
      const spot = `${place.line}:${place.column}`;
      if (problem && !told.has(spot)) report(problem);
      if (problem) told.add(spot);
    };
    for (const {color: name, on, least, what} of PAIRS) {
      // Two derived colours can only fail by what they are derived from.
      if (!isWritten(yaml, KEYS[name]) && !isWritten(yaml, KEYS[on])) continue;
      judge(color[name], color[on], least, what, placeOf(yaml, [KEYS[name], KEYS[on]], scheme));
    }
    for (const [index, tone] of color.series.slice(1).entries())
      judge(tone, color.paper, DRAWN, "a chart's colour on the page", yaml.placeOf(["color", "series", index, scheme]));
  }
}

function judgePair(color: string, ground: string, least: number, what: string, place: Place): Problem | undefined {
  const ratio = contrast(color, ground);
  if (ratio >= least) return undefined;
  // Rounded down, so that 4.46 is not called 4.5.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  const message = `${color} on ${ground} (${what}) has a contrast of ${shown}:1; readers need ${least}:1.`;
  return error("low-contrast", place, message, "make one of them darker or lighter");
}

/** Of a pair the colour that the team wrote: the other may be derived. */
function placeOf(yaml: YamlDocument, keys: readonly string[], scheme: string): Place {
  const key = keys.find((each) => isWritten(yaml, each)) ?? "";
  return yaml.placeOf(["color", key, scheme], "value");
}

function isWritten({value}: YamlDocument, key: string): boolean {
  const {color} = value as {readonly color?: Readonly<Record<string, unknown>>};
  return color !== undefined && key in color;
}
