import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import type {ChartContext} from "./context.ts";
import {type Engine, withEngine} from "./engine.ts";
import {type Fitted, fitSpec} from "./fit.ts";
import {labelsCollide} from "./collide.ts";
import {createLabels} from "./labels.ts";
import {createComplaints} from "./complaints.ts";
import type {PreparedChart} from "./prepare.ts";
import {renderSpec} from "./render.ts";
import {seedOf} from "./seed.ts";
import {directTime} from "./time-direction.ts";
import {themeConfig} from "./theme.ts";
import {fieldTitle, sayJoined, unitTitle, withUnit} from "./titles.ts";
import {isComposite} from "./units.ts";

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
  // Titles that authors left to us, each with the name of its unit.
  const parts = new Map<string, string>();
  const say = (text: string) => {
    if (text === "" || prepared.said.has(text)) return text;
    return withUnit(ctx.say(text, {scope: chart.id, at: prepared.placeOfText(text)}), parts.get(text), ctx.voice);
  };
  const titleOf = (definition: Parameters<typeof fieldTitle>[0]) => {
    const title = fieldTitle(definition, bound.tables);
    parts.set(title, unitTitle(definition, bound.tables, ctx.voice));
    return title;
  };
  const source = ctx.voice.direction === "rtl" ? directTime(bound, ctx.brand.timeLeftToRight) : bound.spec;

  return withEngine({labels, fonts: ctx.fonts, seed: seedOf(`${ctx.seed ?? ""}/${chart.id}`)}, async (engine) => {
    const fit = (slanted: boolean) =>
      fitSpec(source, width, (spec, factor) => {
        const config = themeConfig(spec, {composite: isComposite(spec), width, factor, slanted}, ctx);
        const sayTitle = (title: string) => sayJoined(title, parts, ctx.voice, say);
        return renderSpec({spec, config, fieldTitle: titleOf, sayTitle}, bound, ctx, engine, complaints);
      });
    const flat = await fit(false);
    const crowded = flat !== undefined && labelsCollide(flat.rendered.root, ctx.fonts);
    if (crowded) flat.rendered.finish();
    const fitted = crowded ? await fit(true) : flat;
    if (!fitted) return undefined;
    try {
      return await use(fitted, engine);
    } finally {
      fitted.rendered.finish();
    }
  });
}
