import {expect, test} from "vitest";
import type {Document} from "../../pipeline/model/document.ts";
import {printSample} from "./print-sample.ts";
import {popplerText, readPdf} from "./read-pdf.ts";
import {
  at,
  chart,
  documentOf,
  drawing,
  figureValue,
  list,
  paragraph,
  reference,
  section,
  sources,
  table,
  text,
} from "./sample-document.ts";

async function printed(document: Document): Promise<Uint8Array> {
  const {bytes, problems} = await printSample(document);
  expect(problems).toEqual([]);
  if (!bytes) throw new Error("there is no file");
  return bytes;
}

/** Lines and the gaps of justified columns become single spaces. */
function flat(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}

/** Without marks of direction, which readers do not see. */
function unmarked(words: string): string {
  return flat(words.replaceAll("\u200f", ""));
}

const arabic = [
  "على مدى أربع سنوات تحسّن التعاون تحسنًا ملحوظًا، ونمت التجارة (والتمويل) نموًا كبيرًا.",
  "شكلت التجارة ربع الإجمالي في عام 2016 مقابل عام 2015 بحسب Vega وحدها.",
  "الحزام والطريق: زيارات القادة، ومئات الاتفاقات!",
];

// poppler reads a page from right to left if most of its letters are.
const filler = arabic.map((line) => paragraph(line));

test("Arabic comes back from the file as it was written, letters, marks and numbers in their order", async () => {
  const bytes = await printed(
    documentOf(
      "ar",
      "تعزيز التعاون",
      arabic.map((line) => paragraph(line)),
    ),
  );
  const {text: pages} = await readPdf(bytes);
  for (const line of arabic) expect(flat(pages.join(" "))).toContain(line);
  const poppler = popplerText(bytes);
  if (poppler !== undefined) for (const line of arabic) expect(flat(poppler)).toContain(line);
});

test("a word that the font draws with a stroke between two letters comes back whole, in its place", async () => {
  const line = "وبولندا، والمملكة المتحدة، والمملكة العربية السعودية، وغيرها.";
  const bytes = await printed(documentOf("ar", "عنوان", [...filler, paragraph(line)]));
  const {text: pages} = await readPdf(bytes);
  expect(flat(pages.join(" ")).replaceAll("\u200f", "")).toContain(line);
  const poppler = popplerText(bytes);
  if (poppler !== undefined) expect(flat(poppler)).toContain(line);
});

test("a figure keeps its sign and its unit beside it in Arabic", async () => {
  const bytes = await printed(
    documentOf("ar", "عنوان", [
      ...filler,
      paragraph("تغير ", figureValue("−0.3"), " أي ", figureValue("25.7%"), " فقط."),
    ]),
  );
  const poppler = popplerText(bytes);
  if (poppler !== undefined) expect(flat(poppler)).toContain("تغير −0.3 أي 25.7% فقط.");
  const {text: pages} = await readPdf(bytes);
  expect(unmarked(pages.join(""))).toContain("تغير −0.3 أي 25.7% فقط.");
});

test("spaces between looks come back from right to left", async () => {
  const strong = {type: "strong", children: [text("الإجمالي الكلي")], at} as const;
  const bytes = await printed(
    documentOf("ar", "عنوان", [
      ...filler,
      paragraph("بلغت التجارة ", figureValue("25.7%"), " من ", strong, " في عام 2016."),
    ]),
  );
  const said = "بلغت التجارة 25.7% من الإجمالي الكلي في عام 2016.";
  const {text: pages} = await readPdf(bytes);
  expect(unmarked(pages.join(""))).toContain(said);
  const poppler = popplerText(bytes, "read");
  if (poppler !== undefined) expect(flat(poppler)).toContain(said);
});

test("Hebrew is set by the same code", async () => {
  const lines = [
    "הסחר לאורך הדרך גדל בשנת 2016, לפי הדוח של Factpress (גרסה ראשונה).",
    "שורה שנייה: עוד מילים בעברית!",
  ];
  const bytes = await printed(
    documentOf(
      "he",
      "כותרת הדוח בעברית",
      lines.map((line) => paragraph(line)),
    ),
  );
  const {structure} = await readPdf(bytes);
  expect(structure[0]?.replaceAll(/\s/g, "")).toContain(`P(${JSON.stringify(lines[1])})`.replaceAll(/\s/g, ""));
  const poppler = popplerText(bytes);
  if (poppler !== undefined) for (const line of lines) expect(flat(poppler)).toContain(line);
});

test("from right to left the first column is the rightmost, and the structure is in the order of reading", async () => {
  const document = documentOf("ar", "عنوان", [
    ...filler,
    table("جدول", ["المنطقة", "2015", "2016"], [["آسيا", "47.3", "47.76"]]),
    list([[paragraph("أول")]]),
    {
      type: "cards",
      cards: [
        {figure: figureValue("26"), label: "زيارة", reference: reference(1), at},
        {figure: figureValue("43"), label: "دولة", at},
      ],
      at,
    },
    sources("المصادر", ["تقرير"]),
  ]);
  const bytes = await printed(document);
  const {structure} = await readPdf(bytes);
  expect(structure[0]).toContain(
    'Table(Caption(P("جدول")) THead(TR(TH("المنطقة") TH("2015") TH("2016"))) TBody(TR(TH("آسيا") TD("47.3") TD("47.76"))))',
  );
  expect(structure[0]).toContain('L(LI(LBody(P("26") P("زيارة" Reference(Link("1"))))) LI(LBody(P("43") P("دولة"))))');
  const poppler = popplerText(bytes);
  // With -layout poppler gives columns from left to right, as they are seen.
  if (poppler !== undefined) expect(flat(poppler)).toContain("2016 2015 المنطقة 47.76 47.3 آسيا");
});

test("Chinese breaks between any two characters, but not before closing or after opening punctuation", async () => {
  const line =
    "与沿线国家的贸易额占中国对外贸易总额的比重，比上年提高（零点三个百分点）。“一带一路”建设不断深化，政策沟通明显提升；";
  const bytes = await printed(documentOf("zh", "标题", [paragraph(line.repeat(6))]));
  const poppler = popplerText(bytes);
  if (poppler === undefined) return;
  const lines = poppler
    .split("\n")
    .map((shown) => shown.trim())
    .filter((shown) => shown.includes("一") || shown.includes("的"));
  expect(lines.length).toBeGreaterThan(8);
  for (const shown of lines) {
    expect(shown).not.toMatch(/^[，。；：！？、）》”’]/);
    expect(shown).not.toMatch(/[（《“‘]$/);
  }
});

test("a chart's texts find the fonts of their scripts, and their order of reading", async () => {
  const picture = chart("share", "الحصة", "", "عمودان", "المصدر", drawing(["حصة 2016", "中国 2015"], "في المائة"));
  const {structure} = await readPdf(await printed(documentOf("en", "T", [section(2, "a", "A", [picture])])));
  expect(structure[0]).toContain("حصة 2016");
  expect(structure[0]).toContain("中国 2015");
});

test("scripts mix within a paragraph, each character in a font that has it", async () => {
  const words = "Trade, торговля, 贸易 and التجارة rose.";
  const {text: pages} = await readPdf(
    await printed(documentOf("en", "T", [{type: "paragraph", children: [text(words)], at}])),
  );
  expect(flat(pages[0] ?? "").replaceAll(" ", "")).toContain(words.replaceAll(" ", ""));
});
