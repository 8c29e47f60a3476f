import type {TypedText} from "../model/audit.ts";
import type {Fact} from "../model/fact.ts";
import type {Voice} from "../model/language.ts";
import type {Problem, Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {type FactNumber, factsEqualTo, factsNear, numbersOf} from "./facts.ts";
import {lexiconOf} from "./lexicon.ts";
import {findNumbers, type TypedNumber} from "./numbers.ts";
import {lowerCase, plainDigits} from "./scan.ts";
import {isShuffled} from "./slips.ts";

/** What typed numbers are compared with. */
export interface Known {
  readonly numbers: readonly FactNumber[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly voice: Voice;
}

/**
 * Report every figure that was typed into a text by hand, with the helper that says it.
 *
 * One that no fact comes near is a warning where a unit or a scale word makes it a figure for certain, else a hint.
 * Dates, names, ordinals, pages and numbers of lists are no figures; years, spans of time and numbers below ten are
 * where a fact has their value. `docs/typed-numbers.md` tells how they are told apart.
 */
export function checkTypedNumbers(text: TypedText, known: Known, report: Report): void {
  for (const {problem} of findTyped(text, known)) report(problem);
}

/** A number that somebody typed in place of a fact. */
export interface TypedFact {
  readonly start: number;
  readonly end: number;
  /** The facts whose value it is or comes near to, the likeliest first. */
  readonly facts: readonly string[];
}

/** The numbers of a text that are an error since facts give them. */
export function findTypedFacts(text: TypedText, known: Known): readonly TypedFact[] {
  return findTyped(text, known)
    .filter(({problem}) => problem.severity === "error")
    .map(({number: {start, end}, facts}) => ({start, end, facts: facts.map(({id}) => id)}));
}

interface Finding {
  readonly number: TypedNumber;
  readonly facts: readonly Fact[];
  readonly problem: Problem;
}

function findTyped(text: TypedText, known: Known): readonly Finding[] {
  if (!hasNumber.test(text.text)) return [];
  const found = findNumbers(text.text, known.voice.reading).flatMap((number) => judge(number, text, known) ?? []);
  return found.filter((finding, index) => !endsRange(finding, found[index - 1], text, known));
}

// The two ends of a range that one fact gives are one mistake.
function endsRange({number, facts}: Finding, before: Finding | undefined, {text}: TypedText, {voice}: Known): boolean {
  if (!before || facts[0]?.value.kind !== "range" || before.facts[0] !== facts[0]) return false;
  return lexiconOf(voice.reading).joined.test(text.slice(before.number.end, number.start));
}

const hasNumber = /\p{Nd}|[十百千万亿点〇]/u;

function judge(number: TypedNumber, text: TypedText, known: Known): Finding | undefined {
  if (number.kind === "name") return undefined;
  const equal = factsEqualTo(number, known.numbers);
  if (number.kind === "year" && (equal.length === 0 || isMarkedYear(number, text, known.voice))) return undefined;
  const at = text.place(number.start, number.end - number.start);
  const written = text.text.slice(number.start, number.end).trim();
  if (equal.length > 0) {
    const say = equal.slice(0, 3).map(({id}) => `{{${id}}}`);
    const problem = error(
      "typed-number",
      at,
      `"${written}" is typed by hand, and it is the value of ${list(equal)}: it would stay when the figure moves`,
      `write ${say.join(" or ")}${literalHint(written)}`,
    );
    return {number, facts: equal, problem};
  }
  if (number.kind === "loose" || isPlainHan(number)) return undefined;
  const near = factsNear(number, known.numbers);
  const [first] = near;
  if (!first) {
    const {severity, code} = isPlain(number) ? unknownCount : unknownFigure;
    const problem = error(
      code,
      at,
      `"${written}" is typed by hand, and no fact has this value`,
      `make it a fact of the sheet and print that${literalHint(written)}`,
    );
    return {number, facts: [], problem: {...problem, severity}};
  }
  // Of small counts many are near to one another.
  const isCommon = isPlain(number) && Number(number.values[0]) < 100 && !hasDigitsOf(number, first);
  const {severity, code} = isCommon ? unknownCount : {severity: "error" as const, code: "typed-number"};
  const shown = near.slice(0, 3).map((fact) => `${fact.id} is ${known.voice.fact(fact).text}`);
  const problem = error(
    code,
    at,
    `"${written}" is typed by hand, near to a fact and not equal to it: ${shown.join(", ")}`,
    `write {{${first.id}}}${literalHint(written)}`,
  );
  return {number, facts: near, problem: {...problem, severity}};
}

// Numbers that the sheet knows nothing of may be right: the briefing is built, and a strict check tells even of counts.
const unknownFigure = {severity: "warning", code: "unknown-figure"} as const;
const unknownCount = {severity: "hint", code: "unknown-count"} as const;

function isPlain({unit, scaled}: TypedNumber): boolean {
  return unit === undefined && !scaled;
}

function hasDigitsOf({values}: TypedNumber, fact: Fact): boolean {
  return numbersOf([fact]).some(({value}) => isShuffled(values[0] ?? "", value));
}

// Chinese numerals without unit and scale are words as much as numbers: 二十一世纪, 五十年.
function isPlainHan({text, unit, scaled}: TypedNumber): boolean {
  return !/[0-9]/u.test(text) && unit === undefined && !scaled;
}

function isMarkedYear({start, end}: TypedNumber, {text}: TypedText, voice: Voice): boolean {
  const lexicon = lexiconOf(voice.reading);
  const plain = lowerCase(plainDigits(text, voice.reading));
  return (
    lexicon.yearBefore.test(plain.slice(Math.max(0, start - 40), start)) ||
    lexicon.yearBehind.test(plain.slice(end, end + 20))
  );
}

function list(facts: readonly Fact[]): string {
  return facts
    .slice(0, 3)
    .map(({id}) => id)
    .join(", ");
}

function literalHint(written: string): string {
  return `; where it is a name and no figure, {{literal "${written}"}}`;
}
