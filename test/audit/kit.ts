import {auditEdition} from "../../pipeline/audit/audit.ts";
import {readLanguage} from "../../pipeline/language/read.ts";
import type {HeardText} from "../../pipeline/model/audit.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import {auditTexts} from "../../pipeline/template/audit.ts";
import {mergeTemplate} from "../../pipeline/template/merge.ts";
import {readTemplate} from "../../pipeline/template/read.ts";
import {createSay} from "../../pipeline/template/say.ts";
import {shippedFile} from "../language/files.ts";
import {type ShippedLang, shippedVoice} from "../language/shipped.ts";
import {memoryFiles} from "../sheet/memory-files.ts";
import {briefingOf} from "../template/kit.ts";

/** A sheet with figures of two years, and one that has a figure in two currencies. */
export const SHEET = `published: 2017-08-11
sources:
  report: {title: Big Data Report 2017}
data:
  trade:
    rows: [{year: "2015", share: 25.4}, {year: "2016", share: 25.7}]
    columns: {year: {type: date}, share: {label: Share of trade, unit: percent, digits: 1}}
facts:
  letters: {label: letters of intent, value: 270, bound: over, source: report}
  visits: {label: visits in 2016, value: 26, period: 2016-07/2017-05}
  share_2015: {label: share the year before, from: trade.share, where: {year: "2015"}}
  share_2016: {label: share in 2016, from: trade.share, where: {year: "2016"}}
  loan_usd: {value: 1.2, scale: 9, unit: USD}
  loan_cny: {value: 8.3, scale: 9, unit: CNY}
  partner: {value: Vietnam, type: text}
charts:
  trade:
    title: Share of trade
    description: "{{share_2015}} in 2015, {{share_2016}} in 2016."
    data: {name: trade}
    mark: bar
    encoding: {x: {field: year}, y: {field: share, type: quantitative}}
tables:
  shares: {data: trade}
`;

export interface Given {
  readonly sheet?: string;
  /** Further files of the project. */
  readonly files?: Readonly<Record<string, string>>;
  /** Texts of the sheet that the edition says, with the line of the sheet that they stand in. */
  readonly says?: readonly {readonly text: string; readonly line: number}[];
  readonly strict?: boolean;
  /** The source language; absent: English. */
  readonly source?: ShippedLang;
}

/** What the audit finds in the last of these templates, by language: "zh.md.hbs:3:5 code: message". */
export function audit(templates: Readonly<Record<string, string>>, given: Given = {}): readonly string[] {
  return problemsOf(templates, given).map(
    ({code, place, message}) =>
      `${place?.file.replace(/^templates\/a\//u, "")}:${place?.line}:${place?.column} ${code}: ${message}`,
  );
}

/** The same of parity alone, for a sentence in English below its title and what a language makes of it. */
export function besideEnglish(lang: string, source: string, translation: string): readonly string[] {
  const text = `{{!-- en: # Title --}}\n# T\n\n{{!-- en: ${source} --}}\n${translation}\n`;
  return audit({en: `# Title\n\n${source}\n`, [lang]: text}).filter((found) => found.includes(" parity: "));
}

const silent = (): void => undefined;

/** The same as problems, those of other stages left out. */
export function problemsOf(
  templates: Readonly<Record<string, string>>,
  {sheet = SHEET, files = {}, says = [], strict = false, source = "en"}: Given = {},
): readonly Problem[] {
  const lang = Object.keys(templates).at(-1) ?? "en";
  const all = memoryFiles({
    [`templates/languages/${lang}.yaml`]: shippedFile(`languages/${lang}.yaml`),
    "data/a.yaml": sheet,
    ...files,
    ...Object.fromEntries(Object.entries(templates).map(([tag, text]) => [`templates/a/${tag}.md.hbs`, text])),
  });
  const briefing = briefingOf(sheet);
  const language = readLanguage(lang, all, "templates", silent);
  const template = readTemplate("a", lang, all, "templates", silent);
  if (!language || !template) throw new Error("the template cannot be read");
  const heard: HeardText[] = [];
  const {voice, words} = language;
  const hear = (text: HeardText): void => void heard.push(text);
  const say = createSay({briefing, template, words, voice, source, hear}, silent);
  const shared = {briefing, voice, say, files: all, templates: "templates", source};
  mergeTemplate(template, shared, silent);
  for (const {text, line} of says) say(text, {at: {file: "data/a.yaml", line, column: 1}});
  const found: Problem[] = [];
  const sourceVoice = shippedVoice(source);
  auditEdition(
    {...auditTexts(template, heard, shared), front: template.front, briefing, voice, sourceVoice},
    (problem) => found.push(problem),
  );
  return found.filter(({severity}) => strict || severity !== "hint");
}
