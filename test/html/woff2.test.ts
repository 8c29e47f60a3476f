import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import subsetFont from "subset-font";
import {describe, expect, it} from "vitest";
import {encodeWoff2} from "../../pipeline/html/woff2/encode.ts";

const require = createRequire(import.meta.url);
// What Google's own program makes of WOFF2, by way of subset-font.
const {convert} = createRequire(require.resolve("subset-font"))("fontverter") as {
  convert(bytes: Uint8Array, to: "sfnt" | "woff2"): Promise<Buffer>;
};
const fontkit = createRequire(require.resolve("pdfkit"))("fontkit") as {
  create(bytes: Uint8Array): {
    glyphForCodePoint(codePoint: number): {readonly path: {toSVG(): string}; readonly advanceWidth: number};
  };
};

// Letters with and without accents (composites), marks, signs without outline, and a script with many points.
const CHARACTERS = "Trade, 25.4 % — Ñandú Ærø ß ﬁ ЁЖщ №  \u00a0\u0301 ،ابجد ﷲ שלום 国际合作进一步加强";

const fontOf = (name: string, file: string): Promise<Uint8Array> =>
  subsetFont(readFileSync(require.resolve(`@expo-google-fonts/${name}/${file}.ttf`)), CHARACTERS, {
    targetFormat: "sfnt",
  });

const FONTS: [string, string][] = [
  ["noto-sans", "400Regular/NotoSans_400Regular"],
  ["noto-sans", "700Bold_Italic/NotoSans_700Bold_Italic"],
  ["noto-sans-sc", "700Bold/NotoSansSC_700Bold"],
  ["noto-sans-hebrew", "400Regular/NotoSansHebrew_400Regular"],
  ["amiri", "400Regular/Amiri_400Regular"],
];

describe.each(FONTS)("%s %s as WOFF2", (name, file) => {
  it("unpacks to the very font that Google's encoder packs", async () => {
    const font = await fontOf(name, file);
    const [ours, theirs] = [await encodeWoff2(font), await convert(font, "woff2")];
    const [unpacked, expected] = [await convert(Buffer.from(ours), "sfnt"), await convert(theirs, "sfnt")];
    expect(unpacked.equals(expected)).toBe(true);
    expect(ours.length).toBeLessThan(1.05 * theirs.length);
  });

  it("draws every character as the font does, for another reader", async () => {
    const font = await fontOf(name, file);
    const [plain, packed] = [fontkit.create(font), fontkit.create(Buffer.from(await encodeWoff2(font)))];
    for (const character of CHARACTERS) {
      const [glyph, same] = [plain, packed].map((each) => each.glyphForCodePoint(character.codePointAt(0) ?? 0));
      expect([character, same?.path.toSVG(), same?.advanceWidth]).toEqual([
        character,
        glyph?.path.toSVG(),
        glyph?.advanceWidth,
      ]);
    }
  });

  it("is the same bytes again", async () => {
    const font = await fontOf(name, file);
    expect(Buffer.compare(await encodeWoff2(font), await encodeWoff2(font))).toBe(0);
  });
});
