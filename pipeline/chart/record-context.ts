import type {Blend, DrawingOp, Paint, Path, Stroke} from "../model/drawing.ts";
import {isBold} from "./engine.ts";
import {arcTo, type Matrix, multiply, place, round, rotation, scaleOf} from "./geometry.ts";

/** Reads what a style string of a mark stands for; `undefined` where nothing can be drawn. */
export type ReadPaint = (style: string, alpha: number, matrix: Matrix) => Paint | undefined;

/** A picture as the scene holds it. */
export interface RecordedImage {
  readonly type: "image/png" | "image/jpeg";
  readonly base64: string;
}

interface State {
  matrix: Matrix;
  clips: number;
  dash: readonly number[];
}

type Command = Path[number];

/**
 * A 2-D context that Vega's canvas renderer draws into, and that writes down operations instead of pixels.
 *
 * Coordinates are baked with the matrix of the moment they are given, since Vega builds a symbol's path under a transform
 * and takes that back before it fills. A method or property that Vega uses and this lacks throws.
 */
export function createRecorder(readPaint: ReadPaint): {readonly context: object; readonly ops: DrawingOp[]} {
  const ops: DrawingOp[] = [];
  const states: State[] = [];
  let state: State = {matrix: [1, 0, 0, 1, 0, 0], clips: 0, dash: []};
  let path: Command[] = [];
  // In local coordinates: where curves continue from.
  let pen: readonly [number, number] = [0, 0];

  const at = (x: number, y: number) => place(state.matrix, x, y);
  const add = (command: Command) => void path.push(command);
  const lineTo = (x: number, y: number) => {
    add([path.length === 0 ? "M" : "L", ...at(x, y)]);
    pen = [x, y];
  };
  const curve = (a: number, b: number, c: number, d: number, x: number, y: number) => {
    if (path.length === 0) lineTo(a, b);
    add(["C", ...at(a, b), ...at(c, d), ...at(x, y)]);
    pen = [x, y];
  };
  const blend = () => {
    const mode = context.globalCompositeOperation;
    return mode === "source-over" || mode === "normal" ? {} : {blend: mode as Blend};
  };
  const strokeOf = (): Stroke | undefined => {
    const paint = readPaint(context.strokeStyle, context.globalAlpha, state.matrix);
    const scale = scaleOf(state.matrix);
    return (
      paint && {
        paint,
        width: round(context.lineWidth * scale),
        dash: state.dash.map((length) => round(length * scale)),
        dashOffset: round(context.lineDashOffset * scale),
        cap: context.lineCap,
        join: context.lineJoin,
        miterLimit: context.miterLimit,
      }
    );
  };
  const text = (words: string, x: number, y: number, ink: {fill?: Paint; stroke?: Stroke}) => {
    if (words === "") return;
    const [left, top] = at(x, y);
    const {size, bold, italic} = readFont(context.font);
    const align = context.textAlign === "center" || context.textAlign === "right" ? context.textAlign : "left";
    ops.push({
      op: "text",
      text: words,
      x: left,
      y: top,
      angle: rotation(state.matrix),
      align,
      size: round(size * scaleOf(state.matrix)),
      bold,
      italic,
      ...ink,
    });
  };

  const context = {
    fillStyle: "#000000",
    strokeStyle: "#000000",
    globalAlpha: 1,
    globalCompositeOperation: "source-over",
    lineWidth: 1,
    lineCap: "butt" as Stroke["cap"],
    lineJoin: "miter" as Stroke["join"],
    miterLimit: 4,
    lineDashOffset: 0,
    font: "11px sans-serif",
    textAlign: "left",
    imageSmoothingEnabled: true,
    pixelRatio: 1,
    save() {
      states.push(state);
      state = {...state, clips: 0};
    },
    restore() {
      for (let clip = 0; clip < state.clips; clip++) ops.push({op: "end-clip"});
      const saved = states.pop();
      if (saved) state = saved;
    },
    translate: (x: number, y: number) => void (state = {...state, matrix: multiply(state.matrix, [1, 0, 0, 1, x, y])}),
    scale: (x: number, y: number) => void (state = {...state, matrix: multiply(state.matrix, [x, 0, 0, y, 0, 0])}),
    rotate(angle: number) {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      state = {...state, matrix: multiply(state.matrix, [cos, sin, -sin, cos, 0, 0])};
    },
    beginPath: () => void (path = []),
    moveTo(x: number, y: number) {
      add(["M", ...at(x, y)]);
      pen = [x, y];
    },
    lineTo,
    bezierCurveTo: curve,
    quadraticCurveTo(cx: number, cy: number, x: number, y: number) {
      const [px, py] = pen;
      curve(px + (2 / 3) * (cx - px), py + (2 / 3) * (cy - py), x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y), x, y);
    },
    arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise = false) {
      lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
      for (const part of arcTo(x, y, radius, from, to, anticlockwise)) curve(...part);
    },
    rect(x: number, y: number, width: number, height: number) {
      add(["M", ...at(x, y)]);
      add(["L", ...at(x + width, y)]);
      add(["L", ...at(x + width, y + height)]);
      add(["L", ...at(x, y + height)]);
      add(["Z"]);
      pen = [x, y];
    },
    closePath: () => {
      if (path.length > 0) add(["Z"]);
    },
    clip() {
      ops.push({op: "clip", path});
      state = {...state, clips: state.clips + 1};
    },
    fill() {
      const fill = readPaint(context.fillStyle, context.globalAlpha, state.matrix);
      if (fill && path.length > 0) ops.push({op: "path", path, fill, ...blend()});
    },
    stroke() {
      const stroke = strokeOf();
      if (stroke && path.length > 0) ops.push({op: "path", path, stroke, ...blend()});
    },
    fillRect(x: number, y: number, width: number, height: number) {
      context.beginPath();
      context.rect(x, y, width, height);
      context.fill();
    },
    fillText(words: string, x: number, y: number) {
      const fill = readPaint(context.fillStyle, context.globalAlpha, state.matrix);
      if (fill) text(words, x, y, {fill});
    },
    strokeText(words: string, x: number, y: number) {
      const stroke = strokeOf();
      if (stroke) text(words, x, y, {stroke});
    },
    setLineDash: (dash: readonly number[]) => void (state = {...state, dash: [...dash]}),
    drawImage(image: {readonly recorded: RecordedImage}, x: number, y: number, width: number, height: number) {
      const [left, top] = at(x, y);
      const scale = scaleOf(state.matrix);
      ops.push({
        op: "image",
        x: left,
        y: top,
        width: round(width * scale),
        height: round(height * scale),
        ...image.recorded,
        opacity: context.globalAlpha,
      });
    },
  };
  return {context: Object.seal(context), ops};
}

// e.g. "italic bold 11px 'Noto Sans', sans-serif"
function readFont(font: string): {readonly size: number; readonly bold: boolean; readonly italic: boolean} {
  const [, before = "", size = "11"] = /^(.*?)([\d.e+-]+)px /.exec(font) ?? [];
  const words = before.trim().split(" ");
  return {size: Number(size), bold: words.some(isBold), italic: words.includes("italic") || words.includes("oblique")};
}
