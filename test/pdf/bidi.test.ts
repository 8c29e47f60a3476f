import {readFileSync} from "node:fs";
import bidiModule from "bidi-js";
import type {Bidi} from "bidi-js";
import {expect, test} from "vitest";
import type {Direction} from "../../pipeline/model/language.ts";
import {composeParagraph, type Composed} from "../../pipeline/pdf/text/composed.ts";
import {createFontSet, type FontSet} from "../../pipeline/pdf/text/fonts.ts";
import {breakLines} from "../../pipeline/pdf/text/lines.ts";
import {openPdf} from "../../pipeline/pdf/metadata.ts";
import type {SetLine} from "../../pipeline/pdf/text/set-line.ts";
import {blockTag} from "../../pipeline/pdf/tag/tag.ts";
import {sampleFonts} from "./print-sample.ts";
import {at, documentOf, sampleBrand} from "./sample-document.ts";

const families = ["Noto Sans Hebrew", "Amiri", "Noto Sans", "Noto Sans SC"];
const fonts = createFontSet(openPdf(documentOf("he", "T", []), sampleBrand), sampleFonts("he", families));
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

test("lines stand as UAX #9 orders them, in a hundred of its own test cases", () => {
  const cases = readFileSync(new URL("bidi-cases.txt", import.meta.url), "utf8").split("\n");
  const read = cases.filter((line) => line !== "" && !line.startsWith("#"));
  expect(read).toHaveLength(100);
  for (const line of read) {
    const [points = "", direction = "", , , order = ""] = line.split(";");
    const characters = points.split(" ").map((point) => String.fromCodePoint(Number.parseInt(point, 16)));
    const expected = order.split(" ").map((index) => characters[Number(index)] ?? "");
    const [set] = breakLines(compose(characters.join(""), directions[Number(direction)] ?? "auto"), 5000, fonts);
    expect(set && seenText(set, fonts), line).toBe(withoutEdges(expected.join("")));
  }
});

test("paragraphs of mixed scripts stand, line by line, as the reference orders them", () => {
  const reference = (bidiModule as unknown as () => Bidi)();
  let lines = 0;
  for (const [direction, texts] of paragraphs) {
    for (const text of texts) {
      const levels = reference.getEmbeddingLevels(text, direction);
      for (const set of [90, 150, 240].flatMap((width) => breakLines(compose(text, direction), width, fonts))) {
        const {start, end} = set.ink;
        const inkEnd = start + text.slice(start, end).trimEnd().length;
        const order = reference.getReorderedIndices(text, levels, start, inkEnd - 1).slice(start, inkEnd);
        expect(seenText(set, fonts), text).toBe(withoutEdges(order.map((index) => text[index] ?? "").join("")));
        lines++;
      }
    }
  }
  expect(lines).toBeGreaterThan(100);
});

const directions = ["ltr", "rtl", "auto"] as const;

const paragraphs: readonly (readonly [Direction, readonly string[]])[] = [
  [
    "rtl",
    [
      "بلغت التجارة 25.7% من الإجمالي في عام 2016، مقابل 25.4% في عام 2015 (بزيادة 0.3 نقطة).",
      "وقعت الصين (43 دولة) اتفاقات مع Kazakhstan وTurkey و«ASEAN» وغيرها: انظر https://example.org/a/b?x=1#y، الصفحة 14.",
      "تراوح التغير بين −3.4% و+12.5%، أي 1,234.5 مليون دولار (USD) في 14/05/2017.",
      'قال: "نمو سريع!" [Factpress 2.0 (beta)] ثم أضاف: {لا شك}.',
      "الحزام والطريق 一带一路 في بكين، و«Шёлковый путь» في موسكو، 2013–2017.",
      "المؤشر A/B هو 3:1، والبريد info@example.org، والهاتف +86 10 1234-5678.",
      "نسبة 5–7% من الناتج، أو ٢٥٫٧٪ بالأرقام العربية، أي ‏(ربع)‏ الإجمالي.",
      "ארצות הברית وروسيا: 12 ق، 3 ש״ח, IBM & AT&T، ثم C++.",
    ],
  ],
  [
    "rtl",
    [
      "הסחר לאורך הדרך גדל ב-25.7% בשנת 2016, לפי הדוח של Factpress (גרסה 2.0).",
      "השינוי היה −0.3 נקודות (מ-25.4% ל-25.7%), כלומר $1,234.50 לאדם.",
      "ראו https://example.org/דוח/2016?x=1 או כתבו אל info@example.org!",
      "״צמיחה״ [A] ו-{B}: 14–15 במאי 2017, עמ׳ 3–5.",
    ],
  ],
  [
    "ltr",
    [
      "The slogan «الحزام والطريق» (طريق الحرير 2013) was read as 一带一路 in 65 countries.",
      "Trade rose to 25.7% — «التجارة نمت 25.7%، أي 0.3 نقطة» said the report (p. 14).",
      "Le commerce a augmenté de 0,3 point (« نمو 0.3 ») en 2016 ; voir הדוח (2016), p. 14.",
      "Торговля выросла на 25,7 % («التجارة»), а не на −3,4 % [הסחר].",
      "贸易占比为25.7%（التجارة 25.7%），高于2015年的25.4%（הסחר）。",
    ],
  ],
];

function compose(text: string, direction: Direction | "auto"): Composed {
  const span = {text, style: {size: 10, color: "#000000"}, tag: blockTag(undefined, "P")};
  const side = direction === "rtl" ? "rtl" : "ltr";
  const paragraph = {spans: [span], direction, side, align: "start", lang: "he", leading: 15, at} as const;
  return composeParagraph(paragraph, fonts, (problem) => {
    throw new Error(problem.message);
  });
}

/** The characters of a line from left to right, as its glyphs stand for them. */
function seenText({ink}: SetLine, {shape}: FontSet): string {
  const glyphs = ink.pieces
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({face, text, level}) => {
      const rightToLeft = level % 2 === 1;
      const words = shape(face, text, rightToLeft, false);
      const seen = (rightToLeft ? words.toReversed() : words).flatMap(({shaped}) => shaped.glyphs);
      return seen.map(({codePoints}) => {
        const characters = codePoints.map((point) => String.fromCodePoint(point));
        return (rightToLeft ? characters.toReversed() : characters).join("");
      });
    });
  return withoutEdges(glyphs.join(""));
}

// Marks of direction are not seen, and neither is the white space at the ends of a line.
function withoutEdges(text: string): string {
  return text.replaceAll(unseen, "").trim();
}
