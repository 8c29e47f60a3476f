import {isObject, type Json} from "./json.ts";

/** A mark of Vega's scenegraph: what the two renderers walk. */
export interface SceneMark {
  readonly marktype: string;
  readonly name?: string;
  readonly role?: string;
  readonly clip?: boolean;
  readonly bounds: Bounds;
  readonly items: readonly SceneItem[];
}

/** In the coordinates of the group around. */
export interface Bounds {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface SceneItem {
  readonly datum?: Json;
  readonly bounds: Bounds;
  readonly align?: string;
  /** Of a group: its marks. */
  readonly items?: readonly SceneMark[];
  readonly x?: number;
  readonly y?: number;
  readonly text?: unknown;
  readonly limit?: number;
  readonly href?: unknown;
  readonly url?: unknown;
  readonly opacity?: number;
  readonly angle?: number;
  readonly baseline?: string;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  fill?: unknown;
  stroke?: unknown;
  image?: unknown;
}

/** Calls `visit` for every item of a scene in drawing order, with its mark and where its group's origin lies. */
export function visitScene(
  mark: SceneMark,
  visit: (item: SceneItem, mark: SceneMark, x: number, y: number) => void,
  x = 0,
  y = 0,
): void {
  for (const item of mark.items) {
    visit(item, mark, x, y);
    for (const inner of item.items ?? []) visitScene(inner, visit, x + (item.x ?? 0), y + (item.y ?? 0));
  }
}

/** A fill or stroke that is a Vega gradient and not a colour. */
export interface SceneGradient {
  readonly gradient: "linear" | "radial";
  readonly stops: readonly {readonly offset: number; readonly color: string}[];
  readonly [coordinate: string]: unknown;
}

export function isGradient(paint: unknown): paint is SceneGradient {
  return isObject(paint) && "gradient" in paint && Array.isArray(paint["stops"]);
}
