import type {FontChain} from "../model/font.ts";
import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import type {ChartContext} from "./context.ts";
import {type Engine, withEngine} from "./engine.ts";
import {type Fitted, fitSpec} from "./fit.ts";
import {labelRelief} from "./collide.ts";
import {createLabels} from "./labels.ts";
import {createComplaints} from "./complaints.ts";
import type {PreparedChart} from "./prepare.ts";
import {renderSpec} from "./render.ts";
import {seedOf} from "./seed.ts";
import {textSizes} from "./text-size.ts";
import {directTime} from "./time-direction.ts";
import {type Frame, refinementFor, themeConfig} from "./theme.ts";
import {fieldTitle, sayFieldTitle, sayJoined, unitTitle, withUnit} from "./titles.ts";
import {isComposite, isFaceted} from "./units.ts";

/**
 * Lays a prepared chart out for a width, with Vega to itself, and hands it to `use` before Vega goes to the next.
 * `undefined` after an error.
 */
export async function layOut<Result>(
  chart: ChartSpec,
  prepared: PreparedChart,
  width: number,
  ctx: ChartContext,
  report: Report,
  use: (fitted: Fitted, engine: Engine) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const {bound} = prepared;
  const complaints = createComplaints(chart, report);
  const labels = createLabels(bound.tables, prepared.placeOfText, chart.id, ctx, report);
  const say = (text: string) => (text === "" || prepared.said.has(text) ? text : prepared.say(text));
  // Titles that authors left to us, said with the name of their unit, by what Vega-Lite carries and joins in their place.
  const made = new Map<string, string>();
  const titleOf = (definition: Parameters<typeof fieldTitle>[0]) => {
    const title = fieldTitle(definition, bound.tables);
    const said = sayFieldTitle(title, ctx.voice, say);
    if (said === "") return "";
    const whole = withUnit(said, unitTitle(definition, bound.tables, ctx.voice), ctx.voice);
    const known = [...made].find(([, text]) => text === whole)?.[0];
    const key = known ?? `\u0000${made.size}`;
    made.set(key, whole);
    return key;
  };
  const source = ctx.voice.direction === "rtl" ? directTime(bound, ctx.brand.timeLeftToRight) : bound.spec;

  const seed = seedOf(`${ctx.seed ?? ""}/${chart.id}`);
  const labelSize = textSizes(ctx.voice.script).label;
  return withEngine({labels, fonts: ctx.fonts, labelSize, seed}, async (engine) => {
    const fit = (frame: Pick<Frame, "relief" | "widened">) =>
      fitSpec(source, width, (spec, factor) => {
        const shape = {composite: isComposite(spec), faceted: isFaceted(spec), width, factor};
        const config = themeConfig(spec, {...shape, ...frame}, ctx);
        const sayTitle = (title: string) => sayJoined(title, made, ctx.voice, say);
        const plan = {spec, config, fieldTitle: titleOf, sayTitle, refinement: refinementFor(width)};
        return renderSpec(plan, bound, ctx, engine, complaints);
      });
    const fitted = await giveRoom(fit, ctx.fonts);
    if (!fitted) return undefined;
    try {
      return await use(fitted, engine);
    } finally {
      fitted.rendered.finish();
    }
  });
}

// What a scale sends so far out was not meant to be seen.
const farAway = 160;

// Labels that collide and text that leaves the picture are known when a chart is laid out: then it is laid out again.
async function giveRoom(
  fit: (frame: Pick<Frame, "relief" | "widened">) => Promise<Fitted | undefined>,
  fonts: FontChain,
): Promise<Fitted | undefined> {
  const first = await fit({});
  const relief = first && labelRelief(first.rendered.root, fonts);
  if (relief) first.rendered.finish();
  const second = relief ? await fit({relief}) : first;
  if (!second) return undefined;
  const {overflow} = second.rendered;
  const most = Math.max(...Object.values(overflow));
  if (most < 1 || most > farAway) return second;
  second.rendered.finish();
  const {left, right, top, bottom} = overflow;
  return fit({relief, widened: {left: left + 2, right: right + 2, top: top + 2, bottom: bottom + 2}});
}
