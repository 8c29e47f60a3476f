import {printIndex} from "../../pipeline/html/index-page.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import type {IndexEdition, IndexEntry} from "../../pipeline/model/press.ts";
import {brand} from "./sample-brand.ts";
import {sampleChart} from "./sample-chart.ts";
import {sampleFiles} from "./sample-files.ts";
import {sampleFonts, sampleVoice} from "./sample-language.ts";
import {words} from "./sample-words.ts";

type SampleLanguage = "en" | "zh" | "ar";
const names = {en: "English", zh: "中文", ar: "العربية"} as const;

/** An index of three briefings: one complete, one with a kept and a failed edition, one that was never built. */
export function sampleEntries(lang: SampleLanguage): readonly IndexEntry[] {
  const edition = (briefing: string, each: SampleLanguage, status: "built" | "kept" = "built"): IndexEdition => ({
    lang: each,
    status,
    about: {
      title: words[each].title,
      kicker: words[each].kicker,
      description: words[each].description,
      published: "2017-08-11",
      publishedShown: words[each].published,
      picture: sampleChart("trade_share", words[each].chart, each === "ar").svg,
    },
    page: {href: `${briefing}/${briefing}.${each}.html`, bytes: 1000},
    pdf: {href: `${briefing}/${briefing}.${each}.pdf`, bytes: 98_765, pages: 4},
  });
  return [
    {id: "complete", editions: [edition("complete", "en"), edition("complete", "zh"), edition("complete", "ar")]},
    {id: "partly", editions: [edition("partly", lang === "en" ? "ar" : "en", "kept"), {lang: "zh", status: "failed"}]},
    {id: "never", editions: [{lang: "en", status: "failed"}]},
  ];
}

/** Print an index in one language, with a team's own files in place of the repository's. */
export async function sampleIndex(
  lang: SampleLanguage,
  briefings: readonly IndexEntry[],
  replaced: Readonly<Record<string, string>> = {},
): Promise<{readonly html: string; readonly problems: readonly Problem[]}> {
  const problems: Problem[] = [];
  const html = await printIndex(
    {
      brand,
      voice: sampleVoice(lang),
      fonts: sampleFonts(lang),
      otherFonts: [sampleFonts("zh"), sampleFonts("ar")],
      files: sampleFiles(replaced),
      templates: "templates",
      languages: Object.entries(names).map(([each, name]) => ({lang: each, name, href: `index.${each}.html`})),
      briefings,
    },
    (problem) => problems.push(problem),
  );
  return {html: html ?? "", problems};
}
