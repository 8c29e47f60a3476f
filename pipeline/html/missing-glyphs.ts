import type {Document} from "../model/document.ts";
import type {FontChain} from "../model/font.ts";
import type {Place, Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";

/** Reports each character of a document that no font of its language has, at the first place where it stands; true if all are there. */
export function checkGlyphs(document: Document, fonts: FontChain, report: Report): boolean {
  const missing = new Map<string, {place: Place; text: string}>();
  for (const {text, place} of textsOf(document, document.at))
    for (const run of fonts.runs(text, {}))
      if (!run.face)
        for (const character of run.text)
          if (!drawnByNone.test(character) && !missing.has(character)) missing.set(character, {place, text});
  for (const [character, {place, text}] of missing) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    report(
      error(
        "missing-glyph",
        place,
        `No font of this language (${fonts.families.join(", ")}) has the character "${character}" (${code}) in "${excerpt(text)}".`,
        "replace the character, or add a font that has it under `typography` in brand.yml",
      ),
    );
  }
  return missing.size === 0;
}

// What a page does not set in its own fonts: machine-readable values, metadata, and charts, which are checked when drawn.
const unseen = new Set(["at", "chart", "href", "raw", "date", "published", "alternative", "description", "keywords"]);
const names = new Set([
  "type",
  "id",
  "lang",
  "fact",
  "target",
  "briefing",
  "direction",
  "align",
  "scope",
  "mime",
  "kind",
]);

function* textsOf(value: unknown, at: Place): Generator<{text: string; place: Place}> {
  if (typeof value === "string") yield {text: value, place: at};
  else if (Array.isArray(value)) for (const item of value) yield* textsOf(item, at);
  else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
    const place = "at" in value ? (value.at as Place) : at;
    for (const [key, child] of Object.entries(value))
      if (!unseen.has(key) && !names.has(key)) yield* textsOf(child, place);
  }
}

// Line breaks and the like, which a browser sets as spaces.
const drawnByNone = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
