import type {Format} from "../model/artifact.ts";
import type {Effects} from "../model/effects.ts";
import type {Lang} from "../model/language.ts";
import {didYouMean} from "../support/problem.ts";
import {type Arguments, UsageError} from "./arguments.ts";

const FORMATS: readonly Format[] = ["pdf", "html", "svg", "png"];
const REPORTERS = ["pretty", "json", "github"] as const;
const MOST_JOBS = 64;

export type ReporterName = (typeof REPORTERS)[number];

export interface Shard {
  /** From one. */
  readonly index: number;
  readonly count: number;
}

/** `--lang zh,fr`; `undefined`: all. */
export function readLangs(given: Arguments): readonly Lang[] | undefined {
  return readList(given, "lang", (lang) => {
    if (!/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang))
      throw new UsageError(`--lang: ${JSON.stringify(lang)} is no language tag; write e.g. --lang zh,fr`);
    return lang;
  });
}

/** `--format pdf,html`; `undefined`: as the settings say. */
export function readFormats(given: Arguments): readonly Format[] | undefined {
  return readList(given, "format", (text) => oneOf("format", FORMATS, text));
}

/** `--jobs 4`; `undefined`: as many as there are processors. */
export function readJobs(given: Arguments): number | undefined {
  return readWhole(given, "jobs", MOST_JOBS);
}

/** `--port 4173`; 0 is any that is free. */
export function readPort(given: Arguments): number | undefined {
  const text = given.value("port");
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError(
      `--port: ${JSON.stringify(text)} is no port; write a number from 1 to 65535, or 0 for any that is free`,
    );
  return Number(text);
}

/** `--timeout 60`, in seconds. */
export function readTimeout(given: Arguments): number {
  return readWhole(given, "timeout", 3600) ?? 60;
}

/** `--shard 2/8`. */
export function readShard(given: Arguments): Shard | undefined {
  const text = given.value("shard");
  if (text === undefined) return undefined;
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > count)
    throw new UsageError(`--shard: ${JSON.stringify(text)} is no part; write e.g. --shard 1/4 up to 4/4`);
  return {index, count};
}

/** `--as-of 2017-08-11`: a real day. */
export function readAsOf(given: Arguments): string | undefined {
  const text = given.value("as-of");
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new UsageError(`--as-of: ${JSON.stringify(text)} is no day; write e.g. --as-of 2017-08-11`);
  return text;
}

/** `--reporter github`. */
export function readReporter(given: Arguments): ReporterName {
  const text = given.value("reporter");
  return text === undefined ? "pretty" : oneOf("reporter", REPORTERS, text);
}

/** Whether a terminal gets colours: NO_COLOR and FORCE_COLOR win over what the terminal is. */
export function wantsColors({environment, terminal}: Effects, stream: "print" | "log" = "log"): boolean {
  if (environment["NO_COLOR"]) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return terminal[stream].interactive && environment["TERM"] !== "dumb";
}

function readList<Item>(given: Arguments, flag: string, read: (text: string) => Item): readonly Item[] | undefined {
  const text = given.value(flag);
  if (text === undefined) return undefined;
  const items = text.split(",").map((item) => item.trim());
  if (items.includes(""))
    throw new UsageError(`--${flag}: something is missing between the commas of ${JSON.stringify(text)}`);
  return [...new Set(items.map(read))];
}

function readWhole(given: Arguments, flag: string, most: number): number | undefined {
  const text = given.value(flag);
  if (text === undefined) return undefined;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most)
    throw new UsageError(`--${flag}: ${JSON.stringify(text)} is no whole number from 1 to ${most}`);
  return number;
}

function oneOf<Name extends string>(flag: string, known: readonly Name[], text: string): Name {
  const found = known.find((name) => name === text);
  if (found === undefined)
    throw new UsageError(`--${flag}: there is no ${JSON.stringify(text)}`, didYouMean(text, known));
  return found;
}
