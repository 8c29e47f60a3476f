import type {Inline, Reference} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";
import type {Composer} from "./composer.ts";

/** The text of a source in the list of sources: publisher, title, year; the address and when it was read, if asked for. */
export function writeSource(id: string, composer: Composer, withAddress = true): readonly Inline[] {
  const source = composer.briefing.sources.get(id);
  if (!source) return [];
  const {voice, say} = composer;
  const at = source.at;
  const text = (words: string): Inline => ({type: "text", text: words, at});
  const comma = voice.own("comma");
  const who = source.author ?? source.publisher;
  const parts: Inline[] = [];
  if (who !== undefined) parts.push(text(say(who, {at}) + comma));
  parts.push(text(voice.own("work-title", {title: say(source.title, {at})})));
  if (source.author !== undefined && source.publisher !== undefined)
    parts.push(text(comma + say(source.publisher, {at})));
  // Many reports bear their year in their title.
  if (source.year !== undefined && !source.title.includes(source.year)) parts.push(text(comma + source.year));
  if (source.page !== undefined) parts.push(text(comma + voice.own("page", {page: source.page})));
  if (!withAddress) return parts;
  if (source.url !== undefined) {
    parts.push(text(comma), {
      type: "link",
      href: source.url,
      children: [text(source.url.replace(/^https?:\/\//, ""))],
      at,
    });
  }
  if (source.accessed !== undefined)
    parts.push(text(comma + voice.own("accessed", {date: voice.date(source.accessed)})));
  return parts;
}

/** The line below a figure or table: its note, who made it, then "Source:" and each source's short name with its number. */
export function writeCredit(
  credit: {
    readonly note?: string | undefined;
    readonly credit?: string | undefined;
    /** What is to be known of rounding, in the edition's language. */
    readonly rounding?: string | undefined;
    readonly sources: readonly string[];
    readonly scope: string;
    readonly at: Place;
    /** Where the note and the credit are written. */
    readonly writtenAt?: Place;
  },
  composer: Composer,
): readonly Inline[] {
  const {voice, say, briefing} = composer;
  const {at, scope, writtenAt = at} = credit;
  const inlines: Inline[] = [];
  if (credit.note !== undefined) {
    inlines.push({
      type: "text",
      text: `${voice.own("figure-note", {note: say(credit.note, {scope, at: writtenAt})})} `,
      at,
    });
  }
  if (credit.rounding !== undefined)
    inlines.push({type: "text", text: `${voice.own("figure-note", {note: credit.rounding})} `, at});
  const sources = credit.sources.flatMap((id) => briefing.sources.get(id) ?? []);
  if (credit.credit !== undefined) {
    const made = say(credit.credit, {scope, at: writtenAt});
    const ended = sources.length === 0 || /\p{P}$/u.test(made);
    inlines.push({type: "text", text: made + (ended ? " " : voice.own("semicolon")), at});
  }
  sources.forEach((source, index) => {
    const name = say(source.publisher ?? source.title, {at: source.at});
    const lead = index === 0 ? voice.own("source-line", {source: name}) : voice.own("semicolon") + name;
    inlines.push({type: "text", text: lead, at}, referTo(source.id, at, composer));
  });
  return inlines;
}

/** A numbered reference to a source of the sheet. */
export function referTo(id: string, at: Place, composer: Composer): Reference {
  return composer.references.refer(`source-${id}`, at, () => writeSource(id, composer));
}
