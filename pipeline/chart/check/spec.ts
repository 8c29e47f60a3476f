import type {Report} from "../../model/problem.ts";
import type {ChartSpec} from "../../model/sheet.ts";
import {checkColors} from "./colors.ts";
import {checkExpressions} from "./expressions.ts";
import {checkLimits} from "./limits.ts";
import {checkShape} from "./shape.ts";
import {complainer} from "./complain.ts";
import type {ChartContext} from "../context.ts";
import type {Vega} from "../engine.ts";
import type {Json} from "../json.ts";

/** Every check of a spec that needs no data: its keys and words, its expressions, its colours, its sizes. */
export function checkSpec(chart: ChartSpec, spec: Json, ctx: ChartContext, vega: Vega, report: Report): void {
  const complain = complainer(chart, report);
  if ("marks" in spec || /\/schema\/vega\//.test(String(spec["$schema"]))) {
    complain(
      "chart",
      ["$schema"],
      `The chart "${chart.id}" is written in Vega.`,
      "write it in Vega-Lite, with mark: and encoding:",
    );
    return;
  }
  checkShape(spec, ctx.files, complain);
  checkExpressions(spec, vega, complain);
  checkColors(spec, complain);
  checkLimits(spec, complain);
}
