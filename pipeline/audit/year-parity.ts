import type {Passage, TypedText} from "../model/audit.ts";
import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {findNumerals} from "./numerals.ts";
import {plainTexts} from "./scan.ts";
import type {Known} from "./typed-numbers.ts";
import {findYears, yearsOf} from "./years.ts";

/** Report the years that a translation types and its source does not name, unless they are those of a figure in the passage. */
export function checkYearParity(
  {typed, sourceTyped, source}: Passage,
  translation: Known,
  sourceKnown: Known,
  report: Report,
): void {
  const {voice, facts} = translation;
  const told = yearsWritten(sourceTyped, sourceKnown);
  const known = new Set(told);
  if (known.size === 0) return;
  for (const use of [...source.counted.keys(), ...source.named]) {
    const period = facts.get(/[\w.]+/u.exec(use.replace(/^\{\{period "/u, ""))?.[0] ?? "")?.period;
    yearsOf(period)?.forEach((year) => known.add(year));
  }
  // "1500" may be the source's "1.5 thousand".
  const numbers = new Set(
    sourceTyped.flatMap(({text}) => findNumerals(text, sourceKnown)).flatMap(({values}) => values),
  );
  // A year that only makes the source's plainer stands in place of none.
  const here = yearsWritten(typed, translation);
  const isMore = here.length > told.length && told.every((year) => here.includes(year));
  for (const text of typed) {
    for (const {first, last, start, end} of findYears(text.text, voice.reading)) {
      const other = [first, last].find((year) => !known.has(year) && !numbers.has(year));
      if (other === undefined) continue;
      const years = [...known].sort().join(", ");
      const message = `${other} is typed here, and the source has ${years}`;
      const at = text.place(start, end - start);
      if (isMore) report({severity: "hint", code: "other-number", place: at, message});
      else report(error("parity", at, message, "write the source's year"));
    }
  }
}

// 2016/17 and 2016–17 are two; 二〇一六 is one as much as 2016.
function yearsWritten(texts: readonly TypedText[], known: Known): readonly number[] {
  const plain = [...plainTexts(texts, known.voice.reading).matchAll(/[0-9]{4}(?:[/–-][0-9]{2}(?![0-9]))?/gu)].flatMap(
    ({0: text}) => {
      const [first = "", last = ""] = text.split(/[/–-]/u);
      return last === "" ? [Number(first)] : [Number(first), Math.floor(Number(first) / 100) * 100 + Number(last)];
    },
  );
  const read = texts
    .flatMap(({text}) => findYears(text, known.voice.reading))
    .flatMap(({first, last}) => [first, last]);
  return [...plain, ...new Set(read.filter((year) => !plain.includes(year)))];
}
