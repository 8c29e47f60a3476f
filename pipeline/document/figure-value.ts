import type {Fact} from "../model/fact.ts";
import type {FigureValue, Inline, Provenance} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";
import type {Composer} from "./composer.ts";
import {markFigure} from "./proof.ts";
import {plainText} from "../support/plain-text.ts";
import {statusMark} from "./status.ts";
import {writeSource} from "./source-entry.ts";

/** A figure of the text, in a proof with its mark. */
export function composeFigure(figure: Parameters<typeof figureValue>[0], composer: Composer): readonly Inline[] {
  const value = figureValue(figure, composer);
  const mark = markFigure(value, figure.sources, composer);
  const status = statusMark(factOf(figure.fact, composer)?.status, figure.at, composer);
  return [value, ...status, ...(mark ? [mark] : [])];
}

/** A figure as it is printed, with where it comes from. */
export function figureValue(
  figure: {
    readonly fact: string;
    readonly shown: string;
    readonly raw: string;
    readonly sources: readonly string[];
    readonly at: Place;
  },
  composer: Composer,
): FigureValue {
  const {fact, shown, raw, at} = figure;
  const anchor = composer.firstAnchor(fact);
  const provenance = provenanceOf(fact, figure.sources, at, composer);
  return {type: "figure-value", fact, shown, raw, ...(anchor && {anchor}), ...(provenance && {provenance}), at};
}

/** Inlines whose figures lead nowhere: within a link, which can hold no other, and in headings. */
export function withoutProvenance(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type === "figure-value") {
      const {provenance: _, ...figure} = inline;
      return figure;
    }
    return "children" in inline ? {...inline, children: withoutProvenance(inline.children)} : inline;
  });
}

/** The fact that a figure shows: of the sheet, or a column of the briefing's own row ("country.area"). */
export function factOf(id: string, {briefing}: Composer): Fact | undefined {
  const {facts, subject} = briefing;
  return facts.get(id) ?? (subject && subject.row.get(id.slice(subject.name.length + 1)));
}

function provenanceOf(id: string, sources: readonly string[], at: Place, composer: Composer): Provenance | undefined {
  const [first] = sources;
  if (first === undefined) return undefined;
  const target = `source-${first}`;
  composer.references.number(target, at, () => writeSource(first, composer));
  return {target, note: provenanceNote(factOf(id, composer), sources, composer)};
}

function provenanceNote(fact: Fact | undefined, sources: readonly string[], composer: Composer): string {
  const {voice, briefing} = composer;
  const operands = (fact?.operands ?? []).flatMap((id) => factOf(id, composer) ?? []);
  const figures = operands.map((operand) => voice.fact(operand).text);
  const works = sources
    .filter((id) => briefing.sources.has(id))
    .map((id) => plainText(writeSource(id, composer, false)));
  return [
    ...(fact?.period === undefined ? [] : [voice.date(fact.period)]),
    ...(figures.length > 0 ? [voice.own("worked-out-from", {figures: voice.list(figures)})] : []),
    voice.own("source-line", {source: works.join(voice.own("semicolon"))}),
  ].join(" · ");
}
