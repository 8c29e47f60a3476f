import type {Place, Report} from "../../model/problem.ts";
import {error} from "../problem.ts";
import {buildNode} from "./build.ts";
import {readEvents, type YamlEvent} from "./events.ts";
import {createLines, type Lines} from "./lines.ts";
import {childOf, spanOf, type YamlNode} from "./node.ts";
import {explainSyntax} from "./syntax.ts";
import {checkCharacters, maskUnreadable} from "./text.ts";

/** A YAML file as plain values, and where each of them stands. */
export interface YamlDocument {
  /** Objects without prototype, arrays, texts, numbers, booleans, `null`. Dates stay texts; an alias shares its anchor's value. */
  readonly value: unknown;
  /** Whether no error was found. */
  readonly sound: boolean;
  /** Where a value or its key stands; the nearest ancestor of what is not there. Mappings, lists and empty values are shown at their key. */
  placeOf(path: readonly (string | number)[], part?: "key" | "value"): Place;
  /** A scalar as written, e.g. "25.70", without its quotes. */
  raw(path: readonly (string | number)[]): string | undefined;
  /** Whether a scalar stands in quotes or in a block of text, so that it is a text whatever it looks like. */
  quoted(path: readonly (string | number)[]): boolean;
  /** Whether an error of reading stands at this place already: what follows from it is not worth a second message. */
  troubledAt(place: Place): boolean;
}

const MAX_LENGTH = 2_000_000;
const MAX_SYNTAX_ERRORS = 20;

/**
 * Reads a YAML 1.2 file with all its problems at once: every duplicate or dangerous key, tag, bad alias and lossy number,
 * and those syntax errors that can be read past. `undefined` where no value can be had. JSON is read too.
 */
export function parseYaml(text: string, file: string, report: Report): YamlDocument | undefined {
  const lines = createLines(text, file);
  const troubled = new Set<string>();
  const collect: Report = (problem) => {
    if (problem.place) troubled.add(spot(problem.place));
    report(problem);
  };
  if (text.length > MAX_LENGTH) {
    collect(error("yaml-limit", lines(0), "The file is larger than 2 MB.", "move its tables to CSV files"));
    return undefined;
  }
  for (const problem of checkCharacters(text, lines)) collect(problem);
  const events = readThrough(maskUnreadable(text), lines, collect);
  if (!events) return undefined;
  if (!events.some((event) => event.kind !== "document" && event.kind !== "end")) {
    collect(error("empty-file", lines(0), "The file is empty.", "fill it in, or delete it"));
    return undefined;
  }
  checkDocuments(text, events, lines, collect);
  const root = buildNode(events, lines, collect);
  return createDocument(root, lines, troubled);
}

/** The events, past every syntax error that can be written over; each is reported. */
function readThrough(text: string, lines: Lines, report: Report): readonly YamlEvent[] | undefined {
  let current = text;
  const indents = new Set<number | undefined>();
  for (let count = 0; count < MAX_SYNTAX_ERRORS; count++) {
    const events = readEvents(current);
    if (!("reason" in events)) return events;
    const {problem, mended, indent = false} = explainSyntax(current, events, lines);
    const line = problem.place?.line;
    if (!indent || !indents.has(line)) report(problem);
    if (indent) indents.add(line);
    if (mended === undefined || mended === current) return undefined;
    current = mended;
  }
  return undefined;
}

function checkDocuments(text: string, events: readonly YamlEvent[], lines: Lines, report: Report): void {
  const [first, ...more] = events.filter((event) => event.kind === "document");
  if (first?.directive)
    report(error("yaml-directive", lines(0), "Directives such as %YAML 1.1 are not used here.", "delete the line"));
  if (more.length === 0) return;
  const separators = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gmu)];
  const at = (separators[1] ?? separators[0])?.index ?? 0;
  report(
    error(
      "many-documents",
      lines(at, at + 3),
      "A file holds one document; a second one starts here.",
      "make it a file of its own",
    ),
  );
}

function createDocument(root: YamlNode, lines: Lines, troubled: ReadonlySet<string>): YamlDocument {
  const find = (path: readonly (string | number)[]) =>
    path.reduce<YamlNode | undefined>((node, step) => node && childOf(node, step), root);
  return {
    value: root.value,
    sound: troubled.size === 0,
    placeOf(path, part = "value") {
      const {start, end} = spanOf(root, path, part);
      return lines(start, end);
    },
    raw(path) {
      const node = find(path);
      return node?.kind === "scalar" ? node.raw : undefined;
    },
    quoted(path) {
      const node = find(path);
      return node?.kind === "scalar" && !node.plain;
    },
    troubledAt: (place) => troubled.has(spot(place)),
  };
}

function spot({line, column}: Place): string {
  return `${line}:${column}`;
}
