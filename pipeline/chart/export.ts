import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import {alternativeOf} from "./alternative.ts";
import type {ChartContext} from "./context.ts";
import {embedFonts, type FontRules} from "./embed-fonts.ts";
import {loadEngine} from "./engine.ts";
import {loadImages} from "./images.ts";
import {layOut} from "./lay-out.ts";
import {prepareChart, type PreparedChart} from "./prepare.ts";
import {rasterizeDrawing} from "./raster.ts";
import {widths} from "./size.ts";
import {dress} from "./dressing.ts";
import {shownData} from "./shown-data.ts";
import {dressSvg} from "./svg.ts";
import {sayFieldTitle} from "./titles.ts";

/**
 * Draws a chart as files of their own, for other media: its title and subtitle in the picture, on the brand's paper.
 *
 * The SVG holds the letters of the edition's fonts that it sets, PNG is drawn with them at twice the size. `undefined` after an error.
 */
export async function exportChart(
  chart: ChartSpec,
  ctx: ChartContext,
  formats: {readonly svg: boolean; readonly png: boolean; readonly fontRules: FontRules},
  report: Report,
): Promise<{svg?: string; png?: Uint8Array} | undefined> {
  const engine = await loadEngine();
  const prepared = prepareChart(chart, ctx, engine.vega, report);
  if (!prepared) return undefined;
  let failed = false;
  const watch: Report = (problem) => {
    if (problem.severity === "error") failed = true;
    report(problem);
  };
  const files = await layOut(chart, withTitle(prepared, ctx), widths.wide, ctx, watch, async ({rendered, scale}) => {
    const data = shownData(chart, rendered.normalized, prepared.bound, rendered.root, (title) =>
      sayFieldTitle(title, ctx.voice, prepared.say),
    );
    const alternative = alternativeOf(chart, prepared, rendered.normalized, data, ctx, () => {});
    const {bad, dressing} = dress(chart, {...prepared, alternative}, ctx, `${chart.id}-`, watch);
    loadImages(rendered.root, chart.file, ctx.files, () => {});
    const bare = formats.svg ? dressSvg(await rendered.toSvg(scale), dressing, bad) : undefined;
    const svg = bare === undefined ? undefined : await embedFonts(bare, formats.fontRules);
    const png = formats.png ? await rasterizeDrawing(await rendered.record(scale, bad), ctx.fonts) : undefined;
    return {...(svg !== undefined && {svg}), ...(png && {png})};
  });
  return failed ? undefined : files;
}

// Title and subtitle are in the edition's language already; `said` keeps them from being looked up a second time.
function withTitle(prepared: PreparedChart, ctx: ChartContext): PreparedChart {
  const {title, subtitle, bound} = prepared;
  if (title === "" && subtitle === "") return prepared;
  const anchor = ctx.voice.direction === "rtl" ? "end" : "start";
  const lines = (text: string, size: number, bold: boolean) =>
    wrap(text, widths.wide - 40, (part) => ctx.fonts.width(part, size, {bold}));
  const spec = {
    ...bound.spec,
    title: {
      text: lines(title, 15, true),
      fontSize: 15,
      anchor,
      frame: "bounds",
      offset: 14,
      ...(subtitle !== "" && {subtitle: lines(subtitle, 12, false), subtitleFontSize: 12, subtitlePadding: 5}),
    },
    background: bound.spec["background"] ?? ctx.brand.color.paper.light,
    padding: 16,
  };
  return {
    ...prepared,
    said: new Set([...prepared.said, ...spec.title.text, ...(spec.title.subtitle ?? [])]),
    bound: {...bound, spec},
  };
}

/** Lines of a text, none wider than `most` where its words allow it. */
function wrap(text: string, most: number, width: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of new Intl.Segmenter(undefined, {granularity: "word"}).segment(text)) {
    const last = lines.at(-1);
    if (last !== undefined && width(last + word.segment) <= most) lines[lines.length - 1] = last + word.segment;
    else if (last !== undefined && /^[\p{P}\s]/u.test(word.segment)) lines[lines.length - 1] = last + word.segment;
    else lines.push(word.segment);
  }
  return lines.map((line) => line.trim());
}
