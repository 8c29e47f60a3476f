import type {DrawnChart} from "../model/chart.ts";
import type {Figure} from "../model/document.ts";
import type {Place} from "../model/problem.ts";
import type {Composer} from "./composer.ts";
import {writeCredit} from "./source-entry.ts";
import {composeTable} from "./table-view.ts";

/** A drawn chart as a figure: its title is the caption, its data the table that the page offers below it. */
export function composeChart(chart: DrawnChart, at: Place, composer: Composer): Figure {
  const sources = chart.sources.length > 0 ? chart.sources : chart.data.sources;
  const caption = chart.title === "" ? [] : [{type: "text" as const, text: chart.title, at}];
  return {
    type: "figure",
    id: composer.uniqueId(`chart-${chart.id.replaceAll("_", "-")}`),
    caption,
    subtitle: chart.subtitle,
    credit: writeCredit({note: chart.note, credit: chart.credit, sources, scope: chart.id, at}, composer),
    alternative: chart.alternative,
    picture: {
      kind: "chart",
      chart,
      data: composeTable({table: chart.data, rows: chart.data.rows, caption, note: [], scope: chart.id, at}, composer),
    },
    at,
  };
}
