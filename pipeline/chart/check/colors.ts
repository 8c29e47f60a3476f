import {parseColor} from "../../support/color.ts";
import type {Complain} from "./complain.ts";
import {type Json, type JsonPath, walk} from "../json.ts";

/** Checks that every colour written in a spec can be drawn, on screen and on paper. */
export function checkColors(spec: Json, complain: Complain): void {
  walk(spec, (value, path) => {
    if (path.at(-1) === "values" || path[0] === "datasets" || path.at(-1) === "resolve") return false;
    if (typeof value !== "string" || !isColor(path) || value === "" || value === "none") return true;
    if (!parseColor(value))
      complain(
        "bad-color",
        path,
        `"${value}" is no colour that can be drawn.`,
        "write a CSS colour such as #0b6e4f or steelblue",
      );
    return true;
  });
}

const colorChannels = new Set(["color", "fill", "stroke"]);

// Colours of marks, axes and gradients by their name; constants and ranges of colours in the colour channels.
function isColor(path: JsonPath): boolean {
  const key = path.at(-1);
  const channel = path.findIndex((part, index) => path[index - 1] === "encoding" && colorChannels.has(String(part)));
  if (typeof key === "number") return channel >= 0 && path.at(-2) === "range";
  if (key === "value") return channel >= 0 && path.length - channel <= 4 && !path.includes("scale");
  if (path.includes("encoding") && path.at(-2) === "encoding") return false;
  return (
    key === "color" ||
    key === "fill" ||
    key === "stroke" ||
    key === "background" ||
    /[a-z](?:Color|Fill|Stroke)$/.test(String(key))
  );
}
