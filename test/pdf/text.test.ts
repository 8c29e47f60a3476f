import fc from "fast-check";
import {expect, test} from "vitest";
import {columnWidths} from "../../pipeline/pdf/block/column-widths.ts";
import {composeParagraph, type Composed} from "../../pipeline/pdf/text/composed.ts";
import {createFontSet, type FontSet} from "../../pipeline/pdf/text/fonts.ts";
import {decimalPads} from "../../pipeline/pdf/text/decimals.ts";
import {inlineSpans} from "../../pipeline/pdf/text/inlines.ts";
import {lineBreaks} from "../../pipeline/pdf/text/line-breaks.ts";
import {breakLines} from "../../pipeline/pdf/text/lines.ts";
import {openPdf} from "../../pipeline/pdf/metadata.ts";
import {blockTag} from "../../pipeline/pdf/tag/tag.ts";
import {sampleFonts, sampleVoice} from "./print-sample.ts";
import {at, documentOf, sampleBrand} from "./sample-document.ts";

function fontsOf(lang: string): FontSet {
  return createFontSet(openPdf(documentOf(lang, "T", []), sampleBrand), sampleFonts(lang));
}

function compose(text: string, fonts: FontSet, more: {direction?: "ltr" | "rtl"; balanced?: boolean} = {}): Composed {
  const span = {text, style: {size: 10, color: "#000000"}, tag: blockTag(undefined, "P")};
  const side = more.direction ?? "ltr";
  return composeParagraph(
    {
      spans: [span],
      direction: side,
      side,
      align: "start",
      lang: fonts.chain.lang,
      leading: 15,
      balanced: more.balanced ?? false,
      at,
    },
    fonts,
    (problem) => {
      throw new Error(problem.message);
    },
  );
}

function words(text: string, lang: string): readonly string[] {
  const places = lineBreaks(text, lang);
  return places.map(({offset}, index) => text.slice(places[index - 1]?.offset ?? 0, offset));
}

test("a proof's mark is set from left to right, the space before it as the words around it", () => {
  const style = {size: 10, color: "#000000"};
  const context = {style, tag: blockTag(undefined, "P"), linkColor: "#0000ff", voice: sampleVoice("ar")};
  const spans = inlineSpans([{type: "proof-mark", text: "[letters]", at}], {...context, fonts: sampleFonts("ar")});
  expect(spans.map(({before = "", text, after = ""}) => before + text + after)).toEqual([" ", "\u2066[letters]\u2069"]);
});

test("a sign stays with its currency, and no control that is left in a text shifts the places", () => {
  expect(words("of −€3.25 (+£1) now", "en")).toEqual(["of ", "−€3.25 ", "(+£1) ", "now"]);
  expect(words("of \u2068−€3.25\u2069 now", "en")).toEqual(["of ", "\u2068−€3.25\u2069 ", "now"]);
  expect(words("a\r\nb\vc\u0085d", "en").join("")).toBe("a\r\nb\vc\u0085d");
});

test("lines break at spaces and after hyphens, never inside a number or after a no-break space", () => {
  expect(words("The 25.7 %\u00a0of COVID-19 (2017), e.g.", "en")).toEqual([
    "The ",
    "25.7 ",
    "%\u00a0of ",
    "COVID-19 ",
    "(2017), ",
    "e.g.",
  ]);
});

test("a line feed ends a line", () => {
  expect(lineBreaks("a\nb", "en")).toEqual([
    {offset: 2, required: true},
    {offset: 3, required: false},
  ]);
});

test("Chinese may break before an opening quotation mark, not after it", () => {
  expect(words("共建“一带”合作，好", "zh")).toEqual(["共", "建", "“一", "带”", "合", "作，", "好"]);
});

test("no Chinese line begins with the dot within a name", () => {
  expect(words("伊本·白图泰", "zh")).toEqual(["伊", "本·", "白", "图", "泰"]);
});

test("the lines of a paragraph hold all of its text, and none is wider than the measure", () => {
  const fonts = fontsOf("en");
  const word = fc.constantFrom(
    "a",
    "trade",
    "cooperation",
    "2017,",
    "(ASEAN)",
    "extraordinarily-long",
    "торговля",
    "التجارة",
  );
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 40}), fc.integer({min: 30, max: 300}), (chosen, width) => {
      const composed = compose(chosen.join(" "), fonts);
      const lines = breakLines(composed, width, fonts);
      expect(lines.map(({ink}) => composed.text.slice(ink.start, ink.end)).join("")).toBe(composed.text);
      for (const {ink} of lines) {
        const drawn = ink.pieces.reduce((sum, piece) => sum + piece.width, 0);
        expect(drawn).toBeLessThanOrEqual(width + 0.1);
      }
    }),
    {seed: 3, numRuns: 60},
  );
});

test("balanced lines are of about equal length and no more in number", () => {
  const fonts = fontsOf("en");
  const title = "International cooperation further enhanced along the routes";
  const plain = breakLines(compose(title, fonts), 250, fonts);
  const balanced = breakLines(compose(title, fonts, {balanced: true}), 250, fonts);
  expect(balanced).toHaveLength(plain.length);
  const lengths = balanced.map(({ink}) => ink.end - ink.start);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20);
});

test("right-to-left lines stand at the right edge, their pieces in the order of sight", () => {
  const fonts = fontsOf("ar");
  const [line] = breakLines(compose("عام 2017 كله", fonts, {direction: "rtl"}), 300, fonts);
  const pieces = line?.ink.pieces ?? [];
  expect(pieces.map(({text}) => text)).toEqual(["عام ", "2017", " كله"]);
  const [first, number, last] = pieces.map(({x}) => x);
  expect(first).toBeGreaterThan(number ?? 0);
  expect(number).toBeGreaterThan(last ?? 0);
  expect((pieces[0]?.x ?? 0) + (pieces[0]?.width ?? 0)).toBeCloseTo(300, 5);
});

