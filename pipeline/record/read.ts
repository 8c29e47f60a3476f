import {z} from "zod";
import {FileError, type Files} from "../model/files.ts";
import type {Problem, Report} from "../model/problem.ts";
import type {SheetRecord} from "../model/record.ts";
import {isDay, isIsoDate} from "../support/calendar.ts";
import {error} from "../support/problem.ts";
import {parseYaml} from "../support/yaml/yaml.ts";

/** The record of a sheet, "data/trade.record.yaml" of "data/trade.yaml". */
export function recordFile(sheet: string): string {
  return sheet.replace(/\.ya?ml$/, ".record.yaml");
}

/** Reads the record of a sheet; `undefined` where it was never released, or where the record is damaged. */
export function readRecord(sheet: string, files: Files, report: Report): SheetRecord | undefined {
  const file = recordFile(sheet);
  if (!files.exists(file)) return undefined;
  const text = readText(file, files, report);
  const conflict = conflictIn(text, file);
  if (conflict) {
    report(conflict);
    return undefined;
  }
  let damaged = false;
  const yaml = parseYaml(text, file, () => (damaged = true));
  const shaped = recordSchema.safeParse(yaml?.value);
  if (shaped.success && !damaged) return shaped.data;
  const message = `${file} is no record that factpress release wrote.`;
  const hint = "take it back from version control, or delete it: factpress release begins a new one";
  report(error("damaged-record", {file, line: 1, column: 1}, message, hint));
  return undefined;
}

// Two branches have released: what one of them recorded is to be kept, and both are in the next release.
function conflictIn(text: string, file: string): Problem | undefined {
  const line = text.split("\n").findIndex((each) => /^(?:<{7}|={7}|>{7})(?: |\r?$)/.test(each)) + 1;
  if (line === 0) return undefined;
  const message = `${file} holds the marks of two releases that version control could not merge.`;
  const hint = "keep the record of one side, e.g. git checkout --ours, merge the sheet, and run factpress release";
  return error("merge-conflict", {file, line, column: 1}, message, hint);
}

function readText(file: string, files: Files, report: Report): string {
  try {
    return files.text(file);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    report(error(`file-${thrown.trouble}`, {file, line: 1, column: 1}, thrown.message));
    return "";
  }
}

const texts = z.array(z.string());

function mapOf<S extends z.ZodType>(value: S): z.ZodRecord<z.ZodString, S> {
  return z.record(z.string(), value);
}

const recordSchema = z.strictObject({
  release: z.int().min(1),
  published: z.string().refine(isDay),
  briefings: mapOf(
    z.strictObject({
      figures: mapOf(
        z.strictObject({
          value: z.string(),
          unit: z.string().nullable().optional(),
          scale: z.int().optional(),
          period: z.string().refine(isIsoDate).optional(),
          sources: texts,
          shown: mapOf(texts),
        }),
      ),
      tables: mapOf(z.strictObject({columns: texts, rows: z.array(z.array(z.string().nullable()))})).optional(),
      editions: mapOf(z.strictObject({words: z.string(), claims: texts, charts: mapOf(z.string())})),
    }),
  ),
});
