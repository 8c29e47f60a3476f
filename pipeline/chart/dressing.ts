import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import {error} from "../support/problem.ts";
import type {ChartContext} from "./context.ts";
import type {PreparedChart} from "./prepare.ts";
import type {SvgDressing} from "./svg.ts";
import {fontList} from "./theme.ts";

/** How a chart's SVG is to be dressed, and where its undrawable colours are reported, each once. */
export function dress(
  chart: ChartSpec,
  {title, alternative}: PreparedChart,
  ctx: ChartContext,
  prefix: string,
  report: Report,
): {readonly dressing: SvgDressing; readonly bad: (color: string) => void} {
  const seen = new Set<string>();
  const bad = (color: string) => {
    if (seen.has(color)) return;
    seen.add(color);
    const message = `The chart "${chart.id}" uses the colour "${color}", which cannot be drawn.`;
    report(error("bad-color", chart.at, message, "write a CSS colour such as #0b6e4f or steelblue"));
  };
  return {bad, dressing: {prefix, lang: ctx.voice.lang, title, alternative, fonts: fontList(ctx.fonts.families)}};
}

/** What goes before the ids of a chart in a page: the briefing's and the chart's own. */
export function idPrefix(chart: ChartSpec, ctx: ChartContext): string {
  return `${ctx.seed === undefined ? "" : `${ctx.seed.replace(/[^\w-]/g, "-")}-`}${chart.id}-`;
}