function cellIn(fonts: FontSet) {
  return (text: string, heads = false) => ({composed: compose(text, fonts), columnSpan: 1, heads});
}

test("columns are as wide as their text where there is room, else they shrink to their longest words", () => {
  const fonts = fontsOf("en");
  const cell = cellIn(fonts);
  const [short, long] = [cell("2017"), cell("the largest partner by far of all of them")];
  const wide = columnWidths([[long, short]], 2, 1000, 10);
  expect(wide[0]).toBeCloseTo(long.composed.most + 0.1, 5);
  const narrow = columnWidths([[long, short]], 2, 100, 10);
  expect(narrow.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 5);
  expect(narrow[1]).toBeGreaterThanOrEqual(short.composed.least);
});

test("short columns are whole before a long one takes the rest, also where any two letters may part", () => {
  const fonts = fontsOf("zh");
  const cell = (text: string) => ({composed: compose(text, fonts), columnSpan: 1});
  const [name, remark] = [
    cell("章节中的小节"),
    cell("与沿线国家的贸易额占对外贸易总额的四分之一，略高于上年。".repeat(8)),
  ];
  const widths = columnWidths([[name, remark]], 2, 400, 10);
  expect(widths[0]).toBeCloseTo(name.composed.most, 5);
  expect(widths[1]).toBeCloseTo(400 - name.composed.most, 5);
});

test("where the longest words do not fit, short ones stay whole", () => {
  const fonts = fontsOf("ru");
  const cell = cellIn(fonts);
  const row = [cell("Третий"), cell("Внешнеэкономическая"), cell("Железнодорожная")];
  const widths = columnWidths([row], 3, 180, 10);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(180, 5);
  expect(widths[0]).toBeCloseTo(row[0]?.composed.least ?? 0, 5);
  expect(widths[1]).toBeCloseTo(widths[2] ?? 0, 5);
});

test("heads are set in more lines before the words below them are", () => {
  const fonts = fontsOf("en");
  const cell = cellIn(fonts);
  const name = cell("The largest country");
  const widths = columnWidths(
    [
      [cell("Land", true), cell("Total of the half year", true)],
      [name, cell("1")],
    ],
    2,
    150,
    10,
  );
  expect(widths[0]).toBeGreaterThanOrEqual(name.composed.most);
});

test("a table that takes most of the width takes it all", () => {
  const fonts = fontsOf("en");
  const row = [cellIn(fonts)("A name of some length"), cellIn(fonts)("and another")];
  const natural = row.reduce((sum, {composed}) => sum + composed.most, 0);
  const total = (most: number) => columnWidths([row], 2, most, 10).reduce((sum, width) => sum + width, 0);
  expect(total(natural * 1.5)).toBeCloseTo(natural * 1.5, 5);
  expect(total(natural * 2)).toBeCloseTo(natural, 0);
});

test("a short last word takes others with it to the last line, where that takes no more lines", () => {
  const fonts = fontsOf("en");
  const said =
    "From July to May, leaders came to China, some of them more than once: visits in all. Many met again in May.";
  for (let width = 180; width < 260; width += 3) {
    const lines = breakLines(compose(said, fonts), width, fonts);
    const last = lines.at(-1)?.ink;
    const plain = compose(said, fonts).most / width;
    // Where the lines are full there is nothing to give.
    if (lines.length - plain > 0.35) expect(last && last.end - last.start).toBeGreaterThan(5);
  }
});

test("an address is not broken behind its scheme", () => {
  expect(words("see https://example.org/a/b now", "en")).toEqual(["see ", "https://example.org/", "a/", "b ", "now"]);
});

function padsOf(figures: readonly string[], sign = "."): readonly number[] {
  return decimalPads(figures, sign, (text) => text.length);
}

test("figures of a column stand below each other by their decimal signs, in the language's own", () => {
  expect(padsOf(["1,234.5", "987.25", "12", "−3.4%", "n/a", ""])).toEqual([1, 0, 3, 0, 0, 0]);
  expect(padsOf(["1\u00a0234,5", "0,25", "1.000"], ",")).toEqual([1, 0, 3]);
  expect(padsOf(["12%", "7%"])).toEqual([0, 0]);
  expect(padsOf(["58.5 million", "96 million", "118 million"])).toEqual([0, 2, 2]);
  expect(padsOf(["12", "7"])).toEqual([0, 0]);
});

test("figures of several scales stand flush, since their decimals do not compare", () => {
  expect(padsOf(["4,432万", "1.18亿"])).toEqual([0, 0]);
  expect(padsOf(["58.5 million", "96 million", "1.2 bn."])).toEqual([0, 0, 0]);
  expect(padsOf(["999", "1.2 million"])).toEqual([0, 0]);
});

test("of two full-width signs in a row, the empty half between them is left out", () => {
  const fonts = fontsOf("zh");
  const widthOf = (text: string) =>
    compose(text, fonts).segments.reduce((sum, {face}) => sum + fonts.width(face, text, 10, false, false), 0);
  expect(widthOf("称：“是")).toBeCloseTo(35, 1);
  expect(widthOf("提升。”是")).toBeCloseTo(45, 1);
  expect(widthOf("《“一带")).toBeCloseTo(35, 1);
  expect(widthOf("称，是")).toBeCloseTo(30, 1);
});
