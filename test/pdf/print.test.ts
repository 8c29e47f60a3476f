import {expect, test} from "vitest";
import type {Block} from "../../pipeline/model/document.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import {checkWords} from "../../pipeline/pdf/check-words.ts";
import {printSample, sampleFonts} from "./print-sample.ts";
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
  sampleBrand,
  section,
  sources,
  table,
  text,
} from "./sample-document.ts";

const sentence = "Over four years cooperation and policy communication along the routes improved markedly. ";

async function printed(document: Parameters<typeof printSample>[0], more: Parameters<typeof printSample>[1] = {}) {
  const {bytes, pages, problems} = await printSample(document, more);
  expect(problems).toEqual([]);
  if (!bytes) throw new Error("there is no file");
  return {bytes, pages};
}

test("the structure is the document's tree in its order of reading", async () => {
  const document = documentOf(
    "en",
    "Trade grows",
    [
      {type: "lede", children: [text("In brief.")], at},
      {type: "editors-note", label: "Editor’s note", children: [paragraph("A series.")], at},
      {type: "cards", cards: [{figure: figureValue("26"), label: "visits", reference: reference(1), at}], at},
      section(2, "visits", "Visits", [
        paragraph("Leaders paid ", figureValue("26"), " visits", reference(1), "."),
        list([[paragraph("One")], [paragraph("Two")]], true),
        {type: "quote", children: [paragraph("So it is.")], name: [text("A minister")], at},
        table("Trade by region", ["Region", "2016"], [["Asia", "47.76"]], "A note."),
        chart("share", "Share", "Per cent", "Two bars.", "Source: report", drawing(["2015", "2016"])),
      ]),
      sources("Sources", ["Big Data Report 2017."]),
    ],
    {kicker: "By the numbers", publishedShown: "11 August 2017"},
  );
  const {structure, alternatives} = await readPdf((await printed(document)).bytes);
  // A page's tree holds the ancestors of what stands on it, so those of two pages share their top.
  expect(structure.join(" ").replaceAll(/\s+/g, " ").replace(")) Document(Sect(", " ")).toBe(
    'Document(P("State Information Center") P("11 August 2017") P("By the numbers") H1("Trade grows") P("In brief.") ' +
      'Div(P("Editor’s note") P("A series.")) ' +
      'L(LI(LBody(P("26") P("visits" Reference(Link("1")))))) ' +
      'Sect(H2("Visits") P("Leaders paid 26 visits" Reference(Link("1")) ".") ' +
      'L(LI(Lbl("1.") LBody(P("One"))) LI(Lbl("2.") LBody(P("Two")))) ' +
      'BlockQuote(P("So it is.") P("A minister")) ' +
      'Table(Caption(P("Trade by region")) THead(TR(TH("Region") TH("2016"))) TBody(TR(TH("Asia") TD("47.76")))) P("A note.") ' +
      'Div(Caption(P("Share") P("Per cent")) Figure("2015 2016 Share") P("Source: report"))) ' +
      'Sect(H2("Sources") L(LI(Lbl("1.") LBody(Note("Big Data Report 2017."))))))',
  );
  expect(alternatives).toEqual(["Two bars."]);
});

test("bookmarks follow the sections; links lead to addresses and to sources", async () => {
  const link = {type: "link", href: "https://example.org/?a=1&b=ü", children: [text("there")], at} as const;
  const document = documentOf("en", "Trade", [
    section(2, "a", "First", [paragraph("See ", link, reference(1)), section(3, "b", "Within", [paragraph("x")])]),
    section(2, "c", "Second", [paragraph("y")]),
    sources("Sources", ["A report."]),
  ]);
  const {outline, links} = await readPdf((await printed(document)).bytes);
  expect(outline).toEqual(["First", "  Within", "Second", "Sources"]);
  expect(links).toEqual(["https://example.org/?a=1&b=%C3%BC", "#source-report"]);
});

