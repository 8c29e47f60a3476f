import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import subsetFont from "subset-font";
import {describe, expect, test} from "vitest";
import {packWoff2} from "../../pipeline/html/woff2.ts";
import {noBrowser, openBrowser} from "./browser.ts";

interface Font {
  readonly numGlyphs: number;
  getGlyph(id: number): {readonly advanceWidth: number; readonly path: {toSVG(): string}};
  layout(text: string): {readonly glyphs: readonly {readonly id: number}[]};
}

const require = createRequire(import.meta.url);
const fontkit = require("fontkit") as {create(bytes: Uint8Array): Font};
const {decompress} = require("wawoff2") as {decompress(bytes: Uint8Array): Promise<Uint8Array>};

// Simple and composite outlines, instructions, right to left, thousands of glyphs in the original.
const samples = [
  ["noto-sans/400Regular/NotoSans_400Regular.ttf", "Ångström, über 1,200 – “naïve”"],
  ["noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf", "fi Ǻ %"],
  ["noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf", "国际合作步伐加快，2017年"],
  ["amiri/400Regular/Amiri_400Regular.ttf", "التعاون الدولي ٢٠١٧"],
  ["noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf", "שלום"],
] as const;

async function sample(file: string, text: string): Promise<{font: Uint8Array; packed: Uint8Array}> {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/${file}`));
  const font = await subsetFont(bytes, text, {targetFormat: "sfnt"});
  return {font, packed: packWoff2(font)};
}

describe("packWoff2 packs a font that readers unpack to the same outlines", () => {
  test.each(samples)("%s", async (file, text) => {
    const {font, packed} = await sample(file, text);
    const before = fontkit.create(font);
    expect(packed.length).toBeLessThan(font.length * 0.7);
    for (const after of [fontkit.create(packed), fontkit.create(Buffer.from(await decompress(packed)))]) {
      expect(after.numGlyphs).toBe(before.numGlyphs);
      const outlines = (of: Font) =>
        Array.from({length: of.numGlyphs}, (_, id) => [of.getGlyph(id).advanceWidth, of.getGlyph(id).path.toSVG()]);
      expect(outlines(after)).toEqual(outlines(before));
      expect(after.layout(text).glyphs.map(({id}) => id)).toEqual(before.layout(text).glyphs.map(({id}) => id));
    }
  });
});

test("packWoff2 leaves the outlines of PostScript fonts as they are", () => {
  const table = new TextEncoder().encode("outlines");
  const font = new Uint8Array(28 + table.length);
  font.set(new TextEncoder().encode("OTTO"));
  const view = new DataView(font.buffer);
  view.setUint16(4, 1);
  font.set(new TextEncoder().encode("CFF "), 12);
  view.setUint32(20, 28);
  view.setUint32(24, table.length);
  font.set(table, 28);
  const packed = packWoff2(font);
  expect([...packed.subarray(0, 8)]).toEqual([...new TextEncoder().encode("wOF2OTTO")]);
  // One table, known by its number, of eight bytes; the length of the whole is that of the file.
  expect([...packed.subarray(48, 50)]).toEqual([13, 8]);
  expect(new DataView(packed.buffer).getUint32(8)).toBe(packed.length);
});

describe.skipIf(noBrowser !== undefined)(
  `in a browser${noBrowser === undefined ? "" : ` (skipped: ${noBrowser})`}`,
  () => {
    test("Chromium, which looks at each table before it trusts a font, takes every one", async () => {
      const browser = await openBrowser();
      const page = await browser.newPage();
      for (const [file, text] of samples) {
        const url = `data:font/woff2;base64,${Buffer.from((await sample(file, text)).packed).toString("base64")}`;
        expect(await page.evaluate(`new FontFace("sample", "url(${url})").load().then(({status}) => status)`)).toBe(
          "loaded",
        );
      }
      await browser.close();
    });
  },
);
