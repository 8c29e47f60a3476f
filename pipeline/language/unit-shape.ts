import type {PluralCategory} from "../model/language.ts";
import type {UnitWords} from "./definition.ts";
import {maybe, record, type Shape} from "./shape.ts";
import {forms, pattern} from "./wording.ts";

/** The words of a unit; in cells as in sentences, and the same name after a scale word, where the file says no other. */
export function unitShape(categories: readonly PluralCategory[]): Shape<UnitWords> {
  const patterns = forms(pattern(["n"], ["sign", "code"]), categories);
  const name = pattern([], ["code"]);
  const shape = record({text: patterns, cell: maybe(patterns), name, counted: maybe(pattern([], ["code"]))});
  return (spot) => {
    const unit = shape(spot);
    return unit && {text: unit.text, cell: unit.cell ?? unit.text, name: unit.name, counted: unit.counted ?? unit.name};
  };
}

/** Whether a unit may be so named: as `Intl` names it, or the team. */
export function isUnitName(name: string): boolean {
  return /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/u.test(name) && name !== "percent" && name !== "percentage_point";
}

export const UNIT_NAME = "a unit's name, in small letters with hyphens, e.g. tonne";
