import type {PluralCategory} from "../model/language.ts";
import {error} from "../support/problem.ts";
import type {Forms} from "./definition.ts";
import {PLURAL_CATEGORIES} from "./plural.ts";
import {child, fail, isMapping, placeOf, type Shape, type Spot} from "./shape.ts";

/**
 * A text as it is printed: a tilde becomes a no-break space. Thin and narrow spaces and bidi marks are errors, since the
 * fonts of other scripts lack them.
 */
export const words: Shape<string> = (spot) => {
  if (typeof spot.value !== "string") return fail(spot, "a text (in quotes where it looks like a number)");
  const mark = UNPRINTABLE.exec(spot.value);
  if (!mark) return spot.value.replaceAll("~", "\u00a0");
  const code = mark[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  const message = `"${spot.path.join(".")}" holds the invisible character U+${code}, which not all fonts have.`;
  spot.report(error("invisible-character", placeOf(spot), message, "write ~ for a space that does not break"));
  return undefined;
};

/** A text with each of these placeholders and no others but the optional ones. */
export function pattern(needed: readonly string[], allowed: readonly string[] = []): Shape<string> {
  return (spot) => {
    const rule = `a text ${withPlaceholders(needed, allowed)}`;
    if (typeof spot.value !== "string") return fail(spot, rule);
    const text = words(spot);
    if (text === undefined) return undefined;
    const used = [...text.matchAll(/\{(\w*)\}/gu)].map(([, name = ""]) => name);
    const rest = text.replace(/\{\w*\}/gu, "");
    const sound =
      needed.every((name) => used.includes(name)) && used.every((name) => [...needed, ...allowed].includes(name));
    return sound && !/[{}]/u.test(rest) ? text : fail(spot, rule);
  };
}

/** A pattern for each plural category, or one for all; a category that is not given is said like "other". */
export function forms(shape: Shape<string>, categories: readonly PluralCategory[]): Shape<Forms> {
  return (spot) => {
    if (!isMapping(spot.value)) {
      const all = shape(spot);
      return all === undefined ? undefined : formsOf(() => all);
    }
    const given = new Map<string, string | undefined>();
    for (const key of Object.keys(spot.value)) {
      const item = child(spot, key);
      if (!categories.some((category) => category === key)) reportCategory(item, key, categories);
      else given.set(key, shape(item));
    }
    const other = given.get("other");
    if (!given.has("other")) return fail(child(spot, "other"), "the form for all other numbers");
    return other === undefined ? undefined : formsOf((category) => given.get(category) ?? other);
  };
}

const UNPRINTABLE = /[\p{Cc}\u061c\u2000-\u200f\u2028-\u202f\u205f-\u2069\ufeff]/u;

function withPlaceholders(needed: readonly string[], allowed: readonly string[]): string {
  if (needed.length === 0 && allowed.length === 0) return "without placeholders";
  const may = allowed.length > 0 ? `, of ${inBraces(allowed)} what is wanted` : "";
  return needed.length > 0 ? `with ${inBraces(needed)}${may}` : `that may hold ${inBraces(allowed)}`;
}

function inBraces(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(", ");
}

function formsOf(form: (category: PluralCategory) => string): Forms {
  return Object.fromEntries(PLURAL_CATEGORIES.map((category) => [category, form(category)])) as Forms;
}

function reportCategory(item: Spot, key: string, categories: readonly PluralCategory[]): void {
  const message = `"${key}" is no plural category of this language.`;
  item.report(error("unknown-key", placeOf(item, "key"), message, `known: ${categories.join(", ")}`));
}
