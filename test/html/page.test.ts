import {createHash} from "node:crypto";
import {describe, expect, test} from "vitest";
import type {Block, Document} from "../../pipeline/model/document.ts";
import {sampleDocument} from "./sample-document.ts";
import {sampleChart} from "./sample-chart.ts";
import {languages} from "./sample-language.ts";
import {cell, figure, head, paragraph, reference, table, text} from "./sample-nodes.ts";
import {samplePage} from "./sample-page.ts";
import {at} from "./sample-words.ts";

const shown = (id: string): Block => {
  const chart = sampleChart("share", ["Share", "2015", "2016"]);
  const data = table("Share", ["Year", "Share"], []);
  return {
    type: "figure",
    id,
    caption: [],
    subtitle: "",
    credit: [],
    alternative: "",
    picture: {kind: "chart", chart, data},
    at,
  };
};

const item = (...children: readonly Block[]) => ({type: "item", children, at}) as const;

const blocksOnly = (lang: "en" | "zh" | "ar", ...children: readonly Block[]): Document => ({
  ...sampleDocument(lang),
  children,
});

const cards = (...shown: readonly string[]): Block => ({
  type: "cards",
  cards: shown.map((value) => ({figure: figure("f", value, "1"), label: "label", at})),
  at,
});

async function cardsClass(...shown: readonly string[]): Promise<string | undefined> {
  return /<ul class="([^"]*)"/.exec(await mainOf(blocksOnly("zh", cards(...shown))))?.[1];
}

async function mainOf(document: Document): Promise<string> {
  const {html, problems} = await samplePage(document);
  expect(problems).toEqual([]);
  return /<h1>.*?<\/h1>\n([\s\S]*)\n<\/main>/.exec(html)?.[1] ?? "";
}

describe("printPage", () => {
  test("sets the language and its direction, and begins its head with the security policy", async () => {
    for (const lang of languages) {
      const {html} = await samplePage(sampleDocument(lang));
      const dir = lang === "ar" ? "rtl" : "ltr";
      expect(
        html.startsWith(
          `<!doctype html>\n<html lang="${lang}" dir="${dir}">\n<head>\n<meta http-equiv="Content-Security-Policy"`,
        ),
      ).toBe(true);
    }
  });

  test("allows no script, no address, and no style but its own, by hash", async () => {
    const {html} = await samplePage(sampleDocument("en"));
    const [style = ""] = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? "");
    const hash = createHash("sha256").update(style).digest("base64");
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/ style=|<script(?! type="application\/ld\+json")/);
  });

  test("tells search engines and other languages what it is", async () => {
    const document = {...sampleDocument("en"), titleText: "</script><b>&"};
    const {html} = await samplePage(document);
    expect(html).toContain('<link rel="alternate" hreflang="ar" href="international-cooperation.ar.html">');
    expect(html).toContain('<meta property="og:title" content="&lt;/script&gt;&lt;b&gt;&amp;">');
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(JSON.parse(json)).toMatchObject({
      "@type": "Report",
      name: "</script><b>&",
      inLanguage: "en",
      datePublished: "2017-08-11",
      publisher: {name: "Institute of Trade Statistics"},
    });
  });

  test("is the same, byte for byte, each time", async () => {
    const [first, second] = [await samplePage(sampleDocument("ar")), await samplePage(sampleDocument("ar"))];
    expect(first.html).toBe(second.html);
  });

  test("reports a character that no font has, at its place, and prints nothing", async () => {
    const place = {file: "templates/sample/en.md.hbs", line: 7, column: 3};
    const {html, problems} = await samplePage(
      blocksOnly("en", {type: "paragraph", children: [{...text("A ☃\nand 中"), at: place}], at}),
    );
    expect(html).toBe("");
    expect(problems.map(({code, place, message}) => [code, place?.line, message])).toEqual([
      ["missing-glyph", 7, 'No font of this language (Noto Sans) has the character "☃" (U+2603) in "A ☃ and 中".'],
      ["missing-glyph", 7, 'No font of this language (Noto Sans) has the character "中" (U+4E2D) in "A ☃ and 中".'],
    ]);
  });
});

