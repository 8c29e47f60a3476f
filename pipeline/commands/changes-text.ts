import type {BriefingChanges, ClaimChange, FigureChange, RecordedFigure} from "../model/record.ts";
import {inert} from "../support/text-columns.ts";

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
  item(text: string): string;
  code(text: string): string;
}

const PLAIN: Form = {
  title: inert,
  heading: inert,
  part: (text) => `  ${inert(text)}`,
  item: (text) => `    ${inert(text)}`,
  code: (text) => text,
};

const MARKDOWN: Form = {
  title: (text) => `## ${escape(text)}`,
  heading: (text) => `### ${escape(text)}\n`,
  part: (text) => `**${escape(text)}**\n`,
  item: (text) => (text.startsWith("  ") ? `  - ${inert(text.trim())}` : `- ${inert(text)}`),
  code: (text) => `\`${text.replaceAll("`", "'")}\``,
};

function sayBriefing({id, state, figures, claims, rewritten, redrawn}: BriefingChanges, form: Form): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [`Figures (${figures.length})`, figures.flatMap((figure) => sayFigure(figure, form))],
    [`Claims that changed side (${claims.length})`, claims.map((claim) => sayClaim(claim, form))],
    [`Editions rewritten (${rewritten.length})`, rewritten.length > 0 ? [rewritten.join(", ")] : []],
    [
      `Charts redrawn (${redrawn.length})`,
      redrawn.map(({chart, langs}) => `${form.code(chart)} in ${langs.join(", ")}`),
    ],
  ];
  const told = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [form.part(name), ...lines.map((line) => form.item(line))].join("\n"));
  const heading = form.heading(state === "changed" ? id : `${id} is ${state}`);
  return [heading, ...told].join(form === MARKDOWN ? "\n\n" : "\n").replaceAll(/\n{3,}/g, "\n\n");
}

function sayFigure({id, before, after, printed}: FigureChange, form: Form): readonly string[] {
  const period = [before?.period, after?.period].filter((some) => some !== undefined);
  const times = [...new Set(period)].join(" → ");
  const head = `${form.code(id)} ${sayValue(before)} → ${sayValue(after)}${times === "" ? "" : ` (${times})`}`;
  const langs = [...new Set([...Object.keys(before?.shown ?? {}), ...Object.keys(after?.shown ?? {})])];
  const shown = langs.flatMap((lang) => {
    const [old, now] = [forms(before, lang), forms(after, lang)];
    const lines = printed.filter((place) => place.lang === lang).map(({file, line}) => `${file}:${line}`);
    const touched = lines.length > 0 ? `, said at ${lines.join(", ")}` : "";
    return old === now && touched === "" ? [] : [`  ${lang}: ${old === now ? now : `${old} → ${now}`}${touched}`];
  });
  return [head, ...shown];
}

function sayValue(figure: RecordedFigure | undefined): string {
  return figure?.value ?? "–";
}

function forms(figure: RecordedFigure | undefined, lang: string): string {
  return figure?.shown[lang]?.join(" / ") ?? "–";
}

function sayClaim({lang, expression, said, at}: ClaimChange, form: Form): string {
  const place = at ? `, ${at.file}:${at.line}` : "";
  return `${lang}: ${form.code(expression)} ${said ? "is said now" : "is said no longer"}${place}`;
}

function escape(text: string): string {
  return inert(text).replaceAll(/[\\`*_{}[\]<>#|]/g, "\\$&");
}
