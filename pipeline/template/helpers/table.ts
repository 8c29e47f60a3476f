import {HELPER_NAMES} from "../../support/helper-names.ts";
import {chart, keyFigures, photo, table} from "./blocks.ts";
import {cite} from "./cite.ts";
import {claim} from "./claim.ts";
import {count, plural} from "./count.ts";
import {date, period} from "./date.ts";
import {figure} from "./figure.ts";
import type {Helper} from "./helper.ts";
import {ifKnown, unlessKnown} from "./known.ts";
import {list} from "./list.ts";
import {name} from "./name.ts";
import type {Region} from "./region.ts";
import {literal, word} from "./word.ts";

/** Words that open a block, and those of Handlebars that templates do not use. */
type Other = "claim" | "if" | "unless" | "each" | "with" | "lookup" | "log" | "else" | "this";
type RegionName = "claim" | "if" | "unless";
type HelperName = Exclude<(typeof HELPER_NAMES)[number], Other>;

/** Every helper of a template by its name. Facts are said by `figure`, whatever their names. */
export const helpers = {
  count,
  plural,
  chart,
  table,
  key_figures: keyFigures,
  photo,
  cite,
  date,
  period,
  name,
  list,
  word,
  literal,
} as const satisfies Record<HelperName, Helper>;

/** The name under which `figure` is called after a template's facts are known; no template can write it. */
export const FIGURE = "@figure";

export function helperNamed(name: string): Helper | undefined {
  if (name === FIGURE) return figure;
  return Object.hasOwn(helpers, name) ? helpers[name as HelperName] : undefined;
}

/** Every block by its name. */
export const regions = {claim, if: ifKnown, unless: unlessKnown} as const satisfies Record<RegionName, Region>;

export function regionNamed(name: string): Region | undefined {
  return Object.hasOwn(regions, name) ? regions[name as RegionName] : undefined;
}
