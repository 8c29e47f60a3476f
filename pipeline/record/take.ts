import type {IsoDate} from "../model/fact.ts";
import type {Lang} from "../model/language.ts";
import type {
  EditionTrace,
  RecordedBriefing,
  RecordedEdition,
  RecordedFigure,
  RecordedTable,
  SheetRecord,
  SnapshotBriefing,
} from "../model/record.ts";

/** What the editions of a briefing say, with figures by id and each of their forms once. */
export function takeBriefing(traces: Readonly<Record<Lang, EditionTrace>>): SnapshotBriefing {
  const figures: Record<string, RecordedFigure> = {};
  const tables: Record<string, RecordedTable> = {};
  const editions: Record<Lang, RecordedEdition> = {};
  for (const [lang, trace] of inOrder(traces)) {
    for (const {id, shown, value, unit, scale, period, sources} of trace.figures) {
      const known = figures[id];
      const forms = known?.shown[lang] ?? [];
      figures[id] = {
        value,
        ...(unit !== undefined && {unit}),
        ...(scale !== undefined && {scale}),
        ...(period !== undefined && {period}),
        sources,
        shown: {...known?.shown, [lang]: forms.includes(shown) ? forms : [...forms, shown]},
      };
    }
    for (const {view, columns, rows} of trace.tables) tables[view] ??= {columns, rows};
    const claims = [...new Set(trace.claims.map(({expression}) => expression))];
    editions[lang] = {words: trace.words, claims, charts: Object.fromEntries(inOrder(trace.charts))};
  }
  const printed = Object.keys(tables).length > 0 && {tables: Object.fromEntries(inOrder(tables))};
  return {figures: Object.fromEntries(inOrder(figures)), ...printed, editions, traces};
}

/** The record of a release: the next one, or the one before where nothing that it holds is new. */
export function takeRecord(
  published: IsoDate,
  briefings: Readonly<Record<string, SnapshotBriefing>>,
  before: SheetRecord | undefined,
): SheetRecord {
  const recorded: Record<string, RecordedBriefing> = {};
  for (const [id, {traces: _, ...briefing}] of inOrder(briefings)) recorded[id] = briefing;
  const same = before && before.published === published && isSame(before.briefings, recorded);
  return {release: same ? before.release : (before?.release ?? 0) + 1, published, briefings: recorded};
}

function isSame(a: SheetRecord["briefings"], b: SheetRecord["briefings"]): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return inOrder(value as Record<string, unknown>).map(([key, inner]) => [key, sorted(inner)]);
}

function inOrder<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
