import {expect, test} from "vitest";
import {embedFonts} from "../../pipeline/html/fonts.ts";
import {styledText} from "../../pipeline/html/styled-text.ts";
import {wholeBlocks} from "../../pipeline/html/whole-blocks.ts";
import {openFace} from "../../pipeline/support/fonts.ts";
import {sampleFonts} from "./sample-language.ts";

const facesOf = (rules: string) =>
  [
    ...rules.matchAll(
      /font-family: "([^"]+)"; font-weight: (\d+); font-style: (\w+); src: url\(data:font\/woff2;base64,([^)]+)\)/g,
    ),
  ].map(([, family = "", weight = "", style = "", base64 = ""]) => ({
    name: `${family} ${weight} ${style}`,
    face: openFace(Buffer.from(base64, "base64"), {family, weight: 400, italic: false}),
  }));

test("styledText tells the characters of each style by element, class and attribute", () => {
  const html =
    '<html><head><title>Z</title></head><body><p>ab<strong>c<em>d</em></strong><em>e</em></p><p class="card-figure">1</p>' +
    '<svg><title>Y</title><text font-weight="bold">f</text><text font-weight="400">g</text></svg></body></html>';
  const shown = styledText(html).map(({style, characters}) => [style.bold, style.italic, characters]);
  expect(shown).toEqual([
    [false, false, "abg"],
    [true, false, "1cf"],
    [false, true, "e"],
    [true, true, "d"],
  ]);
});

test("embedFonts embeds the characters of each face that is used, and no other face", async () => {
  const texts = [
    {style: {}, characters: "ab"},
    {style: {bold: true}, characters: "Жω"},
  ];
  const {rules, families} = await embedFonts(texts, [sampleFonts("en")]);
  const faces = facesOf(rules);
  expect(families).toEqual(["Noto Sans"]);
  expect(faces.map(({name}) => name)).toEqual(["Noto Sans 400 normal", "Noto Sans 700 normal"]);
  const has = (index: number, text: string) =>
    [...text].map((each) => faces[index]?.face.has(each.codePointAt(0) ?? 0));
  expect(has(0, "abЖω")).toEqual([true, true, false, false]);
  expect(has(1, "abЖω")).toEqual([false, false, true, true]);
});

test("embedFonts takes each character from the first family that has it, the page's own chain first", async () => {
  const {rules, families} = await embedFonts(
    [{style: {}, characters: "a中ع"}],
    [sampleFonts("en"), sampleFonts("zh"), sampleFonts("ar")],
  );
  expect(families).toEqual(["Noto Sans", "Noto Sans SC", "Amiri"]);
  expect(facesOf(rules).map(({name, face}) => [name, face.has(0x61), face.has(0x4e2d), face.has(0x639)])).toEqual([
    ["Noto Sans 400 normal", true, false, false],
    ["Noto Sans SC 400 normal", false, true, false],
    ["Amiri 400 normal", false, false, true],
  ]);
});

test("wholeBlocks adds the rest of a small alphabet of which many letters are used, and of no other", () => {
  expect(wholeBlocks("中文")).toBe("中文");
  expect(wholeBlocks("Русский")).toBe("Рийксу");
  expect(wholeBlocks("абвгдежзик中")).toBe("ЁАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяё№中");
  expect(wholeBlocks("abcdefghij")).toBe(wholeBlocks("The quick brown fox"));
});
