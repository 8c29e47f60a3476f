import {readFileSync} from "node:fs";
import type {FontChain} from "../../pipeline/model/font.ts";
import type {OwnWord, Voice} from "../../pipeline/model/language.ts";
import {createFontChain, openFace} from "../../pipeline/support/fonts.ts";
import {shippedVoice} from "../language/shipped.ts";

const words: Readonly<Record<string, Partial<Record<OwnWord, string>>>> = {
  en: {
    sources: "Sources",
    contents: "Contents",
    "key-figures": "Key figures",
    "data-of-chart": "Data of this chart",
    "download-csv": "Download as CSV",
    "download-pdf": "Download the PDF",
    languages: "Languages",
    "all-briefings": "All briefings",
    "back-to-text": "Back to the text",
    "skip-to-content": "Skip to the content",
    table: "Table",
    kept: "earlier edition",
    failed: "not available",
  },
  zh: {
    sources: "资料来源",
    contents: "目录",
    "key-figures": "主要数字",
    "data-of-chart": "图表数据",
    "download-csv": "下载 CSV",
    "download-pdf": "下载 PDF",
    languages: "语言",
    "all-briefings": "全部简报",
    "back-to-text": "返回正文",
    "skip-to-content": "跳到正文",
    table: "表",
    kept: "旧版",
    failed: "暂无",
  },
  ar: {
    sources: "المصادر",
    contents: "المحتويات",
    "key-figures": "أرقام رئيسية",
    "data-of-chart": "بيانات الرسم",
    "download-csv": "تنزيل بصيغة CSV",
    "download-pdf": "تنزيل ملف PDF",
    languages: "اللغات",
    "all-briefings": "جميع الموجزات",
    "back-to-text": "العودة إلى النص",
    "skip-to-content": "انتقل إلى المحتوى",
    table: "جدول",
    kept: "إصدار سابق",
    failed: "غير متاح",
  },
};
const names: Readonly<Record<string, string>> = {en: "English", zh: "中文", ar: "العربية"};

/** As much of a voice as a page asks for. */
export function sampleVoice(lang: "en" | "zh" | "ar"): Voice {
  return {
    lang,
    name: names[lang] ?? lang,
    direction: lang === "ar" ? "rtl" : "ltr",
    script: lang === "ar" ? "Arab" : lang === "zh" ? "Hans" : "Latn",
    quotes: ["“", "”", "‘", "’"],
    fact: () => ({text: ""}),
    number: (value, form) =>
      form?.unit === undefined ? value : `${value}\u00a0${form.unit === "megabyte" ? "MB" : "kB"}`,
    unit: () => "",
    date: (date) => date,
    list: (items) => items.join(", "),
    plural: () => "other",
    pluralCategories: ["other"],
    units: new Set(),
    country: () => undefined,
    own: (word) => words[lang]?.[word] ?? word,
    reading: shippedVoice("en").reading,
    d3: {number: {}, time: {}},
  };
}

export const languages = ["en", "zh", "ar"] as const;

/** The chain of a language, from the fonts that the repository itself depends on. */
export function sampleFonts(lang: "en" | "zh" | "ar"): FontChain {
  const known = chains.get(lang);
  if (known) return known;
  const latin = [face("noto-sans", "NotoSans", "400Regular", 400), face("noto-sans", "NotoSans", "700Bold", 700)];
  const italic = openFace(bytesOf("noto-sans", "NotoSans", "400Regular_Italic"), {
    family: "Noto Sans",
    weight: 400,
    italic: true,
  });
  const first =
    lang === "zh"
      ? [face("noto-sans-sc", "NotoSansSC", "400Regular", 400), face("noto-sans-sc", "NotoSansSC", "700Bold", 700)]
      : lang === "ar"
        ? [face("amiri", "Amiri", "400Regular", 400), face("amiri", "Amiri", "700Bold", 700)]
        : [];
  const chain = createFontChain(lang, [...first, ...latin, italic]);
  chains.set(lang, chain);
  return chain;
}

const chains = new Map<string, FontChain>();
const families: Readonly<Record<string, string>> = {
  "noto-sans": "Noto Sans",
  "noto-sans-sc": "Noto Sans SC",
  amiri: "Amiri",
};

function face(pack: string, file: string, style: string, weight: 400 | 700) {
  return openFace(bytesOf(pack, file, style), {family: families[pack] ?? pack, weight, italic: false});
}

function bytesOf(pack: string, file: string, style: string): Uint8Array {
  return readFileSync(`node_modules/@expo-google-fonts/${pack}/${style}/${file}_${style}.ttf`);
}
