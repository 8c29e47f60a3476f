import type {Block, Paragraph} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import type {FactStatus} from "../model/fact.ts";
import type {OwnWord} from "../model/language.ts";
import type {Place} from "../model/problem.ts";
import {FACT_STATUSES} from "../support/fact-status.ts";
import type {Composer} from "./composer.ts";

/** The raised mark behind a figure or a head whose figures are provisional, estimated or revised; the legend tells it. */
export function statusMark(status: FactStatus | undefined, at: Place, composer: Composer): readonly Inline[] {
  if (!status) return [];
  composer.statuses.add(status);
  return [{type: "superscript", status, children: [text(composer.voice.own(MARKS[status]), at)], at}];
}

/** A label with its figure's status in words, where a mark would stand alone: "share of trade (provisional)". */
export function withStatus(label: string, status: FactStatus | undefined, {voice}: Composer): string {
  return status ? voice.own("label-with-unit", {label, unit: voice.own(status)}) : label;
}

/** The legend of all marks that a document bears. */
export function statusLegend({statuses, voice}: Composer, at: Place): readonly Paragraph[] {
  const children = FACT_STATUSES.filter((status) => statuses.has(status)).flatMap(
    (status, index): readonly Inline[] => [
      ...(index > 0 ? [text(voice.own("semicolon"), at)] : []),
      {type: "superscript", children: [text(voice.own(MARKS[status]), at)], at},
      text(` ${voice.own(status)}`, at),
    ],
  );
  return children.length > 0 ? [{type: "paragraph", children, at}] : [];
}

/** The notice of a sheet's corrections, at the top of every edition. */
export function correctionNotice(composer: Composer): readonly Block[] {
  const {briefing, voice, say} = composer;
  const [first] = briefing.corrections ?? [];
  if (!first) return [];
  const children = (briefing.corrections ?? []).map(({date, text: words, at}): Paragraph => ({
    type: "paragraph",
    children: [
      {type: "strong", children: [{type: "date", date, shown: voice.date(date), at}], at},
      text(` ${say(words, {at})}`, at),
    ],
    at,
  }));
  return [{type: "editors-note", label: voice.own("correction"), children, at: first.at}];
}

/** The corrections as plain texts, for the metadata. */
export function correctionTexts({
  briefing,
  voice,
  say,
}: Pick<Composer, "briefing" | "voice" | "say">): readonly string[] {
  return (briefing.corrections ?? []).map(
    ({date, text: words, at}) => `${voice.own("correction-of", {date: voice.date(date)})} ${say(words, {at})}`,
  );
}

const MARKS = {
  provisional: "provisional-mark",
  estimate: "estimate-mark",
  revised: "revised-mark",
} as const satisfies Readonly<Record<FactStatus, OwnWord>>;

function text(words: string, at: Place): Inline {
  return {type: "text", text: words, at};
}
