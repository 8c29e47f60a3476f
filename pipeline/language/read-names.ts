import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";
import {alpha3Of} from "./country-codes.ts";
import type {Names} from "./names.ts";
import {checkDocument, child, fail, isMapping, placeOf, type Shape, type Spot} from "./shape.ts";

/**
 * The team's names: `VN: Vietnam`, or `VN: {name: Вьетнам, in: во Вьетнаме}`. Keys are ISO 3166 codes of two or three
 * letters, or the team's own of four or more for what is no country ("ASEAN"); "EU" is allowed as well.
 */
export function readNames(document: YamlDocument, report: Report): Names | undefined {
  return checkDocument(document, names, report);
}

const names: Shape<Names> = (spot) => {
  if (!isMapping(spot.value)) return fail(spot, "a mapping of codes to names");
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const code of Object.keys(spot.value)) {
    const item = child(spot, code);
    const id = alpha3Of(code) ?? (/^(?:EU|[A-Z][A-Z0-9_]{3,})$/u.test(code) ? code : undefined);
    if (id === undefined) reportCode(item, code);
    else if (all.has(id)) reportTwice(item, code, id);
    else all.set(id, nameForms(item) ?? new Map());
  }
  return all;
};

function nameForms(spot: Spot): ReadonlyMap<string, string> | undefined {
  if (typeof spot.value === "string") return new Map([["name", spot.value]]);
  if (!isMapping(spot.value)) return fail(spot, "a name, or a mapping of forms to names");
  if (!Object.hasOwn(spot.value, "name")) return fail(child(spot, "name"), "the name by itself");
  const forms = new Map<string, string>();
  for (const form of Object.keys(spot.value)) {
    const item = child(spot, form);
    if (typeof item.value === "string" && item.value.trim() !== "") forms.set(form, item.value);
    else fail(item, "a name");
  }
  return forms;
}

function reportCode(item: Spot, code: string): void {
  const message = `"${code}" is no ISO 3166 code of a country.`;
  const hint = 'write two or three capital letters such as VN or VNM; an own code, such as "ASEAN", has four or more';
  item.report(error("unknown-country", placeOf(item, "key"), message, hint));
}

function reportTwice(item: Spot, code: string, id: string): void {
  const message = `"${code}" is the second entry for ${id}.`;
  item.report(error("duplicate-name", placeOf(item, "key"), message, "keep one of the two"));
}
