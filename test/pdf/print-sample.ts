import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {printPdf} from "../../pipeline/pdf/print.ts";
import type {Document} from "../../pipeline/model/document.ts";
import type {FontChain} from "../../pipeline/model/font.ts";
import type {Lang, Voice} from "../../pipeline/model/language.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import type {PageSize} from "../../pipeline/model/project.ts";
import {createFontChain, openFace} from "../../pipeline/support/fonts.ts";
import {sampleBrand} from "./sample-document.ts";

const require = createRequire(import.meta.url);

const files: Readonly<Record<string, readonly (readonly [400 | 700, boolean, string])[]>> = {
  "Noto Sans": [
    [400, false, "noto-sans/400Regular/NotoSans_400Regular.ttf"],
    [700, false, "noto-sans/700Bold/NotoSans_700Bold.ttf"],
    [400, true, "noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf"],
  ],
  "Noto Sans SC": [
    [400, false, "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"],
    [700, false, "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"],
  ],
  "Noto Sans Hebrew": [
    [400, false, "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"],
    [700, false, "noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf"],
  ],
  Amiri: [
    [400, false, "amiri/400Regular/Amiri_400Regular.ttf"],
    [700, false, "amiri/700Bold/Amiri_700Bold.ttf"],
  ],
};

const opened = new Map<string, ReturnType<typeof openFace>[]>();

/** The chain of a language, with the fonts of this repository. */
export function sampleFonts(lang: Lang, families = familiesOf(lang)): FontChain {
  return createFontChain(lang, families.flatMap(openFamily));
}

/** What Factpress itself says, in English for all languages, so that tests read alike. */
export function sampleVoice(lang: Lang): Voice {
  const own: Readonly<Record<string, string>> = {
    source: "Source",
    "page-of": "Page {page} of {pages}",
  };
  return {
    lang,
    name: lang,
    direction: "ltr",
    own: (word, values = {}) => (own[word] ?? word).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ""),
    number: (value) => value,
  } as Voice;
}

/** Prints a document in its language's fonts and returns the file with the problems that were reported. */
export async function printSample(
  document: Document,
  more: {readonly page?: PageSize; readonly fonts?: FontChain; readonly brand?: typeof sampleBrand} = {},
): Promise<{readonly bytes: Uint8Array | undefined; readonly pages: number; readonly problems: readonly Problem[]}> {
  const problems: Problem[] = [];
  const context = {
    brand: more.brand ?? sampleBrand,
    voice: sampleVoice(document.lang),
    fonts: more.fonts ?? sampleFonts(document.lang),
    page: more.page ?? "A4",
  };
  const printed = await printPdf(document, context, (problem) => problems.push(problem));
  return {bytes: printed?.bytes, pages: printed?.pages ?? 0, problems};
}

function familiesOf(lang: Lang): readonly string[] {
  if (lang === "zh") return ["Noto Sans SC", "Noto Sans"];
  if (lang === "he") return ["Noto Sans Hebrew", "Noto Sans"];
  return lang === "ar" ? ["Amiri", "Noto Sans"] : ["Noto Sans", "Noto Sans SC", "Amiri"];
}

function openFamily(family: string): ReturnType<typeof openFace>[] {
  const known = opened.get(family);
  if (known) return known;
  const faces = (files[family] ?? []).map(([weight, italic, file]) =>
    openFace(readFileSync(require.resolve(`@expo-google-fonts/${file}`)), {family, weight, italic}),
  );
  opened.set(family, faces);
  return faces;
}
