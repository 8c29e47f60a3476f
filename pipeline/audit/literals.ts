import type {Passage} from "../model/audit.ts";
import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {plainDigits} from "./scan.ts";
import type {Known} from "./typed-numbers.ts";

/** Report a literal of a translation whose digits its source has nowhere, where the source has one whose digits the translation lacks. */
export function checkLiterals(passage: Passage, known: Known, source: Known, report: Report): void {
  const {at, places, uses, source: wanted} = passage;
  const here = digitsIn([...uses.literals, ...passage.typed.map(({text}) => text)], known);
  const there = digitsIn([...wanted.literals, ...passage.sourceTyped.map(({text}) => text)], source);
  const added = uses.literals.find((literal) => digitsIn([literal], known).some((number) => !there.includes(number)));
  const lost = wanted.literals.find((literal) => digitsIn([literal], source).some((number) => !here.includes(number)));
  if (added === undefined || lost === undefined) return;
  const use = `{{literal ${JSON.stringify(added)}}}`;
  const message = `${use} has another number than its source, which has {{literal ${JSON.stringify(lost)}}}`;
  report(error("parity", places?.get(use) ?? at, message, "write the source's number"));
}

function digitsIn(texts: readonly string[], {voice}: Known): readonly string[] {
  return texts.flatMap((text) => plainDigits(text, voice.reading).match(/[0-9]+/gu) ?? []);
}
