import subsetFont from "subset-font";
import type {Face, FontChain} from "../model/font.ts";
import type {StyledText} from "./styled-text.ts";
import {wholeBlocks} from "./whole-blocks.ts";

export interface EmbeddedFonts {
  /** `@font-face` rules. */
  readonly rules: string;
  /** In order of preference, safe in a quoted CSS string. */
  readonly families: readonly string[];
}

/**
 * The fonts of a page: each face that it uses as a WOFF2 subset of the characters that it sets in it.
 *
 * A character is in the first family that has it, as a browser chooses; a page's own chain comes before those of
 * other languages. Subsets are kept for the life of the process, by face and characters.
 */
export async function embedFonts(texts: readonly StyledText[], chains: readonly FontChain[]): Promise<EmbeddedFonts> {
  const used = charactersByFace(texts, chains);
  const faces = [...used.keys()];
  const rules = await Promise.all(faces.map(async (face) => faceRule(face, await subset(face, used.get(face) ?? ""))));
  const families = chains
    .flatMap((chain) => chain.families)
    .filter((family) => faces.some((face) => face.family === family));
  return {rules: rules.join("\n"), families: [...new Set(families.map(inQuotes))]};
}

// In the order of the chains, so that the same page has the same bytes whatever was printed before.
function charactersByFace(texts: readonly StyledText[], chains: readonly FontChain[]): ReadonlyMap<Face, string> {
  const used = new Map<Face, Set<string>>();
  for (const {style, characters} of texts) {
    const faces = chains.flatMap((chain) => chain.families.map((family) => chain.face(family, style)));
    for (const {segment} of graphemes.segment(characters)) {
      const face = faces.find((candidate) => [...segment].every((character) => has(candidate, character)));
      if (!face) continue;
      const set = used.get(face) ?? new Set();
      used.set(face, set);
      for (const character of segment) set.add(character);
    }
  }
  const order = chains.flatMap((chain) => chain.faces);
  return new Map(
    [...used]
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([face, characters]) => [face, wholeBlocks(characters)]),
  );
}

const graphemes = new Intl.Segmenter("und", {granularity: "grapheme"});
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

function has(face: Face, character: string): boolean {
  return invisible.test(character) || face.has(character.codePointAt(0) ?? 0);
}

const subsets = new WeakMap<Face, Map<string, Promise<Uint8Array>>>();
// A subset of Chinese weighs about 100 kB: room for a long batch, and little for any machine.
const mostKept = 50;

function subset(face: Face, characters: string): Promise<Uint8Array> {
  const kept = subsets.get(face) ?? new Map<string, Promise<Uint8Array>>();
  subsets.set(face, kept);
  const known = kept.get(characters);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = subsetFont(face.bytes, characters, {targetFormat: "woff2"});
  kept.set(characters, made);
  return made;
}

function faceRule(face: Face, bytes: Uint8Array): string {
  const source = `url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}) format("woff2")`;
  const style = face.italic ? "italic" : "normal";
  return `@font-face { font-family: "${inQuotes(face.family)}"; font-weight: ${face.weight}; font-style: ${style}; src: ${source}; }`;
}

function inQuotes(family: string): string {
  return family.replaceAll(/["\\\n<]/g, "");
}
