import type {SourceEntry} from "../model/document.ts";
import type {Inline, Reference} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";

interface Entry {
  readonly number: number;
  readonly id: string;
  readonly references: string[];
  readonly at: Place;
  children: readonly Inline[];
}

/** Numbers sources and notes in one sequence, in the order in which the text first refers to them. */
export interface References {
  /**
   * Refer to an entry by its key (e.g. "source-report", "note-2"); it gets its number with the first reference.
   * `write` gives its text, and is called once.
   */
  refer(key: string, at: Place, write: () => readonly Inline[], page?: string): Reference;
  /** Give an entry its number without a reference, for what leads to it in another way. */
  number(key: string, at: Place, write: () => readonly Inline[]): void;
  entries(): readonly SourceEntry[];
}

/** Begin with no reference made. `digits` says a number in the edition's language. */
export function createReferences(digits: (number: number) => string): References {
  const entries = new Map<string, Entry>();
  function numbered(key: string, at: Place, write: () => readonly Inline[]): Entry {
    const known = entries.get(key);
    if (known) return known;
    const entry: Entry = {number: entries.size + 1, id: key, references: [], at, children: []};
    entries.set(key, entry);
    // After the entry has its number: a note may itself refer to a source.
    entry.children = write();
    return entry;
  }
  return {
    number: (key, at, write) => void numbered(key, at, write),
    refer(key, at, write, page) {
      const entry = numbered(key, at, write);
      const id = `ref-${key}-${entry.references.length + 1}`;
      entry.references.push(id);
      const shown = digits(entry.number);
      return {type: "reference", number: entry.number, shown, target: key, id, at, ...(page !== undefined && {page})};
    },
    entries: () => [...entries.values()].map((entry) => ({...entry, shown: digits(entry.number)})),
  };
}
