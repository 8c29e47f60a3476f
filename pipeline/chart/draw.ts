import type {DrawnChart} from "../model/chart.ts";
import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import {error, warning} from "../support/problem.ts";
import {checkScene} from "./check/scene.ts";
import type {ChartContext} from "./context.ts";
import {loadEngine} from "./engine.ts";
import {alternativeOf} from "./alternative.ts";
import {dress, idPrefix} from "./dressing.ts";
import type {Fitted} from "./fit.ts";
import {loadImages} from "./images.ts";
import {layOut} from "./lay-out.ts";
import {prepareChart, type PreparedChart} from "./prepare.ts";
import {shownData} from "./shown-data.ts";
import {widths} from "./size.ts";
import {dressSvg} from "./svg.ts";
import {sayFieldTitle} from "./titles.ts";

/**
 * Draws a chart for one edition: as SVG for the page's column and for a phone, as a drawing for the PDF, with the data
 * that it shows.
 *
 * Everything in it is in the edition's language, measured with the edition's fonts and the same on every run. `undefined`
 * after an error; all that is wrong with the spec is reported at the lines of its properties.
 */
export async function drawChart(chart: ChartSpec, ctx: ChartContext, report: Report): Promise<DrawnChart | undefined> {
  let failed = false;
  const watch: Report = (problem) => {
    if (problem.severity === "error") failed = true;
    report(problem);
  };
  const engine = await loadEngine();
  const prepared = prepareChart(chart, ctx, engine.vega, watch);
  if (!prepared) return undefined;

  const wide = await layOut(chart, prepared, widths.wide, ctx, watch, (fitted) =>
    drawWide(fitted, chart, prepared, ctx, watch),
  );
  if (!wide || failed) return undefined;
  const described = {...prepared, alternative: wide.alternative};
  const narrowSvg = ctx.narrow === false ? "" : await drawNarrow(chart, described, ctx, watch);
  if (narrowSvg === undefined || failed) return undefined;
  return {
    id: chart.id,
    title: prepared.title,
    subtitle: prepared.subtitle,
    ...wide,
    narrowSvg,
    ...(chart.note !== undefined && {note: chart.note}),
    ...(chart.credit !== undefined && {credit: chart.credit}),
    sources: chart.sources,
    at: chart.at,
  };
}

async function drawWide(fitted: Fitted, chart: ChartSpec, prepared: PreparedChart, ctx: ChartContext, report: Report) {
  const {rendered, scale} = fitted;
  checkScene(chart, rendered.root, ctx.fonts, report);
  loadImages(rendered.root, chart.file, ctx.files, (url, why) =>
    report(
      error(
        "chart-image",
        chart.at,
        `The chart "${chart.id}" cannot show the picture "${url.slice(0, 80)}": ${why}.`,
        "use a PNG or JPEG file of the project",
      ),
    ),
  );
  if (scale < leastScale)
    report(
      warning(
        "chart-small-text",
        chart.at,
        `The chart "${chart.id}" is ${Math.round(rendered.width)} wide and is drawn at ${Math.round(scale * 100)} percent, with text too small to read.`,
        "give it fewer columns or smaller parts",
      ),
    );
  const data = shownData(chart, rendered.normalized, prepared.bound, rendered.root, (title) =>
    sayFieldTitle(title, ctx.voice, prepared.say),
  );
  const alternative = alternativeOf(chart, prepared, rendered.normalized, data, ctx, report);
  const {bad, dressing} = dress(chart, {...prepared, alternative}, ctx, idPrefix(chart, ctx), report);
  const svg = dressSvg(await rendered.toSvg(scale), dressing, bad);
  const drawing = await rendered.record(scale, bad);
  return {svg, drawing, data, alternative};
}

// Caption text of 11 units is still 8 at this scale.
const leastScale = 0.72;

const quiet: Report = () => {};

// The same words and data; what was reported for the wide chart is not reported again.
async function drawNarrow(
  chart: ChartSpec,
  prepared: PreparedChart,
  ctx: ChartContext,
  report: Report,
): Promise<string | undefined> {
  const svg = await layOut(chart, prepared, widths.narrow, ctx, quiet, async ({rendered, scale}) => {
    loadImages(rendered.root, chart.file, ctx.files, () => {});
    const {bad, dressing} = dress(chart, prepared, ctx, `${idPrefix(chart, ctx)}narrow-`, quiet);
    return dressSvg(await rendered.toSvg(scale), dressing, bad);
  });
  if (svg === undefined)
    report(
      error("chart", chart.at, `The chart "${chart.id}" cannot be drawn for a phone.`, "give its parts no fixed width"),
    );
  return svg;
}
