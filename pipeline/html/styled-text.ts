import type {FontStyle} from "../model/font.ts";
import {readTags} from "./tags.ts";

/** The characters that a page shows in one style. */
export interface StyledText {
  readonly style: FontStyle;
  readonly characters: string;
}

/**
 * What a page shows in each of four styles, so that a subset holds no glyph in vain.
 *
 * The style sheet sets in bold what is named here and nothing else. What is hidden at first (data of charts, the
 * picture for phones) counts as shown.
 */
export function styledText(html: string): readonly StyledText[] {
  const texts = styles.map((style) => ({style, graphemes: new Set<string>()}));
  const [regular] = texts;
  const open: {name: string; bold: boolean; italic: boolean; silent: boolean}[] = [];
  for (const piece of readTags(html)) {
    const around = open.at(-1);
    if (piece.kind === "start") {
      const {name, attributes} = piece;
      const classes = (attributes.get("class") ?? "").split(/\s+/);
      open.push({
        name,
        bold: around?.bold === true || isBold(name, classes, attributes.get("font-weight")),
        italic: around?.italic === true || italicElements.has(name) || attributes.get("font-style") === "italic",
        silent: around?.silent === true || silentElements.has(name),
      });
      // The style sheet shows it on hover and focus.
      add(regular, attributes.get("data-note") ?? "");
    } else if (piece.kind === "end") {
      const index = open.findLastIndex(({name}) => name === piece.name);
      if (index >= 0) open.splice(index);
    } else if (around && !around.silent) {
      const shown = texts.find(({style}) => style.bold === around.bold && style.italic === around.italic);
      add(shown, piece.text);
    }
  }
  return texts.map(({style, graphemes}) => ({style, characters: [...graphemes].sort().join("")}));
}

function add(shown: {readonly graphemes: Set<string>} | undefined, text: string): void {
  if (simple.test(text)) for (const letter of text) shown?.graphemes.add(letter);
  else for (const {segment} of graphemes.segment(text)) shown?.graphemes.add(segment);
}

// Characters that are graphemes by themselves whatever stands beside them: Latin, Cyrillic, Chinese and their signs.
const simple =
  /^[\n -~\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2200-\u22ff\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/u;

const styles: readonly FontStyle[] = [
  {bold: false, italic: false},
  {bold: true, italic: false},
  {bold: false, italic: true},
  {bold: true, italic: true},
];
const boldElements = new Set(["h1", "h2", "h3", "h4", "strong", "b", "th", "caption", "summary"]);
const boldClasses = new Set(["bold", "card-figure", "figure-title", "note-label", "contents-title", "kicker"]);
const italicElements = new Set(["em", "i"]);
const silentElements = new Set(["head", "style", "script", "title", "desc"]);
const graphemes = new Intl.Segmenter("und", {granularity: "grapheme"});

function isBold(name: string, classes: readonly string[], weight: string | undefined): boolean {
  if (boldElements.has(name) || classes.some((each) => boldClasses.has(each))) return true;
  return weight !== undefined && (weight === "bold" || weight === "bolder" || Number(weight) >= 600);
}
