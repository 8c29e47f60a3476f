import type {Paint} from "../support/print-problems.ts";
import {columnsOf, inert} from "../support/text-columns.ts";
import type {Todo} from "../template/update/assess.ts";
import type {TranslationState} from "./translation-state.ts";

const HEADS = ["template", "language", "", "done", "translated", "stale", "new", "orphan", "words missing"] as const;
/** The first columns hold words; figures stand at the right. */
const WORDS = 3;

/** The state of translations as a table, and what is left to do in each file, for people. */
export function printStatus(
  states: readonly TranslationState[],
  {shown, bold}: {readonly shown: (file: string) => string; readonly bold: Paint},
): string {
  const rows = states.map((state): readonly string[] => {
    const {template, lang, percent, words} = state;
    const known = state.state === "published" || state.state === "draft";
    const figures = [`${percent}%`, ...[state.translated, state.stale, state.new, state.orphan].map(String)];
    return [
      inert(template),
      lang,
      state.state,
      ...(known ? [...figures, words ? String(words.missing) : "?"] : HEADS.slice(WORDS).map(() => "–")),
    ];
  });
  const widths = HEADS.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? "")].map(columnsOf)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const space = " ".repeat((widths[column] ?? 0) - columnsOf(cell));
        return column < WORDS ? cell + space : space + cell;
      })
      .join("  ")
      .trimEnd();
  const todo = states.filter((state) => state.todo.length > 0).map((state) => printTodo(state.todo, shown));
  return `${bold(line(HEADS))}\n${rows.map(line).join("\n")}\n${todo.length > 0 ? `\nTo do:\n${todo.join("")}` : ""}`;
}

/** What is left to do, a line each with its place, and how many more there are. */
export function printTodo(all: readonly Todo[], shown: (file: string) => string, most = Infinity): string {
  const todo = all.slice(0, most);
  const places = todo.map(({at}) => inert(`${shown(at.file)}:${at.line}`));
  const width = Math.max(0, ...places.map(columnsOf));
  const lines = todo.map(({message, hint}, index) => {
    const place = places[index] ?? "";
    const space = " ".repeat(width - columnsOf(place));
    return `  ${place}${space}  ${inert(message)}${hint === undefined ? "" : `; ${inert(hint)}`}\n`;
  });
  if (todo.length < all.length) lines.push(`  and ${all.length - todo.length} more: factpress status lists them\n`);
  return lines.join("");
}
