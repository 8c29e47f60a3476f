import type {NumberForm} from "../model/fact.ts";
import {sayScale} from "../support/expression/measure.ts";
import {error} from "../support/problem.ts";
import {isPercentUnit} from "../support/units.ts";
import type {SheetContext} from "./sheet-context.ts";

/** Whether figures in percent are to be multiplied by a power of ten, so that 25.7 would print as 25,700,000%. */
export function isScaledPercent({unit, scale = 0}: NumberForm): boolean {
  return isPercentUnit(unit) && scale !== 0;
}

/** Figures in percent have no scale. It is told at the key that brings the two together: `own` is what the sheet writes there. */
export function checkPercentScale(
  name: string,
  form: NumberForm,
  own: {readonly scale?: number | undefined},
  path: readonly string[],
  {yaml, report}: Pick<SheetContext, "yaml" | "report">,
): void {
  if (!isScaledPercent(form)) return;
  const [key, hint] =
    own.scale === undefined
      ? (["unit", "correct it, or add scale: 0 if the figure is in percent already"] as const)
      : (["scale", "delete it, or correct the unit"] as const);
  const message = `${name} is in ${form.unit} and in ${sayScale(form.scale ?? 0)}: a percentage has no scale.`;
  report(error("unit-mismatch", yaml.placeOf([...path, key]), message, hint));
}
