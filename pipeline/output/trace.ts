import {createHash} from "node:crypto";
import type {HeardText} from "../model/audit.ts";
import type {DrawnChart} from "../model/chart.ts";
import type {Block, Document} from "../model/document.ts";
import type {Fact} from "../model/fact.ts";
import type {FigureValue} from "../model/inline.ts";
import type {Lang} from "../model/language.ts";
import type {Place} from "../model/problem.ts";
import type {Prose, SaidClaim} from "../model/prose.ts";
import type {EditionTrace, TracedClaim, TracedFigure, TracedTable, TracePlace} from "../model/record.ts";
import {sentenceAround} from "../support/sentences.ts";
import {valueText} from "../support/value-text.ts";
import {walkBlocks} from "../support/walk-blocks.ts";
import {type SaidNode, saidNodes} from "./said.ts";

export interface TraceInput {
  readonly document: Document;
  readonly prose: Prose;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  /** The texts of the sheet that it said: titles, descriptions, notes, labels. */
  readonly heard: readonly HeardText[];
  readonly facts: ReadonlyMap<string, Fact>;
}

/**
 * What an edition says, as a record keeps it: its figures, the claims that hold and its tables, with the sentences; its
 * charts and words by their hashes.
 */
export function traceEdition({document, prose, charts, heard, facts}: TraceInput): EditionTrace {
  const said = saidNodes(document);
  const texts = distinctTexts(heard);
  return {
    figures: [
      ...said.flatMap(({node, sentence}) => (node.type === "figure-value" ? figureOf(node, sentence, facts) : [])),
      ...texts.flatMap((text) => figuresOf(text, document.lang, facts)),
    ],
    claims: [...claimsOf(prose.claims, said), ...texts.flatMap(claimsIn)],
    tables: tablesIn(document.children),
    charts: Object.fromEntries([...charts].map(([id, {svg}]) => [id, hash(svg)])),
    words: hash(JSON.stringify([document.kicker, document.title, document.children], withoutUnseen)),
  };
}

function figureOf(
  {fact: id, shown, at}: Pick<FigureValue, "fact" | "shown" | "at">,
  sentence: string,
  facts: ReadonlyMap<string, Fact>,
): readonly TracedFigure[] {
  const fact = facts.get(id);
  const value = fact && valueText(fact.value);
  if (!fact || value === undefined) return [];
  const {type, unit = null, scale, period, sources} = fact;
  const form = type === "number" ? {unit, ...(scale && {scale})} : {};
  return [{id, shown, value, ...form, ...(period !== undefined && {period}), sources, sentence, at: placeOf(at)}];
}

// A text that is drawn for the page and for the phone is said once.
function distinctTexts(heard: readonly HeardText[]): readonly HeardText[] {
  const told = heard.filter(({figures, claims}) => figures.length + claims.length > 0);
  return [...new Map(told.map((text) => [JSON.stringify([text.text, text.at]), text])).values()];
}

function figuresOf({said, figures}: HeardText, lang: Lang, facts: ReadonlyMap<string, Fact>): readonly TracedFigure[] {
  let from = 0;
  return figures.flatMap((figure) => {
    const start = Math.max(said.indexOf(figure.shown, from), 0);
    from = start + figure.shown.length;
    return figureOf(figure, sentenceAround(said, start, from, lang), facts);
  });
}

function claimsIn({said, claims}: HeardText): readonly TracedClaim[] {
  return claims.map(({expression, at}) => ({expression, sentence: said, at: placeOf(at)}));
}

// A claim whose words are whole blocks has no sentence of its own.
function claimsOf(claims: readonly SaidClaim[], said: readonly SaidNode[]): readonly TracedClaim[] {
  return claims.map(({expression, at}) => {
    const found = said.find(({node}) => node.type === "claim" && isSamePlace(node.at, at));
    return {expression, ...(found && {sentence: found.sentence}), at: placeOf(at)};
  });
}

function tablesIn(blocks: readonly Block[]): readonly TracedTable[] {
  return [...walkBlocks(blocks)].flatMap(({block}) =>
    block.type === "table" && block.exact ? [{...block.exact, at: placeOf(block.at)}] : [],
  );
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}

function placeOf({file, line, column}: Place): TracePlace {
  return {file, line, column};
}

// No word changes with a line that moves, a picture that is drawn anew, or digits that nobody sees.
const UNSEEN = new Set(["at", "chart", "bytes", "raw", "exact", "expression"]);

function withoutUnseen(key: string, value: unknown): unknown {
  return UNSEEN.has(key) ? undefined : value;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
