import {didYouMean} from "../../support/problem.ts";
import type {CheckContext} from "./context.ts";

type Path = readonly (string | number)[];

/** Sources that data, facts, charts and tables name stand under `sources:`. */
export function checkSources({spec, known, fail}: CheckContext): void {
  for (const section of ["data", "facts", "charts", "tables"] as const) {
    for (const [id, entry] of Object.entries(spec[section] ?? {})) {
      const {source} = entry;
      if (source === undefined) continue;
      for (const [index, name] of [source].flat().entries()) {
        if (known.sources.has(name)) continue;
        const path = [section, id, "source", ...(Array.isArray(source) ? [index] : [])];
        fail(
          "unknown-source",
          path,
          `There is no source "${name}" under sources:.`,
          hintFor(name, known.sources, "sources"),
        );
      }
    }
  }
}

/** Whether a table stands under `data:`; an unknown one is reported, and its entry is of no use. */
export function checkTable(table: string, path: Path, {known, reject}: CheckContext): boolean {
  if (known.data.has(table)) return true;
  reject("unknown-table", path, `There is no table "${table}" under data:.`, hintFor(table, known.data, "data"));
  return false;
}

/** Whether a table has a column, as far as the sheet itself shows. */
export function checkColumn(
  table: string,
  column: string,
  path: Path,
  {columns, reject}: CheckContext,
  part?: "key",
): boolean {
  const names = columns(table);
  if (!names || names.has(column)) return true;
  reject("unknown-column", path, `The table "${table}" has no column "${column}".`, didYouMean(column, names), part);
  return false;
}

/** A row filter: its columns exist, and `$country.iso3` names the row of an `each`. */
export function checkWhere(
  where: Readonly<Record<string, string | number>> | undefined,
  tables: readonly string[],
  path: Path,
  context: CheckContext,
): void {
  for (const [column, value] of Object.entries(where ?? {})) {
    const only = tables.length === 1 ? tables[0] : undefined;
    if (only !== undefined) checkColumn(only, column, [...path, column], context, "key");
    if (typeof value === "string" && value.startsWith("$")) checkSubject(value, [...path, column], context);
  }
}

function checkSubject(value: string, path: Path, context: CheckContext): void {
  const each = context.spec.each;
  const [, name = "", column = ""] = /^\$([^.]*)\.?(.*)$/u.exec(value) ?? [];
  if (!each?.as || !each.table) {
    if (context.spec.each === undefined)
      context.reject(
        "unknown-subject",
        path,
        `${value} stands for a column of the row of an each:, and the sheet has none.`,
        "write the value itself",
      );
  } else if (name !== each.as || column === "") {
    const example = `$${each.as}.${column || each.id || "id"}`;
    context.reject(
      "unknown-subject",
      path,
      `${value} names no column of the row that each: calls "${each.as}".`,
      `write ${example}`,
    );
  } else checkColumn(each.table, column, path, context);
}

function hintFor(name: string, known: ReadonlySet<string>, section: string): string {
  return didYouMean(name, known) ?? (known.size === 0 ? `add it under ${section}:` : `see the ids under ${section}:`);
}
