import type {Correction} from "../model/sheet.ts";
import {didYouMean} from "../support/problem.ts";
import type {CheckContext} from "./validate/context.ts";
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

/** Each correction says when, what of, and what: its facts exist, and it is not dated after the edition that prints it. */
export function checkCorrections(context: CheckContext): void {
  const {spec, known, fail} = context;
  for (const [index, correction] of (spec.corrections ?? []).entries()) {
    const path = ["corrections", index];
    for (const key of ["date", "facts", "text"] as const)
      if (correction[key] === undefined)
        fail("missing-key", path, `This correction does not say its ${key}:.`, `add ${key}:`);
    for (const [position, id] of [correction.facts ?? []].flat().entries()) {
      if (known.facts.has(id) || isColumn(id, context)) continue;
      const at = [...path, "facts", ...(Array.isArray(correction.facts) ? [position] : [])];
      fail(
        "unknown-fact",
        at,
        `There is no ${id.includes(".") ? "column" : "fact"} "${id}".`,
        didYouMean(id, known.facts),
      );
    }
    if (correction.date !== undefined && spec.published !== undefined && correction.date > spec.published)
      fail(
        "correction-date",
        [...path, "date"],
        `The correction of ${correction.date} is later than the edition, which is published on ${spec.published}.`,
        `write published: ${correction.date}`,
      );
  }
}

// "trade.share"; whether a file has the column is told where the file is read.
function isColumn(id: string, {known, columns}: CheckContext): boolean {
  const [table = "", ...name] = id.split(".");
  return name.length > 0 && known.data.has(table) && columns(table)?.has(name.join(".")) !== false;
}
