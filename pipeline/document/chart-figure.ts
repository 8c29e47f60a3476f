import type {DrawnChart} from "../model/chart.ts";
import type {Figure} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";
import {FACT_STATUSES} from "../support/fact-status.ts";
import type {Composer} from "./composer.ts";
import {roundingNote} from "./rounding.ts";
import {statusMark} from "./status.ts";
import {writeCredit} from "./source-entry.ts";
import {composeTable} from "./table-view.ts";

/** A drawn chart as a figure: its title is the caption, its data the table that the page offers below it. */
export function composeChart(chart: DrawnChart, at: Place, composer: Composer): Figure {
  const sources = chart.sources.length > 0 ? chart.sources : chart.data.sources;
  const isTitled = chart.title !== "";
  const caption = isTitled ? [{type: "text" as const, text: chart.title, at}] : [];
  const marks = statusMarks(chart, at, composer);
  return {
    type: "figure",
    id: composer.uniqueId(`chart-${chart.id.replaceAll("_", "-")}`),
    caption: [...caption, ...(isTitled ? marks : [])],
    subtitle: chart.subtitle,
    credit: [
      ...(isTitled ? [] : marks),
      ...writeCredit(
        {
          note: chart.note,
          rounding: roundingOf(chart, composer),
          credit: chart.credit,
          sources,
          scope: chart.id,
          at,
          writtenAt: chart.at,
        },
        composer,
      ),
    ],
    alternative: chart.alternative,
    picture: {
      kind: "chart",
      chart,
      data: composeTable({table: chart.data, rows: chart.data.rows, caption, note: [], scope: chart.id, at}, composer),
    },
    at,
  };
}

// The picture has no room for marks: its title bears those of all the figures that it shows.
function statusMarks({data}: DrawnChart, at: Place, composer: Composer): readonly Inline[] {
  const statuses = new Set([...data.columns, ...data.rows].flatMap(({status}) => status ?? []));
  const comma: Inline = {type: "text", text: composer.voice.own("comma").trim(), at};
  return FACT_STATUSES.filter((status) => statuses.has(status)).flatMap((status, index): readonly Inline[] => [
    ...(index > 0 ? [{type: "superscript" as const, status, children: [comma], at}] : []),
    ...statusMark(status, at, composer),
  ]);
}

function roundingOf({id, data}: DrawnChart, composer: Composer): string | undefined {
  const spec = composer.briefing.charts.get(id)?.spec;
  return tablesIn(spec)
    .map((table) => roundingNote(table, data.columns, composer))
    .find((note) => note !== undefined);
}

// Tables that a spec, or a view within it, draws: data: {name: trade}.
function tablesIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => {
    const name =
      key === "data" && typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
    return [...(typeof name === "string" ? [name] : []), ...tablesIn(value)];
  });
}
