import {readFileSync, readdirSync} from "node:fs";
import type {Problem} from "../../pipeline/model/problem.ts";
import type {Prose, Token} from "../../pipeline/model/prose.ts";
import type {Briefing} from "../../pipeline/model/sheet.ts";
import {readLanguage} from "../../pipeline/language/read.ts";
import {readSheet} from "../../pipeline/sheet/read.ts";
import {mergeTemplate} from "../../pipeline/template/merge.ts";
import {readTemplate} from "../../pipeline/template/read.ts";
import {createSay} from "../../pipeline/template/say.ts";
import {memoryFiles} from "../sheet/memory-files.ts";

/** A sheet with one of everything that a template can name. */
export const SHEET = `published: 2017-08-11
sources:
  report: {title: Big Data Report}
data:
  trade:
    rows: [{year: "2015", share: 25.4}, {year: "2016", share: 25.7}]
    columns: {share: {label: Share, unit: percent, digits: 1}, year: {type: text}}
  gaps:
    rows: [{iso3: VNM, people: 92, note: "", motto: "a * b"}]
    columns: {iso3: {type: country}}
facts:
  letters: {label: letters of intent, value: 270, bound: over, source: report}
  visits: {label: visits, value: 26, source: report, period: 2016-07/2017-05}
  one_visit: {value: 1}
  share_2015: {from: trade.share, where: {year: "2015"}}
  share_2016: {from: trade.share, where: {year: "2016"}}
  share_change: {formula: share_2016 - share_2015, unit: percentage_point, digits: 1}
  forum: {value: 2017-05-14/2017-05-15, type: date}
  partner: {value: VN, type: country}
  motto: {value: "**bold** <b>x</b> | ](x)", type: text}
charts:
  trade_share:
    title: Share of trade
    description: "{{share_2015}} in 2015, {{share_2016}} in 2016."
    data: {name: trade}
    mark: bar
    encoding: {x: {field: year}, y: {field: share, type: quantitative}}
tables:
  shares: {data: trade}
`;

/** The same with one briefing for a row, so that columns of the row can be named. */
export const SHEET_OF_ROWS = SHEET.replace("facts:\n", "each: {table: gaps, as: country, id: iso3}\nfacts:\n");

export interface Merged {
  /** The Markdown with each token as ⟦kind:words⟧, no-break spaces as ~, and without line markers; absent after an error. */
  readonly text?: string;
  readonly prose?: Prose;
  /** "en.md.hbs:3:5 code: message", in order. */
  readonly problems: readonly string[];
  readonly found: readonly Problem[];
}

export interface Given {
  readonly lang?: string;
  readonly sheet?: string;
  /** Further files of the project, e.g. "templates/partials/contact.hbs". */
  readonly files?: Readonly<Record<string, string>>;
  /** The text of the source template, for a translation. */
  readonly source?: string;
}

/** Merge a template that stands in the test with the facts of a sheet. */
export function merge(text: string, {lang = "en", sheet = SHEET, files = {}, source = ""}: Given = {}): Merged {
  const found: Problem[] = [];
  const report = (problem: Problem): void => void found.push(problem);
  const briefing = briefingOf(sheet);
  const all = memoryFiles({
    ...shipped,
    "templates/a/en.md.hbs": source,
    ...files,
    [`templates/a/${lang}.md.hbs`]: text,
  });
  const language = readLanguage(lang, all, "templates", report);
  if (!language) throw new Error(`the language ${lang} cannot be read`);
  const template = readTemplate("a", lang, all, "templates", report);
  const done = (): Pick<Merged, "problems" | "found"> => ({problems: found.map(sayProblem), found});
  if (!template) return done();
  const say = createSay({briefing, template, ...language, source: "en"}, report);
  const context = {briefing, voice: language.voice, say, files: all, templates: "templates", source: "en"};
  const prose = mergeTemplate(template, context, report);
  return prose ? {text: readable(prose), prose, ...done()} : done();
}

/** The one briefing of a sheet without errors. */
export function briefingOf(sheet: string): Briefing {
  const problems: Problem[] = [];
  const [briefing] = readSheet("data/a.yaml", memoryFiles({"data/a.yaml": sheet}), (problem) => problems.push(problem));
  if (!briefing) throw new Error(`the sheet cannot be read: ${problems.map(sayProblem).join("\n")}`);
  return briefing;
}

/** "en.md.hbs:3:5 code: message" */
export function sayProblem({code, place, message}: Problem): string {
  return `${place?.file.replace(/^templates\/a\//, "")}:${place?.line}:${place?.column} ${code}: ${message}`;
}

function readable({markdown, tokens}: Prose): string {
  return markdown
    .replace(/^<!--@.*-->\n/gm, "")
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => sayToken(tokens[Number(index)]))
    .replaceAll("\u00a0", "~")
    .trim();
}

function sayToken(token: Token | undefined): string {
  switch (token?.kind) {
    case undefined:
      return "⟦nothing⟧";
    case "text":
      return `⟦${token.text}⟧`;
    case "figure":
      return `⟦${token.fact} ${token.shown}⟧`;
    case "date":
      return `⟦${token.date} ${token.shown}⟧`;
    case "cite":
      return `⟦cite ${token.source}${token.page === undefined ? "" : ` ${token.page}`}⟧`;
    case "chart":
      return `⟦chart ${token.chart}⟧`;
    case "table":
      return `⟦table ${token.view}⟧`;
    case "cards":
      return `⟦cards ${token.facts.join(" ")}⟧`;
    case "photo":
      return `⟦photo ${token.file} ${token.alt}⟧`;
    case "claim-start":
      return "⟦claim⟧";
    case "claim-end":
      return "⟦/claim⟧";
  }
}

const root = new URL("../../templates/", import.meta.url);
const languages = readdirSync(new URL("languages/", root)).map((name) => `languages/${name}`);
const shipped = Object.fromEntries(
  [...languages, "names.en.yaml", "names.zh.yaml", "names.ru.yaml"].map((name) => [
    `templates/${name}`,
    readFileSync(new URL(name, root), "utf8"),
  ]),
);
