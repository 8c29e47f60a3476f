import type {Direction} from "../model/language.ts";
import {isObject, type Json, objects} from "./json.ts";

/**
 * Makes a compiled Vega spec say its text through `fpWords`, `fpTick`, `fpTime` and `fpValue`.
 *
 * The spec runs on source values, so that filters, sorting and domains written by its author hold; what is shown is
 * translated where Vega makes the text of axes, legends, headings and text marks, before it measures them.
 */
export function translateVega(vega: Json, speech: Speech): void {
  translateGroup(vega, [], speech);
}

export interface Speech {
  sayTitle(text: string): string;
  /** The field that a channel shows, where the domain of its scale does not tell. */
  fieldOf(channel: string): string | undefined;
  readonly direction: Direction;
}

function translateGroup(group: Json, above: readonly Json[], speech: Speech): void {
  const scales = [...objects(group["scales"]), ...above];
  translateTitle(group, speech);
  for (const axis of objects(group["axes"]))
    translateGuide(
      axis,
      scales.find(({name}) => name === axis["scale"]),
      speech,
    );
  for (const legend of objects(group["legends"])) {
    const name = legendChannels.map((channel) => legend[channel]).find((scale) => scale !== undefined);
    translateGuide(
      legend,
      scales.find((scale) => scale["name"] === name),
      speech,
    );
  }
  for (const mark of objects(group["marks"])) {
    if (mark["type"] === "text") translateText(mark, scales, speech);
    if (mark["type"] === "group") translateGroup(mark, scales, speech);
    dropUnseen(mark);
  }
}

const legendChannels = ["fill", "stroke", "size", "shape", "opacity", "strokeDash", "strokeWidth"];
const discrete = new Set(["band", "point", "ordinal"]);
const ranges = new Set(["quantile", "quantize", "threshold", "bin-ordinal"]);

function translateTitle(holder: Json, speech: Speech): void {
  const {title} = holder;
  if (isObject(title)) {
    for (const key of ["text", "subtitle"]) if (key in title) title[key] = sayAll(title[key], speech);
  } else if (title !== undefined) holder["title"] = sayAll(title, speech);
}

function translateGuide(guide: Json, scale: Json | undefined, speech: Speech): void {
  if ("title" in guide) guide["title"] = sayAll(guide["title"], speech);
  if (guide["labels"] === false) return;
  const encode = (guide["encode"] ??= {}) as Json;
  const labels = (encode["labels"] ??= {}) as Json;
  const update = (labels["update"] ??= {}) as Json;
  if ("text" in update) update["text"] = sayText(update["text"], speech);
  else update["text"] = {signal: labelOf(guide, scale, speech)};
}

function labelOf(guide: Json, scale: Json | undefined, speech: Speech): string {
  const units = timeUnits(guide["format"]);
  const type = String(scale?.["type"]);
  if (units) return `fpTime(datum.value, datum.label, ${units})`;
  if (ranges.has(type)) return "fpRange(datum.label)";
  const {format, formatType} = guide;
  const isTime = formatType === "time" || formatType === "utc" || type === "time" || type === "utc";
  const field = JSON.stringify(fieldOf(scale, speech));
  if (typeof format === "string") {
    const pattern = JSON.stringify(format);
    return isTime
      ? `fpDate(datum.value, datum.label, ${pattern})`
      : `fpNumber(datum.value, datum.label, ${pattern}, ${field})`;
  }
  if (format !== undefined) return "datum.label";
  if (isTime) return "fpTime(datum.value, datum.label, null)";
  if (discrete.has(type)) return "fpWords(datum.value)";
  return `fpTick(datum.value, datum.label, ${field})`;
}

// e.g. {signal: 'timeUnitSpecifier(["year","month"], {…})'} -> '["year","month"]'
function timeUnits(format: unknown): string | undefined {
  const signal = isObject(format) ? format["signal"] : undefined;
  return typeof signal === "string" ? /^timeUnitSpecifier\((\[[^\]]*\])/.exec(signal)?.[1] : undefined;
}

// The name of a scale ends with that of its channel, "concat_0_y".
function fieldOf(scale: Json | undefined, speech: Speech): string {
  const {domain, name} = scale ?? {};
  const first = isObject(domain)
    ? (domain["field"] ?? (Array.isArray(domain["fields"]) ? domain["fields"][0] : undefined))
    : undefined;
  const field = isObject(first) ? first["field"] : first;
  if (typeof field === "string") return field;
  return speech.fieldOf(String(name).replace(/^.*_/, "")) ?? "";
}

function translateText(mark: Json, scales: readonly Json[], speech: Speech): void {
  if (!isObject(mark["encode"])) return;
  for (const set of Object.values(mark["encode"])) {
    if (!isObject(set)) continue;
    if ("text" in set) set["text"] = sayText(set["text"], speech);
    if (speech.direction === "rtl") mirrorText(set, scales);
  }
}

// A label that starts at the end of a bar keeps to that end when the scale runs the other way.
function mirrorText(set: Json, scales: readonly Json[]): void {
  const x = set["x"];
  const scale = isObject(x) ? scales.find(({name}) => name === x["scale"]) : undefined;
  if (scale?.["reverse"] !== true) return;
  const {align, dx} = set;
  const sides: Json = {left: "right", right: "left"};
  if (isObject(align) && typeof align["value"] === "string")
    set["align"] = {value: sides[align["value"]] ?? align["value"]};
  if (isObject(dx) && typeof dx["value"] === "number") set["dx"] = {value: -dx["value"]};
}

function sayAll(title: unknown, speech: Speech): unknown {
  if (typeof title === "string") return speech.sayTitle(title);
  if (Array.isArray(title)) return title.map((line) => sayAll(line, speech));
  if (isObject(title) && typeof title["signal"] === "string") return {signal: sayExpression(title["signal"])};
  return title;
}

function sayText(text: unknown, speech: Speech): unknown {
  if (Array.isArray(text)) return text.map((rule) => sayText(rule, speech));
  if (!isObject(text)) return text;
  const {signal, value, field, ...rest} = text;
  if (typeof signal === "string") return {...rest, signal: sayExpression(signal)};
  if (typeof field === "string") return {...rest, signal: `fpWords(datum[${JSON.stringify(field)}])`};
  return {...rest, value: sayAll(value, speech)};
}

/** Numbers and dates inside are said by the language, the rest is looked up. */
function sayExpression(expression: string): string {
  const spoken = expression
    .replace(
      /\bformat\(((?:datum|parent)\["([^"]+)"\]), ""\)/g,
      (_, value, field) => `fpValue(${value}, ${JSON.stringify(field)})`,
    )
    .replace(
      /\b(?:time|utc)Format\(([^()]*), timeUnitSpecifier\((\[[^\]]*\]), \{[^}]*\}\)\)/g,
      (_, value, units) => `fpTime(${value}, "", ${units})`,
    )
    .replace(/\bformat\((datum\["([^"]+)"\]), ("[^"]*")\)/g, 'fp_format($1, $3, "$2")')
    .replace(/\b(format|timeFormat|utcFormat)\(/g, "fp_$1(");
  return `fpWords(${spoken})`;
}

// What only a pointer or a screen reader of the inner marks would meet; the document gives the alternative instead.
function dropUnseen(mark: Json): void {
  if (!isObject(mark["encode"])) return;
  for (const set of Object.values(mark["encode"]))
    if (isObject(set))
      for (const key of ["tooltip", "description", "ariaRoleDescription", "aria", "cursor"]) delete set[key];
}
