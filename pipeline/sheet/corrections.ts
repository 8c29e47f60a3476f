import type {Correction} from "../model/sheet.ts";
import type {Table} from "../model/table.ts";
import {didYouMean, error} from "../support/problem.ts";
import type {CheckContext} from "./validate/context.ts";
import type {SheetSpec} from "./schema/sheet.ts";
import type {SheetContext} from "./sheet-context.ts";

/** The corrections of a sheet, the latest first. */
export function readCorrections({spec, yaml}: SheetContext): readonly Correction[] {
  return (spec.corrections ?? [])
    .flatMap(({date, facts = [], text}, index) =>
      date === undefined || text === undefined
        ? []
        : [{date, facts: [facts].flat(), text, at: yaml.placeOf(["corrections", index, "text"])}],
    )
    .toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
}

/** Each correction says when, what of, and what: its facts and tables exist, and it is not dated after the edition that prints it. */
export function checkCorrections({spec, known, fail}: CheckContext): void {
  for (const [index, correction] of (spec.corrections ?? []).entries()) {
    const path = ["corrections", index];
    for (const key of ["date", "facts", "text"] as const)
      if (correction[key] === undefined)
        fail("missing-key", path, `This correction does not say its ${key}:.`, `add ${key}:`);
    if (correction.date !== undefined && spec.published !== undefined && correction.date > spec.published)
      fail(
        "correction-date",
        [...path, "date"],
        `The correction of ${correction.date} is later than the edition, which is published on ${spec.published}.`,
        `write published: ${correction.date}`,
      );
  }
  for (const {id, path} of correctedIds(spec)) {
    if (known.facts.has(id) || known.data.has(columnNamed(id)?.table ?? "")) continue;
    const message = `There is no ${id.includes(".") ? "column" : "fact"} "${id}".`;
    fail("unknown-fact", path, message, didYouMean(id, known.facts));
  }
}

/** Columns that corrections name are those of their tables, as far as these could be read. */
export function checkCorrectedColumns(
  tables: ReadonlyMap<string, Table>,
  {spec, yaml, report}: Pick<SheetContext, "spec" | "yaml" | "report">,
): void {
  for (const {id, path} of correctedIds(spec)) {
    const {table: name = "", column = ""} = columnNamed(id) ?? {};
    const names = tables.get(name)?.columns.map((some) => some.name);
    if (!names || names.includes(column)) continue;
    const message = `The table "${name}" has no column "${column}".`;
    report(error("unknown-column", yaml.placeOf(path), message, didYouMean(column, names)));
  }
}

function correctedIds({corrections = []}: SheetSpec): readonly {id: string; path: readonly (string | number)[]}[] {
  return corrections.flatMap(({facts = []}, index) =>
    [facts].flat().map((id, position) => {
      const path = ["corrections", index, "facts", ...(Array.isArray(facts) ? [position] : [])];
      return {id, path};
    }),
  );
}

// "trade.share"; the name of a column may have a point itself.
function columnNamed(id: string): {readonly table: string; readonly column: string} | undefined {
  const [table = "", ...column] = id.split(".");
  return column.length === 0 ? undefined : {table, column: column.join(".")};
}
