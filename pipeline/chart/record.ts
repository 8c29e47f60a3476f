import type {Drawing} from "../model/drawing.ts";
import {round} from "./geometry.ts";
import {createGradients, readPaint} from "./paint.ts";
import {createRecorder} from "./record-context.ts";
import {isGradient, type SceneItem, type SceneMark, visitScene} from "./scene.ts";

/** The parts of Vega's view that recording takes. */
export interface RecordedView {
  toCanvas(scale: number, options: {readonly externalContext: object}): Promise<unknown>;
  origin(): readonly [number, number];
  padding(): {readonly left: number; readonly top: number};
  scenegraph(): {readonly root: SceneMark};
}

/**
 * Records a view as a list of drawing operations, through Vega's own canvas renderer.
 *
 * The scene is the one that `toSVG` draws. It is changed for the time of the recording, in the ways in which Vega's canvas
 * would need a real one, and is as before at the end. Colours that cannot be drawn are given to `bad`.
 */
export async function recordDrawing(
  view: RecordedView,
  width: number,
  height: number,
  scale: number,
  bad: (color: string) => void,
): Promise<Drawing> {
  const gradients = createGradients();
  const restore: (() => void)[] = [];
  const links: Drawing["links"][number][] = [];
  const [originX, originY] = view.origin();
  const {left, top} = view.padding();
  visitScene(view.scenegraph().root, (item, _mark, x, y) => {
    for (const key of ["fill", "stroke"] as const) {
      const paint = item[key];
      if (!isGradient(paint)) continue;
      item[key] = gradients.add(paint, item.bounds);
      restore.push(() => (item[key] = paint));
    }
    if (typeof item.href === "string")
      links.push({...rectangle(item, x + originX + left, y + originY + top, scale), href: item.href});
  });
  const recorder = createRecorder((style, alpha, matrix) => readPaint(style, alpha, matrix, gradients, bad));
  try {
    await view.toCanvas(scale, {externalContext: recorder.context});
  } finally {
    for (const undo of restore) undo();
  }
  return {width: round(width * scale), height: round(height * scale), ops: recorder.ops, links};
}

function rectangle({bounds}: SceneItem, x: number, y: number, scale: number) {
  return {
    x: round((bounds.x1 + x) * scale),
    y: round((bounds.y1 + y) * scale),
    width: round((bounds.x2 - bounds.x1) * scale),
    height: round((bounds.y2 - bounds.y1) * scale),
  };
}
