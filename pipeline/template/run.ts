import type {Place} from "../model/problem.ts";
import type {Loc, Program} from "../support/handlebars-tree.ts";
import {compileHandlebars, type HelperFunction} from "../support/handlebars.ts";
import type {Helper} from "./helpers/helper.ts";
import type {Region, RegionCall} from "./helpers/region.ts";
import {figure} from "./helpers/figure.ts";
import {FIGURE, helpers, regions} from "./helpers/table.ts";
import {type Said, type Scene, textOf} from "./scene.ts";

/** How what helpers say gets into the text: as tokens into Markdown, as words into a title. */
export interface Output {
  readonly place: (loc: Loc) => Place;
  readonly print: (said: Said) => string;
  readonly mark: RegionCall["mark"];
  /** Called between partials, by the helper `@enter` and `@leave` that the rewriting put around them. */
  readonly enter?: (call: number) => void;
  readonly leave?: () => void;
}

/** Run a rewritten tree: the text that its helpers and its own words make. Problems of values go to the scene's report. */
export function runProgram(
  program: Program,
  partials: Readonly<Record<string, Program>>,
  scene: Scene,
  output: Output,
): string {
  const functions: Record<string, HelperFunction> = {
    [FIGURE]: asFunction(figure, scene, output),
    [ENTER]: ([call]) => void output.enter?.(Number(call)),
    [LEAVE]: () => void output.leave?.(),
  };
  for (const [name, helper] of Object.entries<Helper>(helpers)) functions[name] = asFunction(helper, scene, output);
  for (const [name, region] of Object.entries<Region>(regions)) functions[name] = asBlock(region, scene, output);
  const print = (value: unknown): string => (isSaid(value) ? output.print(value) : "");
  return compileHandlebars(program, {helpers: functions, partials, print})(Object.create(null));
}

export const ENTER = "@enter";
export const LEAVE = "@leave";

function asFunction(helper: Helper, scene: Scene, output: Output): HelperFunction {
  return (args, {hash, loc}) =>
    helper.say(
      {
        args: args.map((arg) => (isSaid(arg) ? arg : arg === undefined ? [] : String(arg))),
        options: Object.fromEntries(Object.entries(hash).map(([key, value]) => [key, plain(value)])),
        at: output.place(loc),
      },
      scene,
    );
}

function asBlock(region: Region, scene: Scene, output: Output): HelperFunction {
  return ([subject, told], {loc, fn, inverse}) =>
    region.say(
      {
        subject: String(subject),
        ...(JSON.parse(String(told)) as Pick<RegionCall, "printed" | "chained">),
        at: {...output.place(loc), length: 1},
        holding: () => fn?.(Object.create(null)) ?? "",
        ...(inverse && {otherwise: () => inverse(Object.create(null))}),
        mark: output.mark,
      },
      scene,
    );
}

function plain(value: unknown): string | number | boolean {
  if (isSaid(value)) return textOf(value);
  return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
}

function isSaid(value: unknown): value is Said {
  return Array.isArray(value);
}
