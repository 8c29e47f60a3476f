import type {Place, Report} from "../../model/problem.ts";
import type {FrontMatter} from "../../model/prose.ts";
import {error, warning} from "../../support/problem.ts";
import {scanTemplate} from "../form/scan.ts";
import {eolOf} from "../layout/end-of-line.ts";
import {setWords} from "../update/set-words.ts";
import type {OpenTemplate} from "../update/open.ts";
import type {Match} from "./match.ts";
import type {Unit} from "./units.ts";
import {shorten} from "../shorten.ts";
import {usedNames} from "../interlinear/block-uses.ts";

/**
 * Write what messages say into a translation that is up to date with its source: the words below each source. What is
 * fuzzy stays stale, what is empty stays as it is; what does not use what its source uses is reported and left out.
 */
export function importMatches(
  {text, front}: OpenTemplate,
  matches: readonly Match[],
  file: string,
  report: Report,
): {readonly text: string; readonly taken: readonly Match[]} | undefined {
  const eol = eolOf(text);
  const taken = matches.filter(({entry, unit}) => {
    const at: Place = {file, line: entry.line, column: 1};
    if (entry.text.trim() === "") return false;
    const {previous} = entry;
    const markable =
      unit.state === "stale" ||
      (unit.state === "new" && previous !== undefined && previous !== unit.id && unit.passage);
    if (entry.fuzzy && !markable) {
      if (entry.text !== unit.words)
        report(
          warning(
            "fuzzy-entry",
            at,
            `this translation is marked as fuzzy and was not taken: “${shorten(entry.id)}”`,
            "look it over and take the mark away",
          ),
        );
      return false;
    }
    if (entry.text === unit.words && (entry.fuzzy || unit.state !== "stale")) return false;
    const fault = faultOf(entry.text, unit, front);
    if (fault !== undefined)
      report(
        error(
          "po-entry",
          at,
          `${fault}, so it was not taken: “${shorten(entry.id)}”`,
          "use in braces what the source has in braces, unchanged",
        ),
      );
    return fault === undefined;
  });
  const edits = taken.flatMap((match) => editsOf(match, eol));
  const words = taken.flatMap(({unit, entry}) => (unit.path ? [{path: unit.path, word: entry.text}] : []));
  const changed = setWords(applied(text, edits), words);
  if (changed === undefined) {
    const at = front.placeOf(["words"]);
    report(
      error(
        "words-not-set",
        at,
        "words: of this file is no list of lines, so that no words can be put into it",
        "write it as a list: a line for each word",
      ),
    );
    return undefined;
  }
  return {text: changed, taken};
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function editsOf({entry, unit}: Match, eol: string): readonly Edit[] {
  const {passage} = unit;
  if (!passage) return [];
  const {blocks, stamps, sources} = passage;
  const words = trimmed(entry.text).replaceAll("\n", eol);
  const [first, last] = [blocks[0], blocks.at(-1)];
  const above = stamps.findLast((stamp) => stamp.start < (first?.start ?? Infinity));
  const edits: Edit[] = [];
  if (first && last && entry.text !== unit.words) edits.push({start: first.start, end: last.end, text: words});
  if (!first && above) {
    const top = sources[0]?.stamp ?? above;
    if (entry.fuzzy && entry.previous !== undefined)
      edits.push({
        start: top.start,
        end: top.start,
        text: `{{!-- was: ${entry.previous.replaceAll("\n", eol)} --}}${eol}`,
      });
    edits.push({start: above.end, end: above.end, text: eol + words});
  }
  if (!entry.fuzzy)
    for (const {was, stamp} of sources)
      for (const [index, old] of was.entries()) {
        const next = was[index + 1] ?? stamp;
        if (next) edits.push({start: old.start, end: next.start, text: ""});
      }
  return edits;
}

/** A translation as it stands in a template, without empty lines around it. */
export function trimmed(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+|\s+$/g, "");
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const {start, end, text: added} of edits.toSorted((a, b) => b.start - a.start || b.end - a.end))
    result = result.slice(0, start) + added + result.slice(end);
  return result;
}

// Why a translation cannot stand for its source.
function faultOf(text: string, unit: Unit, {insteadOf = {}}: FrontMatter): string | undefined {
  const {
    tags,
    faults: [fault],
  } = scanTemplate(text);
  if (fault) return fault.message;
  if (tags.some(({sort}) => sort === "comment" || sort === "short-comment")) return "a translation holds no comments";
  const wanted = new Set([...usedNames(unit.id), ...usedNames(unit.calls)]);
  const others = new Map(
    Object.entries(insteadOf).flatMap(([id, list]) => list.map((other) => [`{{${other}}}`, `{{${id}}}`])),
  );
  const used = usedNames(text);
  const said = new Set([...used].map((use) => (wanted.has(use) ? use : (others.get(use) ?? use))));
  const lacking = [...wanted].filter((use) => !said.has(use));
  const besides = [...used].filter((use) => !wanted.has(use) && !wanted.has(others.get(use) ?? use));
  const parts = [
    lacking.length > 0 ? `lacks ${lacking.join(", ")}` : "",
    besides.length > 0 ? `has ${besides.join(", ")} besides` : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? `this translation ${parts.join(" and ")}` : undefined;
}
