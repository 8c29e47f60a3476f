import type {Lang} from "../model/language.ts";
import type {
  BriefingChanges,
  ClaimChange,
  FigureChange,
  PrintedAt,
  RecordedFigure,
  Snapshot,
  SnapshotBriefing,
} from "../model/record.ts";
import {compareTables} from "./compare-tables.ts";

/** What moved from one snapshot to another, briefing by briefing; one in which nothing moved is left out. */
export function compareSnapshots(before: Snapshot, after: Snapshot): readonly BriefingChanges[] {
  return keysOf(before.briefings, after.briefings).flatMap((id) => {
    const [old, now] = [before.briefings[id], after.briefings[id]];
    const changes = {
      figures: figureChanges(old, now),
      tables: old && now ? compareTables(old.tables ?? {}, now.tables ?? {}) : [],
      claims: old && now ? claimChanges(old, now) : [],
      rewritten: old && now ? rewritten(old, now) : [],
      redrawn: old && now ? redrawn(old, now) : [],
    };
    const state = !old ? "new" : !now ? "gone" : "changed";
    const moved = state !== "changed" || Object.values(changes).some((list) => list.length > 0);
    return moved ? [{id, state, ...changes}] : [];
  });
}

function figureChanges(old: SnapshotBriefing | undefined, now: SnapshotBriefing | undefined): readonly FigureChange[] {
  const renamed = renamedFacts(old?.figures ?? {}, now?.figures ?? {});
  return keysOf(old?.figures ?? {}, now?.figures ?? {}).flatMap((id) => {
    if ([...renamed.values()].includes(id)) return [];
    const was = renamed.get(id);
    const [before, after] = [old?.figures[was ?? id], now?.figures[id]];
    if (was === undefined && before && after && isSame(before, after)) return [];
    const printed = Object.entries(now?.traces ?? {}).flatMap(([lang, {figures}]) =>
      figures
        .filter((figure) => figure.id === id)
        .map(({at: {file, line}, sentence}): PrintedAt => ({lang, file, line, sentence})),
    );
    const name = was === undefined ? {id} : {id, was};
    return [{...name, ...(before && {before}), ...(after && {after}), printed: distinct(printed).toSorted(byLine)}];
  });
}

// A fact that is gone and a new one that says exactly the same, where no other does, are one under two names.
function renamedFacts(old: SnapshotBriefing["figures"], now: SnapshotBriefing["figures"]): ReadonlyMap<string, string> {
  const gone = Object.entries(old).filter(([id]) => !now[id]);
  const fresh = Object.entries(now).filter(([id]) => !old[id]);
  return new Map(
    fresh.flatMap(([id, after]) => {
      const [only, ...others] = gone.filter(([, before]) => isSame(before, after));
      const rivals = fresh.filter(([, other]) => isSame(other, after));
      return only && others.length === 0 && rivals.length === 1 ? [[id, only[0]] as const] : [];
    }),
  );
}

// In the languages that both have, and in the units and scales that both say: a language that comes or goes moves no figure.
function isSame(a: RecordedFigure, b: RecordedFigure): boolean {
  const langs = Object.keys(a.shown).filter((lang) => b.shown[lang]);
  const isMeasured = a.unit !== undefined && b.unit !== undefined;
  const parts = ({value, unit, scale, period, sources, shown}: RecordedFigure): string => {
    const form = isMeasured ? [unit, scale] : [];
    return JSON.stringify([value, form, period, sources, langs.map((lang) => (shown[lang] ?? []).toSorted())]);
  };
  return parts(a) === parts(b);
}

function claimChanges(old: SnapshotBriefing, now: SnapshotBriefing): readonly ClaimChange[] {
  return common(old, now).flatMap((lang) => {
    const [before, after] = [old.editions[lang]?.claims ?? [], now.editions[lang]?.claims ?? []];
    const changes = (side: SnapshotBriefing, expressions: readonly string[], said: boolean): ClaimChange[] =>
      expressions.flatMap((expression) => {
        const places = side.traces?.[lang]?.claims.filter((claim) => claim.expression === expression) ?? [];
        if (places.length === 0) return [{lang, expression, said}];
        return places.map(({at, sentence}) => ({
          lang,
          expression,
          said,
          at,
          ...(sentence !== undefined && {sentence}),
        }));
      });
    return [
      ...changes(
        old,
        before.filter((claim) => !after.includes(claim)),
        false,
      ),
      ...changes(
        now,
        after.filter((claim) => !before.includes(claim)),
        true,
      ),
    ];
  });
}

function rewritten(old: SnapshotBriefing, now: SnapshotBriefing): readonly Lang[] {
  return keysOf(old.editions, now.editions).filter((lang) => old.editions[lang]?.words !== now.editions[lang]?.words);
}

function redrawn(old: SnapshotBriefing, now: SnapshotBriefing): BriefingChanges["redrawn"] {
  const langs = common(old, now);
  const ids = new Set(langs.flatMap((lang) => keysOf(chartsOf(old, lang), chartsOf(now, lang))));
  return [...ids].flatMap((chart) => {
    const where = langs.filter((lang) => chartsOf(old, lang)[chart] !== chartsOf(now, lang)[chart]);
    return where.length > 0 ? [{chart, langs: where}] : [];
  });
}

function chartsOf({editions}: SnapshotBriefing, lang: Lang): Readonly<Record<string, string>> {
  return editions[lang]?.charts ?? {};
}

function common(old: SnapshotBriefing, now: SnapshotBriefing): readonly Lang[] {
  return Object.keys(old.editions).filter((lang) => now.editions[lang]);
}

function keysOf(...records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].toSorted();
}

function byLine(a: FigureChange["printed"][number], b: FigureChange["printed"][number]): number {
  return a.lang === b.lang ? a.line - b.line : a.lang < b.lang ? -1 : 1;
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
