import {createHash} from "node:crypto";
import type {DrawnChart} from "../model/chart.ts";
import type {Block, Document} from "../model/document.ts";
import type {FigureValue} from "../model/inline.ts";
import type {Fact} from "../model/fact.ts";
import type {Prose} from "../model/prose.ts";
import type {EditionTrace, TracedFigure} from "../model/record.ts";
import {valueText} from "../support/value-text.ts";

/** What an edition says, as a record keeps it: its figures, the claims that hold, its charts and words by their hashes. */
export function traceEdition(
  document: Document,
  prose: Prose,
  charts: ReadonlyMap<string, DrawnChart>,
  facts: ReadonlyMap<string, Fact>,
): EditionTrace {
  const figure = ({fact: id, shown, at}: Pick<FigureValue, "fact" | "shown" | "at">): readonly TracedFigure[] => {
    const fact = facts.get(id);
    const value = fact && valueText(fact.value);
    if (!fact || value === undefined) return [];
    const {period, sources} = fact;
    const {file, line} = at;
    return [{id, shown, value, ...(period !== undefined && {period}), sources, at: {file, line}}];
  };
  return {
    figures: [
      ...prose.tokens.flatMap((token) => (token.kind === "figure" ? figure(token) : [])),
      ...cardsIn(document.children).flatMap(figure),
    ],
    claims: prose.tokens.flatMap((token) =>
      token.kind === "claim-start"
        ? [{expression: token.expression, at: {file: token.at.file, line: token.at.line}}]
        : [],
    ),
    charts: Object.fromEntries([...charts].map(([id, {svg}]) => [id, hash(svg)])),
    words: hash(JSON.stringify([document.kicker, document.title, document.children], withoutPlaces)),
  };
}

// A line that moves, or a picture that is drawn anew, changes no word.
function withoutPlaces(key: string, value: unknown): unknown {
  return key === "at" || key === "chart" || key === "bytes" ? undefined : value;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function cardsIn(blocks: readonly Block[]): readonly FigureValue[] {
  return blocks.flatMap((block): readonly FigureValue[] => {
    if (block.type === "cards") return block.cards.map((card) => card.figure);
    return block.type === "section" || block.type === "editors-note" ? cardsIn(block.children) : [];
  });
}
