import {usedNames} from "../interlinear/block-uses.ts";
import type {PoEntry} from "../../support/gettext.ts";
import type {Unit} from "./units.ts";

/** What a source edition prints for a fact. */
export type Figures = ReadonlyMap<string, string>;

/** The messages of translations: what repeats, and every word, with its context; what is stale as fuzzy, with what it was. */
export function exportUnits(
  all: readonly {readonly units: readonly Unit[]; readonly figures: Figures}[],
): readonly PoEntry[] {
  const times = new Map<string, number>();
  for (const {id} of all.flatMap(({units}) => units)) times.set(id, (times.get(id) ?? 0) + 1);
  return all.flatMap(({units, figures}) =>
    units.map((unit): PoEntry => {
      const {id, context, named, words, state, was, notes, reference} = unit;
      const alone = named === "by source" && times.get(id) === 1;
      return {
        ...(!alone && {context}),
        id,
        text: words,
        ...(was !== undefined && {previous: was}),
        fuzzy: state === "stale",
        notes: [...notes.map((note) => note.replace(/\s+/g, " ")), ...printed(id, figures)],
        references: [reference],
        line: 0,
      };
    }),
  );
}

// What stands today for each figure in braces.
function printed(text: string, figures: Figures): readonly string[] {
  return [...usedNames(text)].flatMap((use) => {
    const shown = figures.get(use.replace(/^\{\{|\}\}$/g, ""));
    return shown === undefined ? [] : [`${use} prints: ${shown.replace(/\s+/g, " ")}`];
  });
}
