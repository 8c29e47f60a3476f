import type {Cell, Column, Table} from "../model/table.ts";
import type {Place} from "../model/problem.ts";
import type {Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import type {ChartContext} from "./context.ts";
import type {Labels} from "./engine.ts";
import {patternLabel} from "./date-pattern.ts";
import {decimalOf} from "./number.ts";
import {numberLabel} from "./number-pattern.ts";
import {isYear} from "./year.ts";
import {timeLabel} from "./time-label.ts";

const letters = /\p{L}/u;
const plainNumber = /^[-−+]?[\d٠-٩]/u;

/**
 * How the text of one chart is said in the edition's language: categories looked up by their source text, countries by
 * their code, numbers by the unit and digits of their column, dates as the language writes them.
 */
export function createLabels(
  tables: readonly Table[],
  placeOfText: (text: string) => Place,
  scope: string,
  ctx: ChartContext,
  report: Report,
): Labels {
  const {voice} = ctx;
  const columns = new Map(tables.flatMap((table) => table.columns.map((column) => [column.name, column])));
  const kinds = kindsOfText(tables);
  const memory = new Map<string, string>();
  const said = new Set<string>();

  const keep = (text: string) => {
    said.add(text);
    return text;
  };
  const look = (text: string): string => {
    const kind = kinds.get(text);
    if (kind === "date") return voice.date(text, "short");
    if (kind === "country") {
      const name = voice.country(text);
      if (name === undefined)
        report(
          error(
            "no-name",
            placeOfText(text),
            `The chart "${scope}" shows the country ${text}, which has no name in "${voice.lang}".`,
            `add ${text} to names.${voice.lang}.yaml`,
          ),
        );
      return name ?? text;
    }
    return letters.test(text) ? ctx.say(text, {scope, at: placeOfText(text)}) : text;
  };

  // A year among categories is a name: 2015, never 2,015.
  const category = (value: number) =>
    isYear(value)
      ? String(value).replace(/\d/g, (digit) => voice.number(digit))
      : voice.number(decimalOf(value), {bare: true});

  return {
    said: keep,
    words(value) {
      if (Array.isArray(value)) return value.map((line) => this.words(line));
      if (typeof value === "number") return Number.isFinite(value) ? keep(category(value)) : "";
      if (typeof value !== "string" || said.has(value)) return value;
      const known = memory.get(value);
      if (known !== undefined) return known;
      const words = look(value);
      memory.set(value, words);
      return keep(words);
    },
    tick(value, label, field) {
      const text = typeof label === "string" ? label : "";
      // Vega leaves labels of a logarithmic axis empty where they would crowd.
      if (typeof value !== "number" || !Number.isFinite(value) || !plainNumber.test(text)) return keep(text);
      const column = columnOf(columns, field);
      const digits = digitsOfLabel(text, voice.d3.number["decimal"]);
      const form = {
        ...(column?.unit !== undefined && {unit: column.unit}),
        ...(column?.scale !== undefined && {scale: column.scale}),
      };
      const bare = column?.unit !== "percent";
      if (Math.abs(value) >= 1e6) return keep(voice.number(decimalOf(value), {...form, bare, short: true}));
      return keep(voice.number(decimalOf(value, digits), {...form, digits, bare}));
    },
    // Few text fonts have "≥", which Vega puts before the last range of a legend.
    range: (label) => keep(String(label ?? "").replace(/^≥ ?(.*)$/, "$1+")),
    time: (value, label, units) => keep(timeLabel(value, String(label ?? ""), units, voice)),
    date(value, label, pattern) {
      const written = String(label ?? "");
      if (voice.lang === ctx.source || typeof pattern !== "string") return keep(written);
      return keep(patternLabel(value, written, pattern, voice));
    },
    number: (value, label, pattern, field) =>
      keep(numberLabel(value, String(label ?? ""), pattern, columnOf(columns, field), voice)),
    value(value, field) {
      if (typeof value !== "number") return String(this.words(value ?? ""));
      if (!Number.isFinite(value)) return "";
      const column = columnOf(columns, field);
      const form = {
        ...(column?.unit !== undefined && {unit: column.unit}),
        ...(column?.scale !== undefined && {scale: column.scale}),
        ...(column?.digits !== undefined && {digits: column.digits}),
      };
      return keep(voice.number(decimalOf(value), form));
    },
  };
}

// "mean_share", "sum_share_end" and "share" are all of the column "share".
function columnOf(columns: ReadonlyMap<string, Column>, field: unknown): Column | undefined {
  if (typeof field !== "string") return undefined;
  const exact = columns.get(field);
  if (exact) return exact;
  const stem = field.replace(/_(start|end)$/, "");
  const operation = /^(mean|average|median|sum|min|max|q1|q3|ci0|ci1|lower|upper)_(.+)$/.exec(stem);
  return columns.get(stem) ?? columns.get(operation?.[2] ?? "");
}

function digitsOfLabel(label: string, decimal: unknown): number {
  const point = label.lastIndexOf(typeof decimal === "string" ? decimal : ".");
  return point < 0 ? 0 : (/^[\d٠-٩]*/u.exec(label.slice(point + 1))?.[0].length ?? 0);
}

function kindsOfText(tables: readonly Table[]): ReadonlyMap<string, "date" | "country"> {
  const kinds = new Map<string, "date" | "country">();
  for (const table of tables) {
    for (const {name, type} of table.columns) {
      if (type !== "date" && type !== "country") continue;
      for (const {cells} of table.rows) {
        const cell: Cell = cells[name];
        if (cell !== undefined) kinds.set(cell, type);
      }
    }
  }
  return kinds;
}
