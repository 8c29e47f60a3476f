import type {Problem, Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import {error} from "../support/problem.ts";
import {checkColors} from "./check-colors.ts";
import {checkExpressions} from "./check-expressions.ts";
import {checkLimits} from "./check-limits.ts";
import {checkShape} from "./check-shape.ts";
import type {ChartContext} from "./context.ts";
import type {Vega} from "./engine.ts";
import type {Json, JsonPath} from "./json.ts";

/** Reports an error of a chart at a property of its spec. */
export type Complain = (code: string, path: JsonPath, message: string, hint?: string) => void;

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

/** Errors of a chart by the path of the property. */
export function complainer(chart: ChartSpec, report: Report): Complain {
  return (code, path, message, hint) => {
    const problem: Problem = error(code, path.length === 0 ? chart.at : chart.placeOf(path), message, hint);
    report(problem);
  };
}
