import type {FontChain} from "../model/font.ts";
import {legendColumns} from "./legend-columns.ts";

/** Vega, with what it exports beyond its types. */
export type Vega = typeof import("vega") & {
  readonly textMetrics: {width: (item: TextItem, text: unknown) => number};
  setRandom(random: () => number): void;
  randomLCG(seed: number): () => number;
};

export type VegaLite = typeof import("vega-lite");

/** The libraries, and the expression functions that stand for this render's language. */
export interface Engine {
  readonly vega: Vega;
  readonly vegaLite: VegaLite;
  readonly interpreter: typeof import("vega-interpreter").expressionInterpreter;
}

/** What text becomes while a chart is laid out; see `labels.ts`. */
export interface Labels {
  /** A category or a piece of text, translated. */
  words(value: unknown): unknown;
  /** The tick of a continuous axis or legend: its value, and Vega's own label for it. */
  tick(value: unknown, label: unknown, field: unknown): string;
  /** The tick of a time axis; `units` are those of its time unit, `null` where it has none. */
  time(value: unknown, label: unknown, units: unknown): string;
  /** The label of a range of values, as "10 – 20". */
  range(label: unknown): string;
  /** A date by its author's pattern; `label` is what d3 makes of it. */
  date(value: unknown, label: unknown, pattern: unknown): string;
  /** A number by its author's pattern, and the field that it comes from; `label` is what d3 makes of it. */
  number(value: unknown, label: unknown, pattern: unknown, field: unknown): string;
  /** A value shown by a text mark, by its field. */
  value(value: unknown, field: unknown): string;
  /** Marks a text that is already in the language, so that it is not looked up. */
  said(text: string): string;
}

/** One of Vega's process-wide settings for the time of a render. */
export interface Turn {
  readonly labels: Labels;
  readonly fonts: FontChain;
  /** Of axes and legends. */
  readonly labelSize: number;
  /** Random numbers and ids start from it. */
  readonly seed: number;
}

let engine: Promise<Engine> | undefined;
let turn: Turn | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Runs a render with Vega to itself.
 *
 * Vega keeps its text measure, its id counters and its random numbers once per process; so renders stand in a queue of one,
 * and each finds them as if it were the first. Vega is loaded when the first chart is drawn.
 */
export async function withEngine<Result>(own: Turn, render: (engine: Engine) => Promise<Result>): Promise<Result> {
  const loaded = await loadEngine();
  const result = queue.then(async () => {
    turn = own;
    loaded.vega.resetSVGDefIds();
    loaded.vega.setRandom(loaded.vega.randomLCG(own.seed));
    try {
      return await render(loaded);
    } finally {
      turn = undefined;
    }
  });
  queue = result.catch(() => undefined);
  return result;
}

/** The libraries, loaded when they are first asked for. */
export function loadEngine(): Promise<Engine> {
  return (engine ??= load());
}

async function load(): Promise<Engine> {
  assertUtc();
  const [plainVega, vegaLite, {expressionInterpreter}] = await Promise.all([
    import("vega"),
    import("vega-lite"),
    import("vega-interpreter"),
  ]);
  const vega = plainVega as unknown as Vega;
  measureWithFonts(vega);
  speak(vega);
  return {vega, vegaLite, interpreter: expressionInterpreter};
}

// Vega reads and draws local time in many places; the same sheet must give the same chart everywhere.
function assertUtc(): void {
  for (const day of ["1970-01-01T00:00Z", "2017-07-01T00:00Z"]) {
    if (new Date(day).getTimezoneOffset() !== 0)
      throw new Error(
        'charts are drawn in UTC: the entry of the program must set TZ to "UTC" before it starts workers',
      );
  }
}

function measureWithFonts(vega: Vega): void {
  vega.textMetrics.width = (item, text) => {
    const words = text === null || text === undefined ? "" : String(text).trim();
    const size = item.fontSize ?? 11;
    if (!turn || words === "" || !(size > 0)) return 0;
    return turn.fonts.width(words, size, {
      bold: isBold(item.fontWeight),
      italic: item.fontStyle === "italic" || item.fontStyle === "oblique",
    });
  };
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly fontStyle?: string;
}

/** Whether a CSS font weight is set in the bold face. */
export function isBold(weight: string | number | undefined): boolean {
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

function speak(vega: Vega): void {
  const define = vega.expressionFunction as unknown as (name: string, fn?: unknown) => (...args: unknown[]) => unknown;
  define("fpWords", (value: unknown) => labels().words(value));
  define("fpTick", (value: unknown, label: unknown, field: unknown) => labels().tick(value, label, field));
  define("fpTime", (value: unknown, label: unknown, units: unknown) => labels().time(value, label, units));
  define("fpRange", (label: unknown) => labels().range(label));
  define("fpValue", (value: unknown, field: unknown) => labels().value(value, field));
  define("fpDate", (value: unknown, label: unknown, pattern: unknown) => labels().date(value, label, pattern));
  define("fpNumber", (value: unknown, label: unknown, pattern: unknown, field: unknown) =>
    labels().number(value, label, pattern, field),
  );
  define("fpColumns", (values: readonly unknown[], symbol: number, room: number) =>
    legendColumns(
      values.map((value) => turn?.fonts.width(String(labels().words(value)), turn.labelSize, {}) ?? 0),
      symbol,
      room,
    ),
  );
  const format = define("format");
  define("fp_format", function (this: unknown, value: unknown, pattern: unknown, field: unknown) {
    return labels().number(value, format.call(this, value, pattern), pattern, field);
  });
  for (const name of ["timeFormat", "utcFormat"]) {
    const original = define(name);
    define(`fp_${name}`, function (this: unknown, value: unknown, pattern: unknown) {
      return labels().date(value, original.call(this, value, pattern), pattern);
    });
  }
}

function labels(): Labels {
  if (!turn) throw new Error("a chart's text was asked for outside its render");
  return turn.labels;
}
