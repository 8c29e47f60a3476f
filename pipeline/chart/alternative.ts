import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import type {Table} from "../model/table.ts";
import type {ChartContext} from "./context.ts";
import {draftDescription, noDescription} from "./describe.ts";
import type {Json} from "./json.ts";
import type {PreparedChart} from "./prepare.ts";

/** The text alternative of a chart: its description or, with a warning, a draft from the data that it shows. */
export function alternativeOf(
  chart: ChartSpec,
  {alternative, say}: PreparedChart,
  normalized: Json,
  data: Table,
  {voice, source}: ChartContext,
  report: Report,
): string {
  if (alternative !== "") return alternative;
  const draft = draftDescription(normalized, data, {voice, say});
  report(noDescription(chart, voice.lang === source ? draft : undefined));
  return draft;
}
