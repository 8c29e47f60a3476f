import {isObject, type Json, type JsonPath, objects} from "./json.ts";

/** A view with a mark of its own, somewhere in a layered, joined, faceted or repeated spec. */
export interface Unit {
  readonly view: Json;
  readonly path: JsonPath;
  /** The views around it, the outermost first, itself last: data, transforms and shared encodings come from them. */
  readonly lineage: readonly {readonly view: Json; readonly path: JsonPath}[];
}

/** The views of a Vega-Lite spec that hold a mark, in the order in which Vega draws them. */
export function unitsOf(spec: Json): readonly Unit[] {
  const units: Unit[] = [];
  collect(spec, [], [], units);
  return units;
}

/** Whether a spec joins several plots, so that its width is a sum and not one number. */
export function isComposite(spec: Json): boolean {
  const facets = isObject(spec["encoding"]) && ["row", "column", "facet"].some((name) => hasField(spec, name));
  return (
    facets ||
    ["hconcat", "vconcat", "concat", "facet", "repeat"].some((name) => name in spec && !isLayerRepeat(spec, name))
  );
}

/** Whether a spec has small multiples, each with a heading, somewhere in it. */
export function isFaceted(spec: Json): boolean {
  const own = "facet" in spec || ["row", "column", "facet"].some((name) => hasField(spec, name));
  return own || partsOf(spec).some(({view}) => isFaceted(view));
}

/** The parts of a joined spec, by the key that holds them. */
export function partsOf(view: Json): readonly {readonly view: Json; readonly path: JsonPath}[] {
  const listed = ["layer", "hconcat", "vconcat", "concat"].flatMap((key) =>
    objects(view[key]).map((part, index) => ({view: part, path: [key, index]})),
  );
  return isObject(view["spec"]) ? [...listed, {view: view["spec"], path: ["spec"]}] : listed;
}

/** The field that all views show by a channel; `undefined` where they differ or show none. */
export function fieldOfChannel(spec: Json, channel: string): string | undefined {
  const fields = unitsOf(spec).flatMap(({lineage}) =>
    lineage.flatMap(({view}) => {
      const definition = isObject(view["encoding"]) ? view["encoding"][channel] : undefined;
      return isObject(definition) && typeof definition["field"] === "string" ? [definition["field"]] : [];
    }),
  );
  const [first] = fields;
  return fields.every((field) => field === first) ? first : undefined;
}

function collect(view: Json, path: JsonPath, above: Unit["lineage"], units: Unit[]): void {
  const lineage = [...above, {view, path}];
  if ("mark" in view) units.push({view, path, lineage});
  for (const part of partsOf(view)) collect(part.view, [...path, ...part.path], lineage, units);
}

function hasField(spec: Json, channel: string): boolean {
  return isObject(spec["encoding"]) && isObject(spec["encoding"][channel]);
}

// `repeat: {layer: […]}` draws over one plot.
function isLayerRepeat(spec: Json, name: string): boolean {
  const repeat = spec["repeat"];
  return name === "repeat" && isObject(repeat) && "layer" in repeat && !("row" in repeat) && !("column" in repeat);
}
