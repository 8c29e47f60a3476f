import type {Drawing} from "../model/drawing.ts";
import type {BoundSpec} from "./data.ts";
import type {ChartContext} from "./context.ts";
import type {Engine} from "./engine.ts";
import {type Json, objects} from "./json.ts";
import {liftLegends} from "./lift-legends.ts";
import {mirrorLegends} from "./mirror-legends.ts";
import {createLogger, type LoggedProblem} from "./logger.ts";
import {type RecordedView, recordDrawing} from "./record.ts";
import {type Refinement, refineVega} from "./refine.ts";
import {type SceneMark, visitScene} from "./scene.ts";
import {fieldOfChannel} from "./units.ts";
import {translateVega} from "./words.ts";

/** How a spec is to be compiled. */
export interface RenderPlan {
  readonly spec: Json;
  readonly config: Json;
  readonly fieldTitle: (definition: Json) => string;
  readonly sayTitle: (text: string) => string;
  readonly refinement: Refinement;
}

/** Lengths on the four sides of a picture. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A laid-out chart, still with Vega. */
export interface Rendered {
  readonly width: number;
  readonly height: number;
  readonly root: SceneMark;
  /** By how much its text, symbols and pictures reach beyond each edge. */
  readonly overflow: Edges;
  /** The spec as Vega-Lite rewrote it, with the parts of box plots and error bands as layers. */
  readonly normalized: Json;
  toSvg(scale: number): Promise<string>;
  record(scale: number, bad: (color: string) => void): Promise<Drawing>;
  finish(): void;
}

/** Compiles, translates and lays out a spec; what Vega and Vega-Lite complain of is given to `bad`. `undefined` where it cannot be drawn. */
export async function renderSpec(
  plan: RenderPlan,
  bound: BoundSpec,
  ctx: ChartContext,
  engine: Engine,
  bad: (problem: LoggedProblem) => void,
): Promise<Rendered | undefined> {
  const {vega, vegaLite, interpreter} = engine;
  const logger = createLogger(bad);
  try {
    const {spec, normalized} = compile(plan, vegaLite, logger);
    giveData(spec, bound);
    const {sayTitle} = plan;
    translateVega(spec, {
      sayTitle,
      direction: ctx.voice.direction,
      fieldOf: (name) => fieldOfChannel(normalized, name),
    });
    liftLegends(spec);
    refineVega(spec, plan.refinement);
    const runtime = vega.parse(spec as unknown as Parameters<typeof vega.parse>[0], undefined, {ast: true});
    const view = new vega.View(runtime, {
      renderer: "none",
      loader: closedLoader(),
      logger,
      locale: ctx.voice.d3,
      expr: interpreter,
    } as unknown as ConstructorParameters<typeof vega.View>[1]);
    await view.runAsync();
    if (ctx.voice.direction === "rtl") mirrorLegends((view as unknown as OpenView).scenegraph().root);
    return finished(view as unknown as OpenView, normalized);
  } catch (reason) {
    bad({message: reason instanceof Error ? reason.message : String(reason)});
    return undefined;
  }
}

interface OpenView extends RecordedView {
  toSVG(scale: number): Promise<string>;
  finalize(): void;
  padding(): Edges;
  readonly _viewWidth: number;
  readonly _viewHeight: number;
}

function finished(view: OpenView, normalized: Json): Rendered {
  const {left, right, top, bottom} = view.padding();
  const [width, height] = [view["_viewWidth"] + left + right, view["_viewHeight"] + top + bottom];
  return {
    width,
    height,
    root: view.scenegraph().root,
    overflow: overflowOf(view, width, height),
    normalized,
    toSvg: (scale) => view.toSVG(scale),
    record: (scale, bad) => recordDrawing(view, width, height, scale, bad),
    finish: () => view.finalize(),
  };
}

// What stands at a point and reaches beyond it, whatever the scale.
const placed = new Set(["text", "symbol", "image"]);

function overflowOf(view: OpenView, width: number, height: number): Edges {
  const [originX, originY] = view.origin();
  const {left, top} = view.padding();
  const over = {left: 0, right: 0, top: 0, bottom: 0};
  visitScene(view.scenegraph().root, (item, mark, x, y) => {
    if (!placed.has(mark.marktype) || mark.clip || item.opacity === 0 || item.text === "") return;
    const {x1, y1, x2, y2} = item.bounds;
    const [dx, dy] = [x + originX + left, y + originY + top];
    over.left = Math.max(over.left, -(x1 + dx));
    over.top = Math.max(over.top, -(y1 + dy));
    over.right = Math.max(over.right, x2 + dx - width);
    over.bottom = Math.max(over.bottom, y2 + dy - height);
  });
  return over;
}

function compile(plan: RenderPlan, vegaLite: Engine["vegaLite"], logger: object): {spec: Json; normalized: Json} {
  const options = {config: plan.config, logger, fieldTitle: plan.fieldTitle} as unknown as Parameters<
    typeof vegaLite.compile
  >[1];
  const result = vegaLite.compile(plan.spec as unknown as Parameters<typeof vegaLite.compile>[0], options);
  return {spec: result.spec as unknown as Json, normalized: result.normalized as unknown as Json};
}

function giveData(spec: Json, bound: BoundSpec): void {
  for (const source of objects(spec["data"])) {
    const rows = bound.data.get(String(source["name"]))?.rows;
    if (rows && !("source" in source)) source["values"] = rows.map((row) => ({...row}));
  }
}

// All data are in the spec by now: whatever still asks for an address is refused. A refusal must not be thrown, or Vega's
// string renderer would end the process.
function closedLoader(): object {
  return {
    load: () => Promise.reject(new Error("charts load no data while they are drawn")),
    sanitize: (uri: string) => Promise.resolve({href: isLink(uri) ? uri : null}),
    http: () => Promise.reject(new Error("charts reach no network")),
    file: () => Promise.reject(new Error("charts read no files while they are drawn")),
  };
}

/** Whether a link of a mark may stand in a page. */
export function isLink(href: unknown): boolean {
  return typeof href === "string" && /^(?:https?:\/\/|mailto:|#)/i.test(href);
}
