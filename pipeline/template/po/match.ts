import type {Place, Report} from "../../model/problem.ts";
import type {PoEntry} from "../../support/gettext.ts";
import {error, warning} from "../../support/problem.ts";
import {shorten} from "../shorten.ts";
import type {Unit} from "./units.ts";

/** A message and the block or word that it translates. */
export interface Match {
  readonly entry: PoEntry;
  readonly unit: Unit;
}

/** Pair messages with the blocks and words of translations. What belongs to none, or to more than one, is reported. */
export function matchEntries(
  entries: readonly PoEntry[],
  units: readonly Unit[],
  file: string,
  report: Report,
): readonly Match[] {
  const byContext = new Map(units.map((unit) => [`${unit.context}\n${unit.id}`, unit]));
  const byId = new Map<string, Unit[]>();
  for (const unit of units) if (unit.named === "by source") byId.set(unit.id, [...(byId.get(unit.id) ?? []), unit]);
  return entries.flatMap((entry): readonly Match[] => {
    const at: Place = {file, line: entry.line, column: 1};
    const exact = entry.context === undefined ? undefined : byContext.get(`${entry.context}\n${entry.id}`);
    if (exact) return [{entry, unit: exact}];
    const found = entry.context === undefined ? (byId.get(entry.id) ?? []) : [];
    if (found.length === 1 && found[0]) return [{entry, unit: found[0]}];
    if (entry.text.trim() === "") return [];
    if (found.length > 1) {
      const message = `this message stands for ${found.length} blocks, and it has no context to tell which: “${shorten(entry.id)}”`;
      report(error("po-ambiguous", at, message, "export the file anew"));
    } else {
      const hint = "it may have changed since the export: export the file anew and translate what is new";
      report(warning("po-unknown", at, `the source has no such text today: “${shorten(entry.id)}”`, hint));
    }
    return [];
  });
}
