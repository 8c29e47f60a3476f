import type {Piece} from "./text/set-line.ts";
import type {Tag} from "./tag/tag.ts";

/** Pieces that are drawn together, and the element they belong to. */
export interface DrawingGroup {
  readonly tag: Tag;
  readonly pieces: Piece[];
}

/**
 * Groups follow each other as they are read. Within a group, neighbours of one look, pieces are drawn from left to right:
 * programs that extract text put such a stretch into its order of reading by themselves, spaces included. What they would
 * put into another order (signs beside a number, much Latin in little Arabic) is drawn piece by piece, as it is read.
 */
export function drawingGroups(pieces: readonly Piece[]): readonly DrawingGroup[] {
  const groups: DrawingGroup[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (
      last &&
      last.tag === piece.span.tag &&
      last.pieces.every((other) => looksLike(other, piece)) &&
      adjoins(last, piece)
    )
      last.pieces.push(piece);
    else groups.push({tag: piece.span.tag, pieces: [piece]});
  }
  return groups.flatMap(({tag, pieces: members}) =>
    mostlyRightToLeft(members)
      ? [{tag, pieces: members.toSorted((a, b) => a.x - b.x)}]
      : members.map((piece) => ({tag, pieces: [piece]})),
  );
}

function mostlyRightToLeft(pieces: readonly Piece[]): boolean {
  const turned = pieces.filter(({level}) => level % 2 === 1);
  return lengthOf(turned) >= lengthOf(pieces) * 0.4;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, {text}) => sum + text.length, 0);
}

// A number or words; signs and brackets beside them find another place in a program's own order.
function isPlain({level, text}: Piece): boolean {
  return level % 2 === 1 || /^(?:[\p{L}\s]+|[\p{N}.,]+)$/u.test(text);
}

function looksLike(a: Piece, b: Piece): boolean {
  return (
    isPlain(a) &&
    isPlain(b) &&
    a.face === b.face &&
    a.span.style.size === b.span.style.size &&
    a.span.style.raise === b.span.style.raise
  );
}

function adjoins({pieces}: DrawingGroup, {x, width}: Piece): boolean {
  const left = Math.min(...pieces.map((piece) => piece.x));
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
  return Math.abs(x - right) < 0.1 || Math.abs(x + width - left) < 0.1;
}
