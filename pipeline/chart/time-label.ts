import type {Voice} from "../model/language.ts";

/**
 * A moment as an axis, a legend or a heading says it, in UTC.
 *
 * With the units of a time unit ("year", "month", …) exactly those; without, the coarsest that tells the tick from its
 * neighbours, as Vega does. `label` is Vega's own and serves for the units that languages write alike.
 */
export function timeLabel(value: unknown, label: string, units: unknown, voice: Voice): string {
  const date = timeOf(value);
  if (!date) return label;
  const wanted = Array.isArray(units) ? units.map(String) : unitsOfTick(date);
  const iso = date.toISOString();
  switch (wanted.join("-")) {
    case "year":
      return voice.date(iso.slice(0, 4), "short");
    case "year-month":
      return voice.date(iso.slice(0, 7), "short");
    case "year-month-date":
      return voice.date(iso.slice(0, 10), "short");
    default:
      return intlLabel(date, wanted, voice, "short") ?? label;
  }
}

/** A moment as Vega hands it over; `undefined` for what is none. */
export function timeOf(value: unknown): Date | undefined {
  const time = value instanceof Date ? value.getTime() : typeof value === "number" ? value : Date.parse(String(value));
  return Number.isFinite(time) ? new Date(time) : undefined;
}

function unitsOfTick(date: Date): readonly string[] {
  if (date.getUTCMilliseconds() > 0) return ["seconds", "milliseconds"];
  if (date.getUTCSeconds() > 0) return ["hours", "minutes", "seconds"];
  if (date.getUTCHours() > 0 || date.getUTCMinutes() > 0) return ["hours", "minutes"];
  if (date.getUTCDate() > 1) return ["month", "date"];
  return date.getUTCMonth() > 0 ? ["month"] : ["year"];
}

type Option = keyof Intl.DateTimeFormatOptions;

const unitStyles: Readonly<Record<string, readonly [Option, string]>> = {
  year: ["year", "numeric"],
  month: ["month", "name"],
  date: ["day", "numeric"],
  day: ["weekday", "name"],
  hours: ["hour", "2-digit"],
  minutes: ["minute", "2-digit"],
  seconds: ["second", "2-digit"],
};

/**
 * Some units of a moment, with names of months and weekdays long or short; `undefined` for a unit that Intl lacks.
 * Intl gives months that stand alone in the nominative ("февраль"), where d3 has one list of genitives.
 */
export function intlLabel(
  date: Date,
  units: readonly string[],
  voice: Voice,
  length: "long" | "short",
): string | undefined {
  const chosen = units.map((unit) => unitStyles[unit]);
  if (chosen.some((option) => option === undefined)) return undefined;
  const style: Intl.DateTimeFormatOptions = Object.fromEntries(
    chosen.filter((option) => option !== undefined).map(([name, form]) => [name, form === "name" ? length : form]),
  );
  const format = formatFor(voice, style);
  // Marks of direction and narrow spaces are in few fonts; the renderers order text themselves.
  return format
    .format(date)
    .replace(/[\u200e\u200f\u061c]/g, "")
    .replace(/[\u2009\u202f]/g, "\u00a0");
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making one takes a hundred times as long as using it.
function formatFor(voice: Voice, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const numberingSystem = voice.number("1") === "1" ? "latn" : "arab";
  const options = {...style, hourCycle: "h23", timeZone: "UTC", numberingSystem, calendar: "gregory"} as const;
  const key = `${voice.lang} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(voice.lang, options);
  formats.set(key, made);
  return made;
}
