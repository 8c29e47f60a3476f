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
