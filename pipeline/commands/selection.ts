import type {Lang} from "../model/language.ts";
import {didYouMean} from "../support/problem.ts";
import type {BriefingInfo} from "../worker-messages.ts";
import {UsageError} from "./arguments.ts";
import type {Shard} from "./values.ts";

/** A sheet that the command line names, with the rows that it names of it. */
export interface ChosenSheet {
  /** Project-relative. */
  readonly file: string;
  /** `undefined`: all. */
  readonly rows: readonly string[] | undefined;
}

/** The sheets that the arguments name by id, file or "sheet#row"; all where there are none. */
export function chooseSheets(
  names: readonly string[],
  sheets: readonly string[],
  relative: (path: string) => string,
): readonly ChosenSheet[] {
  if (names.length === 0) return sheets.map((file) => ({file, rows: undefined}));
  const chosen = new Map<string, string[] | undefined>();
  for (const name of names) {
    const [sheet = "", row] = splitRow(name);
    const file = sheets.find(
      (candidate) => sheetId(candidate) === sheet || candidate === relative(sheet) || candidate === sheet,
    );
    if (file === undefined)
      throw new UsageError(
        `there is no fact sheet ${JSON.stringify(sheet)}`,
        templateHint(sheet) ?? didYouMean(sheet, sheets.map(sheetId)),
      );
    const before = chosen.get(file);
    if (row === undefined || (chosen.has(file) && before === undefined)) chosen.set(file, undefined);
    else chosen.set(file, [...(before ?? []), row]);
  }
  return [...chosen].map(([file, rows]) => ({file, rows})).sort((a, b) => (a.file < b.file ? -1 : 1));
}

// A translator has the file of a template at hand, and not the sheet's.
function templateHint(path: string): string | undefined {
  const [, folder, lang] = /([^/\\]+)[/\\]([^/\\.]+)\.md\.hbs$/.exec(path) ?? [];
  return folder && `a sheet is named, and not its template: ${folder} --lang ${lang}`;
}

/** The briefings of a sheet that its rows name, which are written as in the data ("VNM") or as in the output ("vnm"). */
export function chooseBriefings(
  {rows, file}: ChosenSheet,
  briefings: readonly BriefingInfo[],
): readonly BriefingInfo[] {
  if (!rows || briefings.length === 0) return briefings;
  for (const row of rows)
    if (!briefings.some((briefing) => rowOf(briefing) === row.toLowerCase()))
      throw new UsageError(
        `${file} makes no briefing for ${JSON.stringify(row)}`,
        didYouMean(row.toLowerCase(), briefings.map(rowOf)),
      );
  return briefings.filter((briefing) => rows.some((row) => row.toLowerCase() === rowOf(briefing)));
}

/** The languages to build of each briefing. One that no briefing has is wrong use; so is asking for a draft. */
export function chooseLangs(
  briefings: readonly BriefingInfo[],
  asked: readonly Lang[] | undefined,
): ReadonlyMap<BriefingInfo, readonly Lang[]> {
  const known = new Set(briefings.flatMap(({langs}) => langs));
  for (const lang of asked ?? []) {
    if (known.has(lang) || briefings.length === 0) continue;
    const draft = briefings.find(({drafts}) => drafts.includes(lang));
    throw draft
      ? new UsageError(
          `the template ${draft.template} is still a draft in ${lang}`,
          `take the line "draft: true" out of its ${lang}.md.hbs to build it`,
        )
      : new UsageError(`no briefing has the language ${JSON.stringify(lang)}`, `known: ${[...known].join(", ")}`);
  }
  return new Map(
    briefings.map((briefing) => [briefing, briefing.langs.filter((lang) => !asked || asked.includes(lang))]),
  );
}

/** Every n-th briefing, so that a long series is spread over all parts. */
export function chooseShard(briefings: readonly BriefingInfo[], shard: Shard | undefined): readonly BriefingInfo[] {
  return shard ? briefings.filter((_, position) => position % shard.count === shard.index - 1) : briefings;
}

/** "data/trade.yaml" is "trade". */
export function sheetId(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
}

// "country-profiles-vnm" is the row "vnm" of "country-profiles".
function rowOf(briefing: BriefingInfo): string {
  return briefing.id.slice(briefing.sheet.length + 1);
}

function splitRow(name: string): readonly [string, string?] {
  const at = name.indexOf("#");
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
