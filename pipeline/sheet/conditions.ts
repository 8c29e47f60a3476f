import type {FactContext} from "./fact/context.ts";
import type {Condition} from "./row-filter.ts";
import {subjectCell} from "./fact/subject-cell.ts";

type Path = readonly (string | number)[];

/**
 * The conditions of a `where:` as written (2015.0 stays 2015.0), with `$country.iso3` replaced by the cell of the briefing's
 * own row. `undefined`, and a report, where that row has no such column or nothing in it.
 */
export function conditionsOf(
  where: Readonly<Record<string, string | number>> | undefined,
  path: Path,
  context: FactContext,
): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  const entries = Object.entries(where ?? {});
  for (const [column, written] of entries) {
    const at = [...path, column];
    const value = String(written).startsWith("$")
      ? subjectCell(String(written), context.yaml.placeOf(at), context)
      : (context.yaml.raw(at) ?? String(written));
    if (value === undefined) continue;
    conditions.push({
      column,
      value,
      columnAt: context.yaml.placeOf(at, "key"),
      valueAt: context.yaml.placeOf(at),
    });
  }
  return conditions.length === entries.length ? conditions : undefined;
}
