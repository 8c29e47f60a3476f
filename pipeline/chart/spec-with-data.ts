import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import type {ChartContext} from "./context.ts";
import {bindData} from "./data.ts";
import {loadEngine} from "./engine.ts";
import type {Json} from "./json.ts";

/** A chart's spec with its rows in place, as the Vega editor opens it; `undefined` after an error. */
export async function specWithData(
  chart: ChartSpec,
  ctx: Pick<ChartContext, "tables" | "files">,
  report: Report,
): Promise<Json | undefined> {
  const {vega} = await loadEngine();
  const bound = bindData(chart, structuredClone(chart.spec) as Json, ctx, vega, report);
  if (!bound) return undefined;
  const datasets = Object.fromEntries([...bound.data].map(([name, {rows}]) => [name, rows]));
  return {$schema: "https://vega.github.io/schema/vega-lite/v6.json", ...bound.spec, datasets};
}