test("metadata are those of the document, whatever signs they hold", async () => {
  const document = documentOf("en", "Trade & <tariffs>", [paragraph("x")], {
    description: 'A "look"',
    keywords: ["a", "b & c"],
  });
  const {bytes} = await printed(document);
  const {info} = await readPdf(bytes);
  expect(info).toMatchObject({
    Title: "Trade & <tariffs>",
    Author: "State Information Center",
    Subject: 'A "look"',
    Keywords: "a, b & c",
    CreationDate: "D:20170811000000Z",
    Language: "en",
  });
  const xmp = Buffer.from(bytes).toString("utf8");
  expect(xmp).toContain('<rdf:li xml:lang="x-default">Trade &amp; &lt;tariffs&gt;</rdf:li>');
  expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

test("the same document gives the same bytes, after others and in any time zone", async () => {
  const document = documentOf("en", "Trade", [paragraph("A\u00a0b - c\u2010d"), table("T", ["a", "b"], [["x", "1"]])]);
  const first = await printed(document);
  await printed(documentOf("en", "Other", [paragraph("a b c")]));
  const zone = process.env["TZ"];
  process.env["TZ"] = "Asia/Shanghai";
  const second = await printed(document);
  process.env["TZ"] = zone ?? "UTC";
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

test("a character that no font has is an error that names it and its place, and there is no file", async () => {
  const document = documentOf("en", "Trade", [paragraph("A ship \u{1f6a2} sails")]);
  const {bytes, problems} = await printSample(document, {fonts: sampleFonts("en", ["Noto Sans"])});
  expect(bytes).toBeUndefined();
  expect(problems).toMatchObject([{severity: "error", code: "missing-glyph", place: at}]);
  expect(problems[0]?.message).toContain('"\u{1f6a2}" (U+1F6A2)');
});

test("a byte order mark within a text does not reach the reader", async () => {
  const {bytes} = await printed(documentOf("en", "Trade", [paragraph("Trade\ufeff rises")]));
  const {text: pages} = await readPdf(bytes);
  expect(pages.join("")).toMatch(/Trade\u200b? rises/);
});

test("a line break of the text begins a new line", async () => {
  const document = documentOf("en", "Trade", [paragraph("One line", {type: "line-break", at}, "and another")]);
  const {bytes} = await printed(document);
  expect((await readPdf(bytes)).structure[0]).toContain('P("One line and another")');
  expect(popplerText(bytes) ?? "One line\n and another").toMatch(/One line\n+ *and another/);
});

test("passages in another language are marked, in the fonts of their script", async () => {
  const passage = {type: "span", lang: "ru", children: [text("и торговля")], at} as const;
  const {structure, languages} = await readPdf(
    (await printed(documentOf("en", "Trade", [paragraph("Trade ", passage, " and 贸易")]))).bytes,
  );
  expect(structure[0]).toContain('P("Trade" Span("и торговля") "and 贸易")');
  expect(languages).toEqual(["en", "ru"]);
});

test("a heading, with all headings before it, stays with the first line of what follows", async () => {
  for (let lines = 28; lines < 42; lines++) {
    const filler: Block[] = Array.from({length: lines}, (_, index) => paragraph(`Filler ${index}`));
    const document = documentOf("en", "T", [
      ...filler,
      section(2, "a", "Heading two", [section(3, "b", "Heading three", [paragraph(`Follows. ${sentence.repeat(4)}`)])]),
    ]);
    const {text: pages} = await readPdf((await printed(document)).bytes);
    const page = pages.findIndex((words) => words.includes("Heading two"));
    expect(pages[page]).toContain("Heading three");
    expect(pages[page]).toContain("Follows.");
  }
});

test("a paragraph of two lines is not parted", async () => {
  const two = "word ".repeat(18);
  for (let lines = 27; lines < 34; lines++) {
    const filler: Block[] = Array.from({length: lines}, (_, index) => paragraph(`Filler ${index}`));
    const {text: pages} = await readPdf(
      (await printed(documentOf("en", "T", [...filler, paragraph(two), ...filler.slice(0, 12)]))).bytes,
    );
    const counts = pages.map((words) => words.match(/word/g)?.length ?? 0).filter((count) => count > 0);
    expect(counts).toEqual([18]);
  }
});

test("a heading stays with a chart that moves to the next page", async () => {
  const filler: Block[] = Array.from({length: 22}, (_, index) => paragraph(`Filler ${index}`));
  const picture = chart("share", "The chart", "", "Two bars.", "Source", drawing(["2015", "2016"]));
  const {text: pages} = await readPdf(
    (await printed(documentOf("en", "T", [...filler, section(2, "a", "Heading", [picture])]))).bytes,
  );
  expect(pages).toHaveLength(2);
  expect(pages[0]).not.toContain("Heading");
  expect(pages[1]).toMatch(/Heading.*The chart.*2015/s);
});

test("no word is lost, however long a cell, a note or a word is", async () => {
  const word = "a".repeat(400);
  const document = documentOf("en", "T", [
    paragraph(word),
    {type: "editors-note", label: "Editor’s note", children: [paragraph(sentence.repeat(90))], at},
    table(
      "Long",
      ["a", "b"],
      [
        [sentence.repeat(60), "1"],
        ["short", "2"],
      ],
    ),
    list([[paragraph(sentence.repeat(70))]]),
  ]);
  const {text: pages} = await readPdf((await printed(document)).bytes);
  const all = pages.join(" ").replaceAll(/\s+/g, "");
  expect(all.split("markedly").length - 1).toBe(220);
  expect(all.split("a".repeat(400))).toHaveLength(2);
});

test("the figures of a column end where their decimals ask for it", async () => {
  const document = documentOf("en", "T", [
    table(
      "Mixed",
      ["Region", "Share"],
      [
        ["Asia", "47.76"],
        ["Europe", "5"],
        ["Africa", "1.5"],
      ],
    ),
  ]);
  const {pieces} = await readPdf((await printed(document)).bytes);
  const [two, none, one] = ["47.76", "5", "1.5"].map((shown) => pieces.find((piece) => piece.text === shown)?.x ?? 0);
  // Their first digits stand below each other: that of 47 a digit further left.
  expect(one).toBeCloseTo(none ?? 0, 1);
  expect((none ?? 0) - (two ?? 0)).toBeCloseTo(9 * 0.572, 1);
});

test("a table over several pages repeats its head for the eye and reads it once", async () => {
  const rows = Array.from({length: 90}, (_, index) => [`Row ${index}`, String(index)]);
  const {bytes, pages} = await printed(documentOf("en", "T", [table("Long table", ["Region", "Share"], rows)]));
  const {text: content, structure} = await readPdf(bytes);
  expect(pages).toBe(3);
  expect(content.join(" ").split("Region")).toHaveLength(2);
  expect(structure.join(" ").match(/TH\("Region"\)/g)).toHaveLength(1);
  const seen = popplerText(bytes);
  if (seen !== undefined) expect(seen.split("Region")).toHaveLength(4);
});

test("a short table is not parted", async () => {
  for (let lines = 22; lines < 30; lines++) {
    const filler: Block[] = Array.from({length: lines}, (_, index) => paragraph(`Filler ${index}`));
    const rows = [
      ["Asia", "1"],
      ["Europe", "2"],
      ["Africa", "3"],
    ];
    const document = documentOf("en", "T", [...filler, table("Short table", ["Region", "Share"], rows)]);
    const {text: pages} = await readPdf((await printed(document)).bytes);
    expect(pages.find((words) => words.includes("Short table"))).toMatch(/Region.*Asia.*Europe.*Africa/s);
  }
});

test("the contents give the page of each section", async () => {
  const filler: Block[] = Array.from({length: 70}, (_, index) => paragraph(`Filler ${index}`));
  const entries = [
    {id: "a", level: 2, text: "First"},
    {id: "b", level: 2, text: "Second"},
  ] as const;
  const document = documentOf("en", "T", [
    {type: "contents", title: "Contents", entries, at},
    section(2, "a", "First", filler),
    section(2, "b", "Second", [paragraph("end")]),
  ]);
  const {structure, text: pages} = await readPdf((await printed(document)).bytes);
  const second = pages.findIndex((words) => words.includes("end")) + 1;
  expect(structure[0]).toContain(
    `TOC(Caption(P("Contents")) TOCI(Reference(Link("First 1"))) TOCI(Reference(Link("Second ${second}"))))`,
  );
});

test("Letter is another page than A4", async () => {
  const document = documentOf("en", "T", [paragraph("x")]);
  const letter = Buffer.from((await printed(document, {page: "Letter"})).bytes).toString("latin1");
  expect(letter).toContain("/MediaBox [0 0 612 792]");
});

function svgLogo(inner: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">${inner}</svg>`;
  return {bytes: new TextEncoder().encode(svg), type: "image/svg+xml", alt: "The centre's mark"} as const;
}

test("a logo in SVG stands in the masthead with its alternative; one that reaches for files is an error", async () => {
  const document = documentOf("en", "T", [paragraph("x")]);
  const good = await printed(document, {
    brand: {...sampleBrand, logo: svgLogo('<rect width="20" height="10" fill="#fff"/>')},
  });
  expect((await readPdf(good.bytes)).alternatives).toEqual(["The centre's mark"]);
  const bad = await printSample(document, {brand: {...sampleBrand, logo: svgLogo('<image href="/etc/hostname"/>')}});
  expect(bad.bytes).toBeUndefined();
  expect(bad.problems).toMatchObject([{code: "bad-picture", severity: "error"}]);
});

/** How many of so many short paragraphs stand on each page. */
async function pagesOf(paragraphs: number): Promise<readonly number[]> {
  const filler: Block[] = Array.from({length: paragraphs}, (_, index) => paragraph(`Filler ${index}`));
  const {text: pages} = await readPdf((await printed(documentOf("en", "T", filler))).bytes);
  return pages.map((words) => words.match(/Filler/g)?.length ?? 0);
}

test("a last page of a few lines is spared by setting the pages a little closer", async () => {
  expect(await pagesOf(33)).toEqual([33]);
  expect(await pagesOf(40)).toEqual([29, 11]);
});

test("what would break PDF/UA is an error at its line, and there is no file", async () => {
  const picture = chart("share", "Share", "", "", "Source", drawing(["a", "b"]));
  const link = {type: "link", href: "https://example.org", children: [], at} as const;
  const bare = {...table("T", ["a"], [["x"]]), head: [], rows: [[{children: [text("x")]}]]};
  const document = documentOf("en", "T", [
    picture,
    bare,
    paragraph(link),
    section(3, "deep", "Too deep", []),
    section(2, "empty", "", []),
  ]);
  const {bytes, problems} = await printSample(document);
  expect(bytes).toBeUndefined();
  expect(problems.map(({code}) => code)).toEqual([
    "no-alternative",
    "table-without-head",
    "empty-link",
    "heading-skips-level",
    "empty-heading",
  ]);
});

test("words that are on no page are an error that quotes them", () => {
  const problems: Problem[] = [];
  const masthead = {width: 0, height: 0, items: []};
  const document = documentOf("en", "Trade", [paragraph("Two words")], {publishedShown: ""});
  checkWords(document, [], {masthead, running: () => []}, (problem) => problems.push(problem));
  expect(problems.map(({code, message}) => `${code}: ${message}`)).toEqual([
    "lost-words: a word has no place on the pages of the PDF: Trade",
    "lost-words: 2 words have no place on the pages of the PDF: Two words",
  ]);
});

function cardsOf(...figures: readonly string[]): Block {
  const cards = figures.map((shown, index) => ({figure: figureValue(shown), label: `label of card ${index + 1}`, at}));
  return {type: "cards", cards, at};
}

test("programs that extract text by place read card by card", async () => {
  for (const figures of [
    ["26", "43", "25.7%"],
    ["26", "43", "more than 270 million", "25.7%"],
  ]) {
    const document = documentOf("en", "Trade", [paragraph(sentence), cardsOf(...figures), paragraph(sentence)]);
    const {bytes} = await printed(document);
    const seen = popplerText(bytes, "read");
    if (seen === undefined) return;
    expect(seen.replaceAll(/\s+/g, " ")).toContain(
      figures.map((shown, index) => `${shown} label of card ${index + 1}`).join(" "),
    );
  }
});

/** How many cards stand in each row. */
async function rowsOf(...figures: readonly string[]): Promise<readonly number[]> {
  const {pieces} = await readPdf((await printed(documentOf("en", "T", [cardsOf(...figures)]))).bytes);
  const labels = pieces.filter(({text: said}) => said.startsWith("label of card"));
  const heights = labels.map(({y}) => Math.round(y));
  return [...new Set(heights)].map((height) => heights.filter((other) => other === height).length);
}

test("cards make full rows, and figures shrink before a long one has a row of its own", async () => {
  expect(await rowsOf("1", "2", "3", "4")).toEqual([4]);
  expect(await rowsOf("1", "2", "3", "4", "5")).toEqual([3, 2]);
  expect(await rowsOf("1", "2", "3", "4", "5", "6", "7")).toEqual([4, 3]);
  expect(await rowsOf("more than 270", "2", "3", "4")).toEqual([2, 2]);
  expect(await rowsOf("2.5 million", "2", "3")).toEqual([3]);
  expect(await rowsOf("3.5 billion US dollars", "2", "3", "4")).toEqual([2, 2]);
});

test("no single short item of a list, and no line that leads to it, is parted from the others", async () => {
  for (let lines = 22; lines < 34; lines++) {
    const filler: Block[] = Array.from({length: lines}, (_, index) => paragraph(`Filler ${index}`));
    const items = ["trade", "research", "tourism", "technology"].map((word) => [paragraph(`item ${word}`)]);
    const document = documentOf("en", "T", [...filler, paragraph("They cover:"), list(items), ...filler.slice(0, 12)]);
    const {text: pages} = await readPdf((await printed(document)).bytes);
    const parts = pages.map((words) => words.match(/item \w+|They cover/g)?.length ?? 0).filter((count) => count > 0);
    expect(parts.every((count) => count > 1)).toBe(true);
  }
});

test("in a proof, a source from left to right stands at the left, beside a translation from right to left", async () => {
  const source = "Cooperation along the routes improved markedly, and so did trade. ".repeat(5).trim();
  const note: Block = {type: "proof-note", state: "translated", label: "الأصل", source, sourceLang: "en", at};
  const {pieces} = await readPdf((await printed(documentOf("ar", "عنوان", [note, paragraph("نص")]))).bytes);
  const lefts = new Map<number, number>();
  for (const {x, y} of pieces.filter(({text: said}) => /[a-z]/.test(said) && source.includes(said)))
    lefts.set(y, Math.min(x, lefts.get(y) ?? Infinity));
  expect(lefts.size).toBeGreaterThan(2);
  expect(new Set([...lefts.values()].map(Math.round)).size).toBe(1);
});
