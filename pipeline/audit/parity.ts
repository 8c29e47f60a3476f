import type {Parallel, Passage, TypedText, Uses} from "../model/audit.ts";
import type {FrontMatter} from "../model/prose.ts";
import type {Place, Report} from "../model/problem.ts";
import {didYouMean, error, warning} from "../support/problem.ts";
import {checkLiterals} from "./literals.ts";
import {checkTypedParity} from "./typed-parity.ts";
import {findTypedFacts, type Known} from "./typed-numbers.ts";

/** Report what a translation says that its source does not, and what it leaves out: figures, charts, claims, citations, numbers. */
export function checkParity(
  {passages, missing}: Parallel,
  front: FrontMatter,
  {known, source}: {readonly known: Known; readonly source: Known},
  report: Report,
): void {
  const insteadOf = readInsteadOf(front, known, report);
  for (const passage of passages) {
    // What was typed in place of a figure is told where it was typed, in the source as well.
    const typed = {here: usesTyped(passage.typed, known), there: usesTyped(passage.sourceTyped, source)};
    checkUses(passage, {...typed, here: withOthers(typed.here, insteadOf)}, insteadOf, report);
    checkLiterals(passage, known, source, report);
    checkTypedParity(passage, known, source, report);
  }
  for (const {at, source, text, uses} of missing) {
    const figures = [...uses.counted.keys(), ...uses.named];
    const first = text.replace(/\s+/gu, " ").slice(0, 60);
    const message = `the source has a block that this translation lacks, after this one: "${first}${text.length > 60 ? "…" : ""}"`;
    const hint = "put it into a comment of its own, as the other blocks have it, and write the translation below";
    const severity = figures.length > 0 && !front.draft ? error : warning;
    report({...severity("missing-block", at, message, hint), related: [{message: "it stands here", place: source}]});
  }
}

type InsteadOf = ReadonlyMap<string, readonly string[]>;

function readInsteadOf(front: FrontMatter, {facts}: Known, report: Report): InsteadOf {
  const found = new Map<string, readonly string[]>();
  for (const [id, others] of Object.entries(front.insteadOf ?? {})) {
    for (const [index, some] of [id, ...others].entries()) {
      if (facts.has(some)) continue;
      const at = front.placeOf(index === 0 ? ["instead_of", id] : ["instead_of", id, index - 1]);
      report(error("unknown-fact", at, `instead_of: there is no fact "${some}"`, didYouMean(some, facts.keys())));
    }
    found.set(
      `{{${id}}}`,
      others.map((other) => `{{${other}}}`),
    );
  }
  return found;
}

function usesTyped(texts: readonly TypedText[], known: Known): ReadonlySet<string> {
  const typed = texts.flatMap((text) => findTypedFacts(text, known));
  return new Set(typed.flatMap(({facts}) => facts.map((id) => `{{${id}}}`)));
}

// Typed as the source's figure, though the language speaks of another: it lacks neither.
function withOthers(typed: ReadonlySet<string>, insteadOf: InsteadOf): ReadonlySet<string> {
  return new Set([...typed].flatMap((use) => [use, ...(insteadOf.get(use) ?? [])]));
}

// Reports the uses of a passage that differ from its source's, those of one place together.
function checkUses(
  {at, places, uses, source}: Passage,
  typed: {readonly here: ReadonlySet<string>; readonly there: ReadonlySet<string>},
  insteadOf: InsteadOf,
  report: Report,
): void {
  if (uses.unknown || source.unknown) return;
  const lacking: [string, Place][] = [];
  const extra: [string, Place][] = [];
  const wanted = exchange(source, uses, insteadOf);
  for (const use of new Set([...wanted.keys(), ...uses.counted.keys()])) {
    const difference = (uses.counted.get(use) ?? 0) - (wanted.get(use) ?? 0);
    const place = places?.get(use) ?? at;
    const times = Math.abs(difference) > 1 ? ` (${Math.abs(difference)} times)` : "";
    if (difference < 0 && !typed.here.has(use)) lacking.push([use + times, place]);
    if (difference > 0 && !typed.there.has(use)) extra.push([use + times, place]);
  }
  for (const use of source.named) if (!uses.named.has(use)) lacking.push([use, places?.get(use) ?? at]);
  for (const use of uses.named) if (!source.named.has(use)) extra.push([use, places?.get(use) ?? at]);
  // Where one stands in place of another, both are told of that place.
  const [less, more] = [lacking[0], extra[0]];
  if (less && more && lacking.length === 1 && extra.length === 1) lacking[0] = [less[0], more[1]];
  const where = new Map([...lacking, ...extra].map(([, place]) => [JSON.stringify(place), place]));
  for (const [key, place] of where) {
    const here = (found: readonly [string, Place][]): string =>
      found
        .filter(([, other]) => JSON.stringify(other) === key)
        .map(([use]) => use)
        .join(", ");
    const [lacks, has] = [here(lacking), here(extra)];
    const parts = [...(lacks === "" ? [] : [`lacks ${lacks}`]), ...(has === "" ? [] : [`has ${has} besides`])];
    report(
      error(
        "parity",
        place,
        `this does not say what its source says: it ${parts.join(" and ")}`,
        "use what the source uses; where this language speaks of another figure, say so in the front matter: instead_of: {fact: [other]}",
      ),
    );
  }
}

// What the source uses, with the figures that this language says instead, as far as it does not say the source's own.
function exchange(source: Uses, uses: Uses, insteadOf: InsteadOf): ReadonlyMap<string, number> {
  const wanted = new Map(source.counted);
  for (const [use, others] of insteadOf) {
    const times = (source.counted.get(use) ?? 0) - (uses.counted.get(use) ?? 0);
    if (times <= 0) continue;
    wanted.set(use, (source.counted.get(use) ?? 0) - times);
    for (const other of others) wanted.set(other, (wanted.get(other) ?? 0) + times);
  }
  return wanted;
}
