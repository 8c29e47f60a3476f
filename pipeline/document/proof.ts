import type {Block} from "../model/document.ts";
import type {ProofNote} from "../model/proof.ts";
import type {FigureValue, Inline, ProofMark} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";
import type {Composer} from "./composer.ts";
import {withReferences} from "./reference-list.ts";
import type {HeadingMark} from "./sections.ts";

/** Where the words that a claim picked begin or end, until they are gathered into one node. */
export interface ClaimEdge {
  readonly type: "claim-edge";
  /** Absent at the end. */
  readonly expression?: string;
  readonly at: Place;
}

/** Gathers the words between a claim's edges into one node; an edge without its other half is taken out. */
export function gatherClaims(pieces: readonly (Inline | ClaimEdge)[], composer: Composer): readonly Inline[] {
  const start = pieces.findIndex((piece) => piece.type === "claim-edge" && piece.expression !== undefined);
  const edge = pieces[start];
  const end = endOfClaim(pieces, start);
  if (edge?.type !== "claim-edge" || end < 0) return pieces.filter((piece) => piece.type !== "claim-edge");
  const children = withReferences(gatherClaims(pieces.slice(start + 1, end), composer), [], composer);
  return [
    ...pieces.slice(0, start).filter((piece) => piece.type !== "claim-edge"),
    {type: "claim", expression: edge.expression ?? "", marked: composer.proof !== undefined, children, at: edge.at},
    ...gatherClaims(pieces.slice(end + 1), composer),
  ];
}

function endOfClaim(pieces: readonly (Inline | ClaimEdge)[], start: number): number {
  let depth = 0;
  for (let index = start; index >= 0 && index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.type !== "claim-edge") continue;
    depth += piece.expression === undefined ? -1 : 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** What stands behind a figure in a proof: its id, its sources, and the last released figure where that differs. */
export function markFigure(
  figure: FigureValue,
  sources: readonly string[],
  {proof, voice}: Composer,
): ProofMark | undefined {
  if (!proof) return undefined;
  const released = proof.released.get(figure.fact);
  const last =
    released && !released.includes(figure.shown) ? [voice.own("last-released", {figure: released.join(" / ")})] : [];
  return {type: "proof-mark", text: `[${[figure.fact, ...sources, ...last].join(" · ")}]`, at: figure.at};
}

/** Puts above each block of a translation a note with its source, as the template has it. */
export function noteSources(
  blocks: readonly (Block | HeadingMark)[],
  composer: Composer,
): readonly (Block | HeadingMark)[] {
  return blocks.flatMap((block) => [...sourceNote(block.at, composer), block]);
}

/** In a proof, the note with the source of what begins at a place; none where it has no source. */
export function sourceNote(at: Place, {proof, voice, source}: Composer): readonly ProofNote[] {
  const passage = proof?.passages.find((other) => other.at.file === at.file && other.at.line === at.line);
  if (!passage) return [];
  const label = voice.own(passage.state === "stale" ? "stale" : "source-block");
  return [{type: "proof-note", state: passage.state, label, source: passage.source, sourceLang: source, at}];
}
