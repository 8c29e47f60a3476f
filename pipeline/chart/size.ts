import {isObject, type Json} from "./json.ts";
import {isComposite, partsOf, unitsOf} from "./units.ts";

/** The widths that charts are drawn for: a page's column and a phone, in CSS pixels. */
export const widths = {wide: 640, narrow: 320} as const;

/**
 * A copy of a spec that fills a width, and the config that goes with it.
 *
 * One plot gets the width, less its axes, from Vega itself (`fit-x`). Joined plots get theirs from `factor`: their widths are
 * multiplied by it, so that the caller can find the factor at which their sum fits.
 */
export function sizeSpec(spec: Json, width: number, factor: number): Json {
  const copy = structuredClone(spec);
  if (isComposite(copy)) {
    if (width < widths.wide) stack(copy);
    stretch(copy, factor);
    return copy;
  }
  const own = copy["width"];
  if (isObject(own)) return copy;
  if (typeof own === "number" && own <= width && width === widths.wide) return copy;
  if (typeof own === "number") keepShape(copy, own, width);
  copy["width"] = width;
  copy["autosize"] = {...(isObject(copy["autosize"]) && copy["autosize"]), type: "fit-x", contains: "padding"};
  return copy;
}

// Maps and pies are as high as they are wide for a reason.
function keepShape(spec: Json, from: number, to: number): void {
  const height = spec["height"];
  if (typeof height === "number" && hasMark(spec, ["geoshape", "arc"]))
    spec["height"] = Math.round((height * to) / from);
}

function hasMark(spec: Json, types: readonly string[]): boolean {
  return unitsOf(spec).some(({view}) =>
    types.includes(String(isObject(view["mark"]) ? view["mark"]["type"] : view["mark"])),
  );
}

// On a phone, plots that stand side by side stand below each other, and small multiples by two.
function stack(view: Json): void {
  if (Array.isArray(view["hconcat"]) && !("vconcat" in view)) {
    view["vconcat"] = view["hconcat"];
    delete view["hconcat"];
  }
  if (Array.isArray(view["concat"])) view["columns"] = 1;
  const facet = isObject(view["encoding"]) ? view["encoding"]["facet"] : undefined;
  if (isObject(facet)) facet["columns"] = Math.min(2, Number(facet["columns"] ?? 2));
  else if (isObject(view["facet"]) && "field" in view["facet"])
    view["columns"] = Math.min(2, Number(view["columns"] ?? 2));
  else if (Array.isArray(view["repeat"])) view["columns"] = Math.min(2, Number(view["columns"] ?? 2));
  for (const part of partsOf(view)) stack(part.view);
}

function stretch(view: Json, factor: number): void {
  const {width} = view;
  if (typeof width === "number") view["width"] = Math.max(20, Math.round(width * factor));
  else if (isObject(width) && typeof width["step"] === "number")
    view["width"] = {...width, step: Math.max(2, width["step"] * factor)};
  for (const part of partsOf(view)) stretch(part.view, factor);
}
