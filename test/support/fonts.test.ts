import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {describe, expect, it} from "vitest";
import {createFontChain, fontSource, openFace} from "../../pipeline/support/fonts.ts";

const require = createRequire(import.meta.url);
const font = (file: string) => new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
const latin = openFace(font("noto-sans/400Regular/NotoSans_400Regular.ttf"), {
  family: "Noto Sans",
  weight: 400,
  italic: false,
});
const latinBold = openFace(font("noto-sans/700Bold/NotoSans_700Bold.ttf"), {
  family: "Noto Sans",
  weight: 700,
  italic: false,
});
const arabic = openFace(font("amiri/400Regular/Amiri_400Regular.ttf"), {family: "Amiri", weight: 400, italic: false});
const chain = createFontChain("ar", [arabic, latin, latinBold]);

describe("openFace", () => {
  it("measures a text in the unit of its size", () => {
    expect(latin.width("Moscow", 20)).toBeCloseTo(latin.width("Moscow", 10) * 2);
    expect(latin.width("iii", 10)).toBeLessThan(latin.width("WWW", 10));
  });

  it("knows which characters it can set", () => {
    expect(latin.has(0x416)).toBe(true);
    expect(latin.has(0x4e2d)).toBe(false);
  });

  it("refuses bytes that are no font", () => {
    expect(() => openFace(new Uint8Array([1, 2, 3, 4, 5, 6]), {family: "x", weight: 400, italic: false})).toThrow();
  });

  it("hands pdfkit the font that is already open", () => {
    const fontkit = createRequire(require.resolve("pdfkit"))("fontkit");
    expect(fontkit.create(fontSource(latin))).toBe(fontkit.create(fontSource(latin)));
    expect(fontkit.create(fontSource(latin)).postscriptName).toBe("NotoSans-Regular");
  });
});

describe("createFontChain", () => {
  it("sets each grapheme in the first family that has it", () => {
    const runs = chain.runs("طريق Жизнь", {});
    expect(runs.map((run) => [run.text, run.face?.family])).toEqual([
      ["طريق ", "Amiri"],
      ["Жизнь", "Noto Sans"],
    ]);
  });

  it("leaves figures and brackets in the face of the word before", () => {
    expect(chain.runs("Жизнь (2016) طريق", {}).map((run) => run.text)).toEqual(["Жизнь (2016) ", "طريق"]);
  });

  it("gives a run without face for what no family has", () => {
    expect(chain.runs("a中b", {}).map((run) => [run.text, run.face?.family])).toEqual([
      ["a", "Amiri"],
      ["中", undefined],
      ["b", "Amiri"],
    ]);
  });

  it("joins the code points of a grapheme in one face", () => {
    expect(chain.runs("е́", {}).map((run) => run.text)).toEqual(["е́"]);
  });

  it("falls back to the nearest style of a family", () => {
    expect(chain.face("Noto Sans", {bold: true, italic: true})).toBe(latinBold);
    expect(chain.face("Amiri", {bold: true})).toBe(arabic);
  });

  it("adds up the widths of the runs", () => {
    expect(chain.width("ab", 10, {})).toBeCloseTo(arabic.width("ab", 10));
  });
});
