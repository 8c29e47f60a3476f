import type {TypedText} from "../model/audit.ts";
import type {Reading} from "../model/language.ts";
import type {Problem, Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {type Lexicon, lexiconOf} from "./lexicon.ts";
import {findNumbers} from "./numbers.ts";
import {lowerCase, plainDigits} from "./scan.ts";
import type {Known} from "./typed-numbers.ts";

/** A year, or two joined by a dash or "to". */
export interface TypedYear {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** "since 2013", "than in 2005": the figure beside it may speak of another time. */
  readonly other: boolean;
}

type Part =
  | {readonly kind: "year"; readonly year: TypedYear}
  | {readonly kind: "figure"; readonly fact: string; readonly years: readonly [number, number] | undefined};

/**
 * Report each typed year that stands beside a figure of another year.
 *
 * Beside means: in the same clause, which ends at a comma, semicolon, colon or full stop; where a clause holds as many
 * years as figures they are taken in pairs, else the year belongs to the figure before or behind it. A clause that is
 * nothing but "In 2016" belongs to the first figure of the next. A range of years that stands first belongs to two.
 */
export function checkYears(text: TypedText, known: Known, report: Report): void {
  if (text.figures.length === 0) return;
  const years = findYears(text.text, known.voice.reading);
  if (years.length === 0) return;
  const clauses = clausesOf(text, years, known);
  const wrong = new Set<TypedYear>();
  clauses.forEach((clause, index) => {
    for (const [year, figures] of pairsOf(clause.parts, clause.bare ? clauses[index + 1]?.parts : undefined)) {
      if (year.other || figures.length === 0 || wrong.has(year)) continue;
      if (figures.some((figure) => agrees(year, figure))) continue;
      wrong.add(year);
      report(wrongYear(year, figures[0] ?? "", text, known));
    }
  });

  function agrees({first, last}: TypedYear, fact: string): boolean {
    const span = yearsOf(known.facts.get(fact)?.period);
    return span === undefined || (span[0] <= last && span[1] >= first);
  }
}

/** The years of a text, ranges as one. */
export function findYears(text: string, reading: Reading): readonly TypedYear[] {
  const plain = lowerCase(plainDigits(text, reading));
  const lexicon = lexiconOf(reading);
  const years: TypedYear[] = [];
  for (const {kind, start, end, values} of findNumbers(text, reading)) {
    const value = Number(values[0]);
    if (kind !== "year") continue;
    const before = years.at(-1);
    const between = before && plain.slice(before.end, start);
    const full = value < 100 && before ? Math.floor(before.first / 100) * 100 + value : value;
    if (before && between !== undefined && isRange(between, lexicon))
      years[years.length - 1] = {...before, end, last: full};
    else years.push({start, end, first: full, last: full, other: isOther(plain, start, end, lexicon)});
  }
  return years;
}

function isRange(between: string, lexicon: Lexicon): boolean {
  return /^\s*年?\s*[-–—至到~～/]\s*$/u.test(between) || (lexicon.joined.test(between) && !/[,、]/u.test(between));
}

function isOther(plain: string, start: number, end: number, lexicon: Lexicon): boolean {
  const before = plain.slice(Math.max(0, start - 40), start);
  // "than in 2005", "منذ عام 2013": the word for a year may stand between.
  const earlier = lexicon.yearBefore.test(before) ? before.replace(/\s*\S+\s*$/u, " ") : before;
  return (
    lexicon.otherTimeBefore.test(before) ||
    lexicon.otherTimeBefore.test(earlier) ||
    lexicon.otherTimeBehind.test(plain.slice(end, end + 20))
  );
}

interface Clause {
  readonly parts: readonly Part[];
  /** Holds a year with a word or two around it, and nothing else. */
  readonly bare: boolean;
}

const ends = /[.!?;:,，。；：！？、،؛؟—]/u;

function clausesOf(text: TypedText, years: readonly TypedYear[], known: Known): readonly Clause[] {
  const parts = [
    ...years.map((year) => ({at: year.start, end: year.end, part: {kind: "year", year} as Part})),
    ...text.figures.map(({fact, start, end}) => ({
      at: start,
      end,
      part: {kind: "figure", fact, years: yearsOf(known.facts.get(fact)?.period)} as Part,
    })),
  ].sort((a, b) => a.at - b.at);
  const clauses: Clause[] = [];
  let start = 0;
  let held: Part[] = [];
  let next = 0;
  for (let at = 0; at <= text.text.length; at++) {
    const part = parts[next];
    if (part && at >= part.at) {
      held.push(part.part);
      at = part.end - 1;
      next++;
      continue;
    }
    if (at < text.text.length && !ends.test(text.text[at] ?? "")) continue;
    if (held.length > 0) clauses.push({parts: held, bare: isBare(text.text, start, at, held)});
    held = [];
    start = at + 1;
  }
  return clauses;
}

function isBare(text: string, start: number, end: number, parts: readonly Part[]): boolean {
  const [part] = parts;
  if (parts.length !== 1 || part?.kind !== "year") return false;
  const {year} = part;
  const words = `${text.slice(start, year.start)} ${text.slice(year.end, end)}`.replace(/\p{Nd}+/gu, " ").trim();
  return /\p{Script=Han}/u.test(words) ? words.replace(/\s/gu, "").length <= 5 : words.split(/\s+/u).length <= 3;
}

// Each year with the figures that it may speak of.
function pairsOf(
  parts: readonly Part[],
  following: readonly Part[] | undefined,
): readonly [TypedYear, readonly string[]][] {
  const years = parts.flatMap((part) => (part.kind === "year" ? [part.year] : []));
  const figures = figuresOf(parts);
  if (figures.length === 0 && years.length === 1 && following && !following.some(({kind}) => kind === "year")) {
    return years.flatMap((year) => spokenOf(year, figuresOf(following)));
  }
  if (years.length === figures.length) return years.map((year, index) => [year, figures.slice(index, index + 1)]);
  return parts.flatMap((part, index): readonly [TypedYear, readonly string[]][] => {
    if (part.kind !== "year") return [];
    const [before, behind] = [figuresOf(parts.slice(0, index)), figuresOf(parts.slice(index + 1))];
    if (before.length === 0) return spokenOf(part.year, behind);
    return [[part.year, [...before.slice(-1), ...behind.slice(0, 1)]]];
  });
}

// "From 2012 to 2016, it grew from {{a}} to {{b}}": a range of years speaks of two figures behind it, a year of one.
function spokenOf(year: TypedYear, figures: readonly string[]): readonly [TypedYear, readonly string[]][] {
  return figures.slice(0, year.first === year.last ? 1 : 2).map((figure) => [year, [figure]]);
}

function figuresOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === "figure" ? [part.fact] : []));
}

/** The first and the last year of a period. */
export function yearsOf(period: string | undefined): readonly [number, number] | undefined {
  const [first, last = first] = (period ?? "").split("/");
  if (first === undefined || first === "" || last === undefined) return undefined;
  return [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
}

function wrongYear({first, last, start, end}: TypedYear, id: string, text: TypedText, known: Known): Problem {
  const period = known.facts.get(id)?.period ?? "";
  const year = first === last ? String(first) : text.text.slice(start, end);
  return error(
    "wrong-year",
    text.place(start, end - start),
    `${year} is typed beside {{${id}}}, which is the figure of ${known.voice.date(period)}`,
    `write {{period "${id}"}}, which moves with the figure; where the year is another's, {{literal "${year}"}}`,
  );
}
