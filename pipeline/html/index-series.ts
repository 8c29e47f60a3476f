import type {IndexEntry} from "../model/press.ts";
import {otherLanguage, printEntry, printMember, toldEdition, type IndexList} from "./index-entry.ts";
import {element, lines, text, type Markup} from "./markup.ts";

/** The briefings of an index in their order; those of a series stand together below what they have in common. */
export function printEntries(briefings: readonly IndexEntry[], list: IndexList): readonly Markup[] {
  const runs: {readonly key: string | undefined; readonly first: number; readonly entries: IndexEntry[]}[] = [];
  for (const [index, entry] of briefings.entries()) {
    const key = seriesOf(entry, list);
    const last = runs.at(-1);
    if (key !== undefined && last?.key === key) last.entries.push(entry);
    else runs.push({key, first: index, entries: [entry]});
  }
  return runs.flatMap(({first, entries}) =>
    entries.length < fewest
      ? entries.map((entry, index) => printEntry(entry, first + index, list))
      : [printSeries(entries, first, list)],
  );
}

// Two of a kind are no series yet.
const fewest = 3;

/** What the briefings of one series share: language, day, kicker and description. One without kicker is in no series. */
function seriesOf(entry: IndexEntry, {voice}: IndexList): string | undefined {
  const {lang, about} = toldEdition(entry, voice.lang) ?? {};
  if (about?.kicker === undefined) return undefined;
  return JSON.stringify([lang, about.published, about.kicker, about.description]);
}

function printSeries(entries: readonly IndexEntry[], first: number, list: IndexList): Markup {
  const [entry] = entries;
  const edition = entry && toldEdition(entry, list.voice.lang);
  const {published = "", kicker = "", description = ""} = edition?.about ?? {};
  const other = edition ? otherLanguage(edition.lang, list) : {};
  return element(
    "li",
    {class: "series"},
    lines([
      element(
        "div",
        {class: "entry"},
        lines([
          element("p", {class: "date"}, element("time", {datetime: published}, text(list.voice.date(published)))),
          element("h2", other, text(kicker)),
          description === "" ? undefined : element("p", other, text(description)),
        ]),
      ),
      element(
        "ul",
        {class: "members", role: "list"},
        lines(entries.map((each, index) => printMember(each, first + index, list))),
      ),
    ]),
  );
}
