import type {Parallel, SaidText, TypedText} from "../model/audit.ts";
import type {Document} from "../model/document.ts";
import type {Voice} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import type {FrontMatter, Prose} from "../model/prose.ts";
import type {Briefing} from "../model/sheet.ts";
import {expressionScope} from "../support/expression/scope.ts";
import {numbersOf} from "./facts.ts";
import {hintNumberWords} from "./number-words.ts";
import {checkParity} from "./parity.ts";
import {checkShown} from "./shown.ts";
import {checkTypedNumbers, type Known} from "./typed-numbers.ts";
import {checkYears} from "./years.ts";

export interface AuditInput {
  readonly typed: readonly TypedText[];
  readonly said: readonly SaidText[];
  readonly parallel?: Parallel;
  /** The edition as it is printed, where it could be made. */
  readonly document?: Document;
  readonly prose?: Prose;
  readonly front: FrontMatter;
  readonly briefing: Briefing;
  readonly voice: Voice;
  /** The voice of the source language, by which the words of the source are read. */
  readonly sourceVoice: Voice;
}

/**
 * Audit the numbers of an edition: none is typed by hand that a fact could give, no year stands beside a figure of
 * another, a translation says what its source says, and what is printed reads back as what the facts hold.
 */
export function auditEdition(input: AuditInput, report: Report): void {
  const {typed, said, parallel, document, prose, front, briefing, voice, sourceVoice} = input;
  const facts = expressionScope(briefing);
  const known: Known = {facts, voice, numbers: numbersOf(facts.values())};
  const data = dataTexts(briefing);
  const isForeign = voice.lang !== sourceVoice.lang;
  // A text without a translation is in the source's words, and is told of in the source's edition.
  const isOwn = ({source, passage}: SaidText): boolean => !isForeign || passage !== undefined || !/\p{L}/u.test(source);
  const words = said.filter((some) => !data.has(fold(some.source)) && isOwn(some));
  const labels = labelledFigures(words, briefing);
  let typedByHand = 0;
  const count: Report = (problem) => {
    typedByHand++;
    report(problem);
  };
  for (const text of [...typed, ...words.map((some) => labels.get(some) ?? some.typed)]) {
    checkTypedNumbers(text, known, count);
    checkYears(text, known, report);
    hintNumberWords(text, known, report);
  }
  const translated = words.flatMap(({passage}) => passage ?? []);
  const {passages = [], missing = []} = parallel ?? {};
  const sides = {known, source: {...known, voice: sourceVoice}};
  checkParity({passages: [...passages, ...translated], missing}, front, sides, report);
  // What was found where it was typed is not told again where it is printed.
  if (document && prose && typedByHand === 0) checkShown(document, prose, known, report);
}

// Cells of tables and titles of works: their digits are data and names.
function dataTexts({tables, sources}: Briefing): ReadonlySet<string> {
  const cells = [...tables.values()].flatMap(({rows}) => rows.flatMap(({cells}) => Object.values(cells)));
  const works = [...sources.values()].flatMap(({title, publisher, author}) => [title, publisher, author]);
  return new Set([...cells, ...works].flatMap((text) => (text === undefined ? [] : [fold(text)])));
}

// A label stands beside its fact's figure on a card, so that a year in it speaks of that figure.
function labelledFigures(words: readonly SaidText[], {facts}: Briefing): ReadonlyMap<SaidText, TypedText> {
  const byLabel = new Map<string, string[]>();
  for (const {id, label} of facts.values())
    if (label !== undefined) byLabel.set(fold(label), [...(byLabel.get(fold(label)) ?? []), id]);
  return new Map(
    words.flatMap((some) => {
      const [id, ...others] = byLabel.get(fold(some.source)) ?? [];
      if (id === undefined || others.length > 0 || some.typed.figures.length > 0) return [];
      return [[some, {...some.typed, figures: [{fact: id, start: 0, end: 0}]}] as const];
    }),
  );
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
