import type {
  BriefingChanges,
  CellChange,
  ClaimChange,
  FigureChange,
  PrintedAt,
  RecordedFigure,
  TableChange,
} from "../model/record.ts";
import {inert} from "../support/text-columns.ts";
import {measuredText} from "../support/value-text.ts";

/** What moved, as people read it in a terminal or, as Markdown, in a pull request. */
export function printChanges(
  changes: readonly BriefingChanges[],
  names: {readonly before: string; readonly after: string},
  markdown: boolean,
): string {
  const form = markdown ? MARKDOWN : PLAIN;
  const title = form.title(`From ${names.before} to ${names.after}`);
  if (changes.length === 0) return `${title}\n\nNothing moved.\n`;
  return `${[title, ...changes.map((briefing) => sayBriefing(briefing, form))].join("\n\n")}\n`;
}

interface Form {
  title(text: string): string;
  heading(text: string): string;
  part(text: string): string;
  /** One thing that moved, or, deeper, where it is said. */
  item(text: string, depth: number): string;
  code(text: string): string;
  /** Words of the briefing, which mean nothing but themselves. */
  words(text: string): string;
}

const PLAIN: Form = {
  title: inert,
  heading: inert,
  part: (text) => `  ${inert(text)}`,
  item: (text, depth) => `${"  ".repeat(depth + 2)}${inert(text)}`,
  code: (text) => text,
  words: (text) => text,
};

const MARKDOWN: Form = {
  title: (text) => `## ${MARKDOWN.words(inert(text))}`,
  heading: (text) => `### ${MARKDOWN.words(inert(text))}\n`,
  part: (text) => `**${text}**\n`,
  item: (text, depth) => `${"  ".repeat(depth)}- ${inert(text)}`,
  code: (text) => `\`${text.replaceAll("`", "'")}\``,
  words: (text) => text.replaceAll(/[\\`*_{}[\]<>#|]/g, "\\$&"),
};

/** A line and how deep it stands. */
type Line = readonly [text: string, depth: number];

function sayBriefing(changes: BriefingChanges, form: Form): string {
  const {id, state, figures, tables, claims, rewritten, redrawn} = changes;
  const parts: readonly (readonly [string, readonly Line[]])[] = [
    [`Figures (${figures.length})`, figures.flatMap((figure) => sayFigure(figure, form))],
    [`Tables (${tables.length})`, tables.flatMap((table) => sayTable(table, form))],
    [`Claims that changed side (${claims.length})`, claims.flatMap((claim) => sayClaim(claim, form))],
    [`Editions rewritten (${rewritten.length})`, rewritten.length > 0 ? [[rewritten.join(", "), 0]] : []],
    [
      `Charts redrawn (${redrawn.length})`,
      redrawn.map(({chart, langs}): Line => [`${form.code(chart)} in ${langs.join(", ")}`, 0]),
    ],
  ];
  const told = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [form.part(name), ...lines.map((line) => form.item(...line))].join("\n"));
  const heading = form.heading(state === "changed" ? id : `${id} is ${state}`);
  return [heading, ...told].join(form === MARKDOWN ? "\n\n" : "\n").replaceAll(/\n{3,}/g, "\n\n");
}

function sayFigure({id, was, before, after, printed}: FigureChange, form: Form): readonly Line[] {
  if (was !== undefined) return [[`${form.code(was)} is called ${form.code(id)} now, and says the same`, 0]];
  const period = [before?.period, after?.period].filter((some) => some !== undefined);
  const times = [...new Set(period)].join(" → ");
  const head = `${form.code(id)} ${form.words(sayValue(before))} → ${form.words(sayValue(after))}${times === "" ? "" : ` (${times})`}`;
  const langs = [...new Set([...Object.keys(before?.shown ?? {}), ...Object.keys(after?.shown ?? {})])];
  const shown = langs.flatMap((lang): readonly Line[] => {
    const [old, now] = [forms(before, lang), forms(after, lang)];
    const places = printed.filter((place) => place.lang === lang);
    if (old === now && places.length === 0) return [];
    const moved = form.words(old === now ? now : `${old} → ${now}`);
    return [[`${lang}: ${moved}`, 1], ...places.map((place) => sayPlace(place, form, 2))];
  });
  return [[head, 0], ...shown];
}

function sayTable({table, state, rows, gone, cells}: TableChange, form: Form): readonly Line[] {
  const moved = new Set(cells.map(({row}) => row));
  return [
    [state === "changed" ? form.code(table) : `${form.code(table)} is ${state}`, 0],
    ...[...moved].map((row): Line => [
      form.words(
        `${row}: ${cells
          .filter((cell) => cell.row === row)
          .map(sayCell)
          .join(", ")}`,
      ),
      1,
    ]),
    ...rows.map((row): Line => [form.words(`${row} is new`), 1]),
    ...gone.map((row): Line => [form.words(`${row} is gone`), 1]),
  ];
}

function sayCell({column, before, after}: CellChange): string {
  return `${column} ${before ?? "–"} → ${after ?? "–"}`;
}

function sayPlace({file, line, sentence}: Omit<PrintedAt, "lang">, form: Form, depth: number): Line {
  return [`${file}:${line}: ${form.words(sentence)}`, depth];
}

function sayValue(figure: RecordedFigure | undefined): string {
  return figure ? measuredText(figure) : "–";
}

function forms(figure: RecordedFigure | undefined, lang: string): string {
  return figure?.shown[lang]?.join(" / ") ?? "–";
}

function sayClaim({lang, expression, said, at, sentence}: ClaimChange, form: Form): readonly Line[] {
  return [
    [`${lang}: ${form.code(expression)} ${said ? "is said now" : "is said no longer"}`, 0],
    ...(at ? [sayPlace({...at, sentence: sentence ?? "(blocks of their own)"}, form, 1)] : []),
  ];
}
