import type {Document} from "../model/document.ts";
import type {Report} from "../model/problem.ts";
import {withoutIsolates} from "../support/bidi.ts";
import {error} from "../support/problem.ts";
import type {Box, BoxItem} from "./page/box.ts";
import {documentWords} from "./document-words.ts";
import type {LaidOutPage} from "./engine.ts";
import type {PageFurniture} from "./page/furniture.ts";
import type {Ink, SetLine} from "./text/set-line.ts";

/** Reports every block whose words are not all on the pages. */
export function checkWords(
  document: Document,
  pages: readonly LaidOutPage[],
  {masthead}: PageFurniture,
  report: Report,
): void {
  const placed = countWords([...inksOfBox(masthead), ...pages.flatMap(inksOfPage)]);
  for (const {text, at} of documentWords(document)) {
    const lost = wordsOf(text).filter((word) => !takeWord(placed, word));
    if (lost.length === 0) continue;
    const shown = lost.slice(0, 8).join(" ") + (lost.length > 8 ? " …" : "");
    report(
      error(
        "lost-words",
        at,
        `${lost.length === 1 ? "a word has" : `${lost.length} words have`} no place on the pages of the PDF: ${shown}`,
        "this is a fault of Factpress, not of the text; please report it with the template",
      ),
    );
  }
}

function inksOfPage({items}: LaidOutPage): Ink[] {
  return items.flatMap((item) => {
    if (item.type === "line") return [(item.item as SetLine).ink];
    return item.type === "svg" ? inksOfBox(item.item.svg as Box) : [];
  });
}

function inksOfBox(box: Box): Ink[] {
  return box.items.flatMap(inksOfItem);
}

function inksOfItem(item: BoxItem): Ink[] {
  if (item.kind === "passage") return item.items.flatMap(inksOfItem);
  return item.kind === "line" ? [item.line.ink] : [];
}

// A line that is repeated, as the head of a table is, counts once. Lines join where a word was broken between them.
function countWords(inks: readonly Ink[]): Map<string, number> {
  const texts = new Map<object, string>();
  for (const ink of new Set(inks)) {
    const {composed, start, end} = ink;
    const before = texts.get(composed) ?? (composed.marker ? `${composed.marker.text} ` : "");
    texts.set(composed, before + composed.text.slice(start, end));
  }
  const counts = new Map<string, number>();
  for (const text of texts.values()) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function takeWord(placed: Map<string, number>, word: string): boolean {
  const left = placed.get(word) ?? 0;
  placed.set(word, left - 1);
  return left > 0;
}

function wordsOf(text: string): readonly string[] {
  return withoutIsolates(text).split(/\s+/).filter(Boolean);
}
