import bidiModule from "bidi-js";
import type {Bidi} from "bidi-js";
import type {Direction, Lang} from "../model/language.ts";

/** The embedding level of each UTF-16 code unit of one paragraph, and of the paragraph itself. */
export interface BidiLevels {
  readonly base: number;
  readonly levels: Uint8Array;
}

/** A stretch of one level; `end` is exclusive. */
export interface BidiRun {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** First-strong isolate and its end: what stands between is ordered by itself, as in HTML's `bdi`. */
export const isolateStart = "\u2068";
export const isolateEnd = "\u2069";
export const leftToRightIsolate = "\u2066";

const rightToLeftScripts = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]);

/** The direction of a language by the script that it is mostly written in. */
export function directionOf(lang: Lang): Direction {
  return rightToLeftScripts.has(new Intl.Locale(lang).maximize().script ?? "") ? "rtl" : "ltr";
}

/** A text as a reader sees it, without the isolates that order it. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, "");
}

/**
 * Resolves the levels of a paragraph by the Unicode bidirectional algorithm (UAX #9, rules P2 to I2).
 *
 * `auto` takes the direction of the first strong letter, left to right where there is none.
 */
export function resolveLevels(text: string, direction: Direction | "auto"): BidiLevels {
  if (direction !== "rtl" && !mayTurn.test(text)) return {base: 0, levels: new Uint8Array(text.length)};
  const {levels, paragraphs} = engine().getEmbeddingLevels(text, direction);
  return {base: paragraphs[0]?.level ?? (direction === "rtl" ? 1 : 0), levels};
}

/**
 * The runs of one line from left to right (rules L1 and L2), for a line that holds the code units from `start` up to `end`.
 *
 * White space at the line's end takes the level of the paragraph.
 */
export function visualRuns(text: string, bidi: BidiLevels, start: number, end: number): readonly BidiRun[] {
  const levels = bidi.levels.slice(start, end);
  for (let index = end - 1; index >= start && trailing(text[index] ?? ""); index--) levels[index - start] = bidi.base;
  const runs = runsOfLevels(levels, start);
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level >= 1; level--) reverseFrom(runs, level);
  return runs;
}

/** A text as it is drawn from right to left: brackets and the like replaced by their mirror images. */
export function mirror(text: string): string {
  let mirrored = "";
  for (const character of text) mirrored += engine().getMirroredCharacter(character) ?? character;
  return mirrored;
}

/** Whether a text holds letters or marks that are written from right to left. */
export function mayRunRightToLeft(text: string): boolean {
  return mayTurn.test(text);
}

// Hebrew, Arabic and the other scripts written from right to left, their presentation forms, and the directional marks.
const mayTurn = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b]/;
const whiteTypes = new Set(["WS", "S", "B", "BN", "LRI", "RLI", "FSI", "PDI", "LRE", "RLE", "LRO", "RLO", "PDF"]);

// The package's types speak of an ES module, what Node loads is its CommonJS build: the import is the factory itself.
const createBidi = bidiModule as unknown as () => Bidi;
let bidi: Bidi | undefined;

// Its tables take a few milliseconds to unpack, which a left-to-right text never needs.
function engine(): Bidi {
  bidi ??= createBidi();
  return bidi;
}

function trailing(character: string): boolean {
  return character === " " || whiteTypes.has(engine().getBidiCharTypeName(character));
}

function runsOfLevels(levels: Uint8Array, offset: number): BidiRun[] {
  const runs: BidiRun[] = [];
  let start = 0;
  for (let index = 1; index <= levels.length; index++) {
    if (index < levels.length && levels[index] === levels[start]) continue;
    runs.push({start: start + offset, end: index + offset, level: levels[start] ?? 0});
    start = index;
  }
  return runs;
}

function reverseFrom(runs: BidiRun[], level: number): void {
  for (let index = 0; index < runs.length; index++) {
    const first = index;
    while ((runs[index]?.level ?? 0) >= level) index++;
    if (index - first > 1) runs.splice(first, index - first, ...runs.slice(first, index).toReversed());
  }
}
