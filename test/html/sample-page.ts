import type {Document} from "../../pipeline/model/document.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import {printPage} from "../../pipeline/html/page.ts";
import {brand} from "./sample-brand.ts";
import {sampleFiles} from "./sample-files.ts";
import {languages, sampleFonts, sampleVoice} from "./sample-language.ts";

const names = {en: "English", zh: "中文", ar: "العربية"} as const;

/** Print a document with all that surrounds it; `replaced` are a team's own files. */
export async function samplePage(
  document: Document,
  replaced: Readonly<Record<string, string>> = {},
): Promise<{readonly html: string; readonly problems: readonly Problem[]}> {
  const lang = document.lang as "en" | "zh" | "ar";
  const problems: Problem[] = [];
  const html = await printPage(
    document,
    {
      brand,
      voice: sampleVoice(lang),
      fonts: sampleFonts(lang),
      otherFonts: languages.map(sampleFonts),
      files: sampleFiles(replaced),
      templates: "templates",
      editions: Object.entries(names).map(([each, name]) => ({
        lang: each,
        name,
        href: `international-cooperation.${each}.html`,
      })),
      pdf: {href: `international-cooperation.${lang}.pdf`, bytes: 123_456, pages: 4},
      index: `../index.${lang}.html`,
    },
    (problem) => problems.push(problem),
  );
  return {html: html ?? "", problems};
}
