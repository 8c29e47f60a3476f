import {createRequire} from "node:module";
import type {Face, FontChain, FontStyle} from "../model/font.ts";
import type {Lang} from "../model/language.ts";

/** What Factpress uses of a font that fontkit has opened. Numbers are in font units. */
interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): {readonly advanceWidth: number};
}

interface Fontkit {
  create(bytes: Uint8Array): FontkitFont;
  registerFormat(format: {
    new (stream: {readonly buffer: Uint8Array}): FontkitFont;
    probe(bytes: Uint8Array): boolean;
  }): void;
}

// The CommonJS build, as pdfkit resolves it: fontkit imported as a module would be a second registry of formats.
const require = createRequire(import.meta.url);
const fontkit = createRequire(require.resolve("pdfkit"))("fontkit") as Fontkit;

const opened: FontkitFont[] = [];
const ticketOf = new WeakMap<Face, Uint8Array>();
const ticketMark = "FPt:";

// fontkit parses a file anew each time that pdfkit is given its bytes. A ticket is a tiny "file" in a format of our own,
// which fontkit "parses" by handing back the font that is already open.
fontkit.registerFormat(
  class {
    static probe(bytes: Uint8Array): boolean {
      return String.fromCharCode(...bytes.subarray(0, ticketMark.length)) === ticketMark;
    }

    constructor(stream: {readonly buffer: Uint8Array}) {
      const index = Number(String.fromCharCode(...stream.buffer.subarray(ticketMark.length)));
      const font = opened[index];
      if (!font) throw new Error(`no open font has ticket ${index}`);
      return font;
    }
  } as Parameters<Fontkit["registerFormat"]>[0],
);

/** Open a font file (TrueType or OpenType) as a face of its family; throws where the bytes are no font. */
export function openFace(bytes: Uint8Array, as: Pick<Face, "family" | "weight" | "italic">): Face {
  const font = fontkit.create(bytes);
  const em = font.unitsPerEm;
  const widths = new Map<string, number>();
  const coverage = new Map<number, boolean>();
  const face: Face = {
    ...as,
    bytes,
    metrics: {
      ascent: font.ascent / em,
      descent: -font.descent / em,
      capHeight: font.capHeight / em,
      xHeight: font.xHeight / em,
    },
    has: (codePoint) => remember(coverage, codePoint, () => font.hasGlyphForCodePoint(codePoint)),
    width: (text, size) => remember(widths, text, () => font.layout(text).advanceWidth / em) * size,
  };
  ticketOf.set(face, new TextEncoder().encode(`${ticketMark}${opened.push(font) - 1}`));
  return face;
}

/** What to give pdfkit as the source of a face, so that it uses the font that is already open. */
export function fontSource(face: Face): Uint8Array {
  const ticket = ticketOf.get(face);
  if (!ticket) throw new Error(`the face of ${face.family} was not opened by openFace`);
  return ticket;
}

/** Join faces to the chain of a language; the families keep the order of their first face. */
export function createFontChain(lang: Lang, faces: readonly Face[]): FontChain {
  const families = [...new Set(faces.map((face) => face.family))];
  const nearest = new Map<string, Face>();
  const chain: FontChain = {
    lang,
    faces,
    families,
    face: (family, style) =>
      remember(nearest, `${family}/${style.bold}/${style.italic}`, () => closest(faces, family, style)),
    runs: (text, style) =>
      splitRuns(
        text,
        families.map((family) => chain.face(family, style)),
      ),
    width: (text, size, style) =>
      chain
        .runs(text, style)
        .reduce((sum, run) => sum + (run.face ?? chain.face(families[0] ?? "", style)).width(run.text, size), 0),
  };
  return chain;
}

function closest(faces: readonly Face[], family: string, style: FontStyle): Face {
  const weight = style.bold ? 700 : 400;
  const distance = (face: Face) => (face.weight === weight ? 0 : 2) + (face.italic === Boolean(style.italic) ? 0 : 1);
  const [best] = faces.filter((face) => face.family === family).sort((a, b) => distance(a) - distance(b));
  if (!best) throw new Error(`no face of ${family} is open`);
  return best;
}

const graphemes = new Intl.Segmenter("und", {granularity: "grapheme"});
// Characters that no glyph is drawn for, and characters that may stand in whatever face their neighbours have.
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const neutral = /^[\p{White_Space}\p{P}\p{S}\p{N}]+$/u;

function splitRuns(
  text: string,
  faces: readonly Face[],
): readonly {readonly text: string; readonly face: Face | undefined}[] {
  if (text === "") return [];
  const [first] = faces;
  if (first && covers(first, text)) return [{text, face: first}];
  const runs: {text: string; face: Face | undefined}[] = [];
  for (const {segment} of graphemes.segment(text)) {
    const last = runs.at(-1);
    const stays = last?.face && neutral.test(segment) && covers(last.face, segment);
    const face = stays ? last.face : faces.find((candidate) => covers(candidate, segment));
    if (last && last.face === face) last.text += segment;
    else runs.push({text: segment, face});
  }
  return runs;
}

function covers(face: Face, text: string): boolean {
  for (const character of text) {
    if (!face.has(character.codePointAt(0) ?? 0) && !invisible.test(character)) return false;
  }
  return true;
}

// Sized for the words of a few hundred briefings; beyond that a long batch would only grow.
const mostRemembered = 20_000;

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= mostRemembered) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}
