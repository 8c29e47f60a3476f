import type {Document} from "../model/document.ts";
import type {FigureValue, Text} from "../model/inline.ts";
import type {Fact} from "../model/fact.ts";
import type {Report} from "../model/problem.ts";
import type {Prose} from "../model/prose.ts";
import {compare, round} from "../support/decimal.ts";
import {error} from "../support/problem.ts";
import {factsEqualTo, numbersOf} from "./facts.ts";
import {findNumbers, type TypedNumber} from "./numbers.ts";
import type {Known} from "./typed-numbers.ts";

/**
 * Check an edition as it is printed: each figure, read as the language writes numbers, gives back the value of its fact,
 * and between the figures no words say one.
 */
export function checkShown(document: Document, prose: Prose, known: Known, report: Report): void {
  const {reading} = known.voice;
  const literal = new Set(prose.tokens.flatMap((token) => (token.kind === "text" ? [token.text] : [])));
  const seen = new Set<string>();
  for (const node of printedNodes(document.children)) {
    if (node.type === "figure-value") {
      const fact = known.facts.get(node.fact);
      const key = `${node.fact} ${node.shown}`;
      if (!fact || seen.has(key)) continue;
      seen.add(key);
      const numbers = findNumbers(node.shown, reading);
      if (numbers.every((number) => saysFact(number, fact))) continue;
      const file = `templates/languages/${known.voice.lang}.yaml`;
      const message = `"${node.shown}" does not read back as the value of ${node.fact}, which is ${node.raw}`;
      report(error("shown-value", node.at, message, `look at numbers: and scales: in ${file}`));
    } else if (!literal.has(node.text)) {
      for (const number of findNumbers(node.text, reading)) {
        const [fact] = number.kind === "figure" ? factsEqualTo(number, known.numbers) : [];
        if (!fact) continue;
        const message = `"${number.text}" is printed here as plain words, and it is the value of ${fact.id}`;
        report(error("typed-number", node.at, message, `write {{${fact.id}}}`));
      }
    }
  }
}

function saysFact(number: TypedNumber, fact: Fact): boolean {
  const known = numbersOf([fact]);
  const places = [number.digits, ...placesOfScale(fact)];
  return (
    known.length === 0 ||
    known.some(({value}) =>
      number.values.some((typed) => places.some((digits) => compare(round(value, digits), typed) === 0)),
    )
  );
}

// A value in millions that is said in full was rounded in millions: 1208.75 with one digit is 1,208,800,000.
function placesOfScale({scale = 0}: Fact): readonly number[] {
  return Array.from({length: scale}, (_, digits) => digits - scale);
}

// What is set from the sheet's own data holds no words that somebody typed.
const apart = new Set(["table", "figure", "cards", "sources", "contents"]);

function* printedNodes(value: unknown): Generator<FigureValue | Text> {
  if (Array.isArray(value)) for (const item of value) yield* printedNodes(item);
  else if (typeof value === "object" && value !== null && "type" in value) {
    if (value.type === "text") yield value as Text;
    else if (value.type === "figure-value") yield value as FigureValue;
    else if (!apart.has(String(value.type)))
      for (const part of Object.values(value)) if (typeof part === "object") yield* printedNodes(part);
  }
}
