import type {Section, TableBlock, TableCell} from "../model/document.ts";
import type {FigureValue, Inline} from "../model/inline.ts";
import {error} from "../support/problem.ts";
import type {Composer} from "./composer.ts";
import {factOf, withoutProvenance} from "./figure-value.ts";
import {withReferences} from "./reference-list.ts";
import {referTo} from "./source-entry.ts";
import {statusMark} from "./status.ts";

/** "Figures in this briefing": every figure with what it counts, its period and its sources, in reading order. */
export function composeAppendix(figures: readonly FigureValue[], composer: Composer): Section | undefined {
  const [first] = figures;
  if (!first) return undefined;
  const {at} = first;
  const {voice} = composer;
  const text = (words: string): readonly Inline[] => (words === "" ? [] : [{type: "text", text: words, at}]);
  const title = text(voice.own("figures-in-this-briefing"));
  const head = [voice.own("figure-shown"), voice.own("value"), voice.own("period"), voice.own("source")];
  const table: TableBlock = {
    type: "table",
    caption: [],
    columns: [
      {align: "start", numeric: false},
      {align: "end", numeric: true},
      {align: "start", numeric: false},
      {align: "start", numeric: false},
    ],
    head: [head.map((words): TableCell => ({children: text(words), scope: "column"}))],
    rows: figures.map((figure): readonly TableCell[] => {
      const fact = factOf(figure.fact, composer);
      const references = (fact?.sources ?? []).map((source) => referTo(source, at, composer));
      return [
        {children: text(labelOf(figure, composer)), scope: "row"},
        {children: [...withoutAnchors(figure), ...statusMark(fact?.status, at, composer)]},
        {children: text(fact?.period === undefined ? "" : voice.date(fact.period))},
        {children: withReferences([], references, composer)},
      ];
    }),
    note: [],
    at,
  };
  return {
    type: "section",
    level: 2,
    id: composer.uniqueId("figures"),
    appendix: true,
    title,
    children: [table],
    at,
  };
}

function labelOf({fact: id, at}: FigureValue, composer: Composer): string {
  const fact = factOf(id, composer);
  if (fact?.label !== undefined) return composer.say(fact.label, {at: fact.at});
  composer.report(
    error(
      "no-label",
      fact?.at ?? at,
      `the fact ${id} is listed in the appendix, and has no label`,
      `add label: "…" to ${id}`,
    ),
  );
  return id;
}

function withoutAnchors(figure: FigureValue): readonly Inline[] {
  const {anchor: _, ...rest} = figure;
  return withoutProvenance([rest]);
}
