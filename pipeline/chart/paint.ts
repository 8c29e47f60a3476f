import type {GradientPaint, Paint} from "../model/drawing.ts";
import {parseColor} from "../support/color.ts";
import {place, round, scaleOf, type Matrix} from "./geometry.ts";
import type {SceneGradient, SceneItem} from "./scene.ts";

const mark = "gradient:";

/** Gradients of a scene, each by the text that stands for it while the scene is recorded. */
export interface Gradients {
  /** Replaces the gradients of an item; Vega's canvas would ask for a second canvas to draw a slanted one. */
  add(gradient: SceneGradient, bounds: SceneItem["bounds"]): string;
  get(text: string): {readonly gradient: SceneGradient; readonly bounds: SceneItem["bounds"]} | undefined;
}

export function createGradients(): Gradients {
  const known: {gradient: SceneGradient; bounds: SceneItem["bounds"]}[] = [];
  return {
    add: (gradient, bounds) => `${mark}${known.push({gradient, bounds}) - 1}`,
    get: (text) => (text.startsWith(mark) ? known[Number(text.slice(mark.length))] : undefined),
  };
}

/** The paint of a style; `undefined` for a colour that cannot be drawn and for what is quite transparent. */
export function readPaint(
  style: string,
  alpha: number,
  matrix: Matrix,
  gradients: Gradients,
  bad: (color: string) => void,
): Paint | undefined {
  const known = gradients.get(style);
  if (known) return gradientPaint(known.gradient, known.bounds, alpha, matrix, bad);
  if (style === "none" || style === "") return undefined;
  const color = parseColor(style);
  if (!color) bad(style);
  if (!color || color.opacity * alpha === 0) return undefined;
  return {kind: "solid", color: color.hex, opacity: opacityOf(color.opacity * alpha)};
}

function opacityOf(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}

function gradientPaint(
  gradient: SceneGradient,
  bounds: SceneItem["bounds"],
  alpha: number,
  matrix: Matrix,
  bad: (color: string) => void,
): GradientPaint {
  const stops = gradient.stops.map(({offset, color}) => {
    const plain = parseColor(color);
    if (!plain) bad(color);
    return {offset: round(offset), color: plain?.hex ?? "#000000", opacity: opacityOf(plain?.opacity ?? 0)};
  });
  const local = gradient.gradient === "radial" ? radial(gradient, bounds, matrix) : linear(gradient, bounds, matrix);
  return {kind: gradient.gradient, coordinates: local, stops, opacity: opacityOf(alpha)};
}

function number(gradient: SceneGradient, name: string, fallback: number): number {
  const value = gradient[name];
  return typeof value === "number" ? value : fallback;
}

// A radius counts in the longer side, as Vega's canvas has it.
function radial(gradient: SceneGradient, {x1, y1, x2, y2}: SceneItem["bounds"], matrix: Matrix): readonly number[] {
  const [width, height] = [x2 - x1, y2 - y1];
  const unit = Math.max(width, height) * scaleOf(matrix);
  const at = (x: string, y: string) =>
    place(matrix, x1 + number(gradient, x, 0.5) * width, y1 + number(gradient, y, 0.5) * height);
  return [
    ...at("x1", "y1"),
    round(number(gradient, "r1", 0) * unit),
    ...at("x2", "y2"),
    round(number(gradient, "r2", 0.5) * unit),
  ];
}

// The colours run square to the line in the unit square of the bounds; where that square is stretched, the line of equal
// run in the plane is another: its direction is the gradient of the colours' parameter.
function linear(gradient: SceneGradient, {x1, y1, x2, y2}: SceneItem["bounds"], matrix: Matrix): readonly number[] {
  const [width, height] = [x2 - x1 || 1, y2 - y1 || 1];
  const [ax, ay] = [number(gradient, "x1", 0), number(gradient, "y1", 0)];
  const [dx, dy] = [number(gradient, "x2", 1) - ax, number(gradient, "y2", 0) - ay];
  const length = dx * dx + dy * dy || 1;
  const [gx, gy] = [dx / length / width, dy / length / height];
  const steep = gx * gx + gy * gy || 1;
  const [startX, startY] = [x1 + ax * width, y1 + ay * height];
  return [...place(matrix, startX, startY), ...place(matrix, startX + gx / steep, startY + gy / steep)];
}