describe("printed blocks and inlines", () => {
  test("figures, dates and ranges carry what machines read", async () => {
    const range = {type: "date", date: "2017-05-14/2017-05-15", shown: "14–15 May 2017", at} as const;
    const day = {type: "date", date: "2017-05-14", shown: "14 May 2017", at} as const;
    expect(
      await mainOf(blocksOnly("en", paragraph(figure("letters", "over 270", "270"), text(" "), day, text(" "), range))),
    ).toBe(
      '<p><data value="270">over 270</data> <time datetime="2017-05-14">14 May 2017</time> <data value="2017-05-14/2017-05-15">14–15 May 2017</data></p>',
    );
  });

  test("from right to left a figure keeps its sign and unit, and words keep the direction of the page", async () => {
    expect(
      await mainOf(
        blocksOnly("ar", paragraph(figure("a", "−0.3%", "-0.3"), text(" "), figure("b", "أكثر من 270", "270"))),
      ),
    ).toBe('<p><data value="-0.3" dir="ltr">−0.3%</data> <data value="270">أكثر من 270</data></p>');
  });

  test("values are inert", async () => {
    expect(await mainOf(blocksOnly("en", paragraph(text('<img src=x onerror="a"> & {{x}} **'))))).toBe(
      "<p>&lt;img src=x onerror=&quot;a&quot;&gt; &amp; {{x}} **</p>",
    );
  });

  test("a passage in another language says so", async () => {
    const span = {type: "span", lang: "ar", children: [text("abc")], at} as const;
    expect(await mainOf(blocksOnly("en", {...paragraph(span), lang: "fr"}))).toBe(
      '<p lang="fr" dir="ltr"><span lang="ar" dir="rtl">abc</span></p>',
    );
  });

  test("references in a row are parted, so that 1 and 2 do not read as 12", async () => {
    const second = {...reference(2, "ref-2"), separator: ","};
    const entry = {number: 1, shown: "1", id: "source-report", children: [], references: ["ref-1"], at};
    const list: Block = {type: "sources", title: "Sources", id: "sources", entries: [entry], at};
    expect(await mainOf(blocksOnly("en", paragraph(reference(1, "ref-1"), second), list))).toMatch(
      /<sup class="reference"><a id="ref-1".*>1<\/a><\/sup><sup class="reference">,<a id="ref-2".*>2<\/a><\/sup>/,
    );
  });

  test("cards of long figures stand in fewer columns; a Han character is as wide as two digits", async () => {
    expect(await cardsClass("26", "43", "25.7%", "1.23 trn")).toBe("cards");
    expect(await cardsClass("26", "more than 270")).toBe("cards long");
    expect(await cardsClass("26", "约4.82万美元")).toBe("cards long");
    expect(await cardsClass("26", "超过270")).toBe("cards");
  });

  test("references lead to their source and back", async () => {
    const entry = {
      number: 1,
      shown: "1",
      id: "source-report",
      children: [text("Report.")],
      references: ["ref-1", "ref-2"],
      at,
    };
    const printed = await mainOf(
      blocksOnly("en", paragraph(reference(1, "ref-1", "p. 14"), reference(1, "ref-2")), {
        type: "sources",
        title: "Sources",
        id: "sources",
        entries: [entry],
        at,
      }),
    );
    expect(printed).toContain(
      '<sup class="reference"><a id="ref-1" href="#source-report" role="doc-noteref">1</a>\u00a0p. 14</sup>',
    );
    expect(printed).toContain(
      '<li id="source-report"><span class="number">1.</span> <span class="entry">Report. <a class="back" href="#ref-1" aria-label="Back to the text 1">',
    );
    expect(printed).toContain('<a class="back" href="#ref-2" aria-label="Back to the text 2">');
  });

  test("lists are tight where they can be, and begin where they should", async () => {
    const inner: Block = {type: "list", ordered: false, start: 1, items: [item(paragraph(text("b")))], at};
    const list: Block = {
      type: "list",
      ordered: true,
      start: 3,
      items: [item(paragraph(text("a")), inner), item(paragraph(text("c")), paragraph(text("d")))],
      at,
    };
    expect(await mainOf(blocksOnly("en", list))).toBe(
      '<ol start="3"><li>a<ul><li>b</li></ul></li>\n<li><p>c</p>\n<p>d</p></li></ol>',
    );
  });

  test("tables have a caption, heads with scope and spans, and a box that scrolls from the keyboard", async () => {
    const grouped = {
      ...table(
        "Trade",
        ["", "Exports", "Imports"],
        [[head("row", "2016"), cell(figure("a", "1.0", "1")), cell(text("–"))]],
      ),
      id: "trade",
    };
    const twoRows = {
      ...grouped,
      head: [
        [{children: []}, {...head("column", "Trade"), columnSpan: 2}],
        [{children: [], scope: "column" as const}, head("column", "Exports"), head("column", "Imports")],
      ],
    };
    expect(await mainOf(blocksOnly("en", twoRows))).toBe(
      [
        '<div class="table" id="trade"><div class="scroll" role="group" tabindex="0" aria-label="Trade"><table><caption><span>Trade</span></caption>',
        '<thead><tr><td></td><th scope="colgroup" class="numeric align-end" colspan="2">Trade</th></tr>',
        '<tr><td></td><th scope="col" class="numeric align-end">Exports</th><th scope="col" class="numeric align-end">Imports</th></tr></thead>',
        '<tbody><tr><th scope="row">2016</th><td class="numeric align-end"><data value="1">1.0</data></td><td class="numeric align-end">–</td></tr></tbody></table></div></div>',
      ].join("\n"),
    );
  });

  test("a chart may be shown twice", async () => {
    const printed = await mainOf(blocksOnly("en", shown("chart-share"), shown("chart-share-2")));
    expect(printed).toContain('clip-path="url(#chart-share--share-wide-clip)"');
    expect(printed).toContain('clip-path="url(#chart-share-2--share-wide-clip)"');
  });

  test("a photo has its alternative text and carries its bytes", async () => {
    const picture = {
      kind: "photo",
      bytes: new Uint8Array([1, 2, 3]),
      mime: "image/png",
      width: 40,
      height: 30,
    } as const;
    const photo: Block = {
      type: "figure",
      id: "port",
      caption: [text("Port")],
      subtitle: "",
      credit: [text("Photo: x")],
      alternative: 'A "port"',
      picture,
      at,
    };
    expect(await mainOf(blocksOnly("en", photo))).toBe(
      [
        '<figure class="photo" id="port" aria-labelledby="port--caption"><figcaption id="port--caption"><span class="figure-title">Port</span></figcaption>',
        '<img src="data:image/png;base64,AQID" alt="A &quot;port&quot;" width="40" height="30">',
        '<p class="credit">Photo: x</p></figure>',
      ].join("\n"),
    );
  });
});
