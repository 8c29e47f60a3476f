import type {Block, Card} from "../model/document.ts";
import {error} from "../support/problem.ts";
import {valueText} from "../support/value-text.ts";
import type {Composer} from "./composer.ts";
import {composeChart} from "./chart-figure.ts";
import {figureValue} from "./figure-value.ts";
import {composePhoto} from "./photo-figure.ts";
import {markFigure} from "./proof.ts";
import {referTo} from "./source-entry.ts";
import {withStatus} from "./status.ts";
import {composeView} from "./table-view.ts";
import type {BlockToken} from "./tokens.ts";

/** The block that a helper alone in its block stands for: a chart, a table, cards, a photo. */
export function composeBlockToken(token: BlockToken, composer: Composer): readonly Block[] {
  switch (token.kind) {
    case "chart": {
      // A chart that could not be drawn has been reported where it was drawn.
      const chart = composer.charts.get(token.chart);
      return chart ? [composeChart(chart, token.at, composer)] : [];
    }
    case "table":
      return composeView(token.view, token.at, composer);
    case "photo":
      return composePhoto(token, composer);
    case "cards":
      return [{type: "cards", cards: token.facts.flatMap((fact) => composeCard(fact, token, composer)), at: token.at}];
  }
}

function composeCard(id: string, token: BlockToken, composer: Composer): readonly Card[] {
  const {briefing, voice, say} = composer;
  const fact = briefing.facts.get(id);
  if (!fact) return [];
  if (fact.label === undefined) {
    composer.report(
      error("no-label", fact.at, `the fact ${id} is on a key-figure card, and has no label`, `add label: "…" to ${id}`),
    );
    return [];
  }
  const {text, rounded} = voice.fact(fact, {short: true});
  const raw = valueText(fact.value) ?? rounded ?? text;
  const [source] = fact.sources;
  const figure = figureValue({fact: id, shown: text, raw, sources: fact.sources, at: token.at}, composer);
  const mark = markFigure(figure, fact.sources, composer);
  return [
    {
      figure,
      label: withStatus(say(fact.label, {at: fact.at}), fact.status, composer),
      ...(source !== undefined && {reference: referTo(source, token.at, composer)}),
      ...(mark && {mark}),
      at: token.at,
    },
  ];
}
