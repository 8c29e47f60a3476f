import type {Problem, Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import type {ShapeFault} from "../../support/shape-words.ts";
import type {YamlDocument} from "../../support/yaml/yaml.ts";
import type {SheetSpec} from "../schema/sheet.ts";

export const SECTIONS = ["sources", "data", "facts", "charts", "tables"] as const;
export type Section = (typeof SECTIONS)[number];

/** Every id that the sheet gives, in each of its sections, also those whose entry is no good. */
export type KnownIds = Readonly<Record<Section, ReadonlySet<string>>>;

/** What the checks of a sheet share. */
export interface CheckContext {
  readonly spec: SheetSpec;
  readonly known: KnownIds;
  /** The keys that a mapping was written with, good or bad; a misspelt one counts as the one that was meant. */
  written(...path: readonly string[]): ReadonlySet<string>;
  /** The columns of a table that is written in place; `undefined` where they stand in a file. */
  columns(table: string): ReadonlySet<string> | undefined;
  /** Whether a scalar stands in quotes. */
  quoted(path: readonly (string | number)[]): boolean;
  /** Reports an error at a value, or at its key. */
  fail(code: string, path: readonly (string | number)[], message: string, hint?: string, part?: "key" | "value"): void;
  /** Reports an error that leaves the entry without use: it is taken out of the spec in the end. */
  reject(
    code: string,
    path: readonly (string | number)[],
    message: string,
    hint?: string,
    part?: "key" | "value",
  ): void;
  readonly rejected: ReadonlySet<string>;
  readonly failed: () => boolean;
}

/** The entry that a path leads into, e.g. "facts.letters"; all of `each` is one entry. */
export function entryOf(path: readonly (string | number)[]): string {
  return path[0] === "each" ? "each" : path.slice(0, 2).join(".");
}

export function createCheck(
  spec: SheetSpec,
  yaml: YamlDocument,
  faults: readonly ShapeFault[],
  report: Report,
): CheckContext {
  const whole = mapping(yaml.value);
  const rejected = new Set<string>();
  const columns = columnsInPlace(spec);
  let failed = false;
  const tell = (problem: Problem): void => {
    failed = true;
    if (!problem.place || !yaml.troubledAt(problem.place)) report(problem);
  };
  const context: CheckContext = {
    spec,
    known: knownIds(whole, misspelt(faults, [])),
    written(...path) {
      const at = path.reduce((node, key) => mapping(node[key]), whole);
      return new Set([...Object.keys(at), ...misspelt(faults, path).keys()]);
    },
    columns: (table) => columns.get(table),
    quoted: (path) => yaml.quoted(path),
    fail(code, path, message, hint, part) {
      tell(error(code, yaml.placeOf(path, part), message, hint));
    },
    reject(code, path, message, hint, part) {
      context.fail(code, path, message, hint, part);
      rejected.add(entryOf(path));
    },
    rejected,
    failed: () => failed,
  };
  return context;
}

/** The keys that were meant by the misspelt ones of a mapping, with what was written. */
function misspelt(faults: readonly ShapeFault[], path: readonly string[]): ReadonlyMap<string, string> {
  const here = faults.filter(
    (fault) => fault.path.length === path.length + 1 && path.every((key, depth) => fault.path[depth] === key),
  );
  return new Map(
    here.flatMap(({meant, path: at}) => (meant === undefined ? [] : [[meant, String(at.at(-1))] as const])),
  );
}

function knownIds(whole: Readonly<Record<string, unknown>>, otherwise: ReadonlyMap<string, string>): KnownIds {
  const idsOf = (section: Section): ReadonlySet<string> =>
    new Set(Object.keys(mapping(whole[section] ?? whole[otherwise.get(section) ?? section])));
  return {
    sources: idsOf("sources"),
    data: idsOf("data"),
    facts: idsOf("facts"),
    charts: idsOf("charts"),
    tables: idsOf("tables"),
  };
}

function columnsInPlace({data = {}}: SheetSpec): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(data).flatMap(([table, {rows}]) =>
      rows ? [[table, new Set(rows.flatMap((row) => Object.keys(row)))] as const] : [],
    ),
  );
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
