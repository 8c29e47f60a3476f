import {isObject, type Json, objects} from "./json.ts";

/** How wide a bar of few categories may become, in units. */
export interface Refinement {
  /** The room for a row of legend entries. */
  readonly width: number;
  readonly barWidth: number;
  readonly barHeight: number;
}

/**
 * What Vega-Lite's config cannot say of a compiled chart: bars of few categories stay slim, axes of time have few ticks,
 * logarithmic ones a grid where they have labels, lines in legends are long enough to show their dashes, and legends take
 * as many columns as have room.
 */
export function refineVega(vega: Json, refinement: Refinement): void {
  refineGroup(vega, undefined, refinement);
}

function refineGroup(group: Json, around: Scales | undefined, refinement: Refinement): void {
  const scales = scalesOf(group, around);
  for (const axis of objects(group["axes"])) refineAxis(axis, scales.get(axis["scale"]));
  const legends = objects(group["legends"]);
  for (const legend of legends) refineLegend(legend, scales, refinement.width / legends.filter(isAbove).length);
  for (const mark of objects(group["marks"])) {
    if (isBar(mark)) slimBars(mark, scales, refinement);
    if (mark["type"] === "group") refineGroup(mark, scales, refinement);
  }
}

/** The scales that a group sees. */
interface Scales {
  get(name: unknown): Json | undefined;
  /** Adds a scale to the group that has another, once. */
  addBeside(name: string, scale: Json): void;
}

function scalesOf(group: Json, around: Scales | undefined): Scales {
  const own = objects(group["scales"]);
  const find = (name: unknown) => own.find((scale) => scale["name"] === name);
  return {
    get: (name) => find(name) ?? around?.get(name),
    addBeside(name, scale) {
      if (!find(name)) around?.addBeside(name, scale);
      else if (!find(scale["name"])) group["scales"] = [...own, scale];
    },
  };
}

function refineAxis(axis: Json, scale: Json | undefined): void {
  const {tickCount} = axis;
  const type = scale?.["type"];
  const own = isObject(tickCount) ? /^ceil\((\w+)\/40\)$/.exec(String(tickCount["signal"])) : null;
  if (own && (type === "time" || type === "utc")) axis["tickCount"] = {signal: `ceil(${own[1]}/80)`};
  if (type === "log" && axis["grid"] === true) hideUnlabelled(axis);
}

// Vega leaves out the labels of a logarithmic axis where they would crowd, and draws their lines all the same.
function hideUnlabelled(axis: Json): void {
  const encode = (axis["encode"] ??= {}) as Json;
  const grid = (encode["grid"] ??= {}) as Json;
  const update = (grid["update"] ??= {}) as Json;
  update["strokeOpacity"] ??= {signal: "datum.label === '' ? 0 : 1"};
}

function refineLegend(legend: Json, scales: Scales, room: number): void {
  const line = legend["symbolType"] === "stroke";
  if (line && !("symbolSize" in legend)) legend["symbolSize"] = lineSymbol ** 2;
  const scale = legendChannels.map((channel) => scales.get(legend[channel])).find((found) => found !== undefined);
  if (!scale || scale["type"] !== "ordinal" || "columns" in legend || "direction" in legend || !isAbove(legend)) return;
  const symbol = line ? lineSymbol : squareSymbol;
  legend["columns"] = {signal: `fpColumns(domain(${JSON.stringify(scale["name"])}), ${symbol}, ${room})`};
}

// The length of a dash and its gap, twice; and the side of Vega's square.
const lineSymbol = 24;
const squareSymbol = 10;
const legendChannels = ["fill", "stroke", "shape", "strokeDash", "size", "opacity"];

function isAbove({orient = "top"}: Json): boolean {
  return orient === "top";
}

function isBar({type, style}: Json): boolean {
  return type === "rect" && [style].flat().includes("bar");
}

// A bar as wide as its band becomes as wide as is good, in the middle of the band. One with a width of its own is left alone.
function slimBars(mark: Json, scales: Scales, {barWidth, barHeight}: Refinement): void {
  const update = isObject(mark["encode"]) ? mark["encode"]["update"] : undefined;
  if (!isObject(update)) return;
  for (const [side, place, most] of [
    ["width", "x", barWidth],
    ["height", "y", barHeight],
  ] as const) {
    const [length, start] = [update[side], update[place]];
    if (!isObject(length) || !isObject(start)) continue;
    const [, band] = /^max\(0\.25, bandwidth\('([^']+)'\)\)$/.exec(String(length["signal"])) ?? [];
    if (band === undefined) continue;
    const {offset} = start;
    if (band === start["scale"] && offset === undefined) {
      update[side] = {signal: `min(${most}, ${String(length["signal"])})`};
      start["offset"] = {signal: `max(0, (bandwidth('${band}') - ${most}) / 2)`};
    } else if (isObject(offset) && offset["scale"] === band) gather(band, scales, most);
  }
}

// Bars that stand side by side in a category: their scale keeps to the middle of it. A scale may not ask for its own domain;
// a twin of it counts.
function gather(name: string, scales: Scales, most: number): void {
  const scale = scales.get(name);
  const range = scale?.["range"];
  if (!scale || !Array.isArray(range) || range[0] !== 0 || !isObject(range[1])) return;
  const around = String(range[1]["signal"]);
  if (!/^bandwidth\('[^']+'\)$/.test(around)) return;
  const twin = `${name}_count`;
  scales.addBeside(name, {name: twin, type: "ordinal", domain: structuredClone(scale["domain"]), range: [0]});
  const margin = `max(0, (${around} - ${most} * domain('${twin}').length) / 2)`;
  scale["range"] = [{signal: margin}, {signal: `${around} - ${margin}`}];
}
