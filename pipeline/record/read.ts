import {z} from "zod";
import {FileError, type Files} from "../model/files.ts";
import type {Report} from "../model/problem.ts";
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
  let damaged = false;
  const yaml = parseYaml(readText(file, files, report), file, () => (damaged = true));
  const shaped = recordSchema.safeParse(yaml?.value);
  if (shaped.success && !damaged) return shaped.data;
  const message = `${file} is no record that factpress release wrote.`;
  const hint = "take it back from version control; factpress release writes it anew";
  report(error("damaged-record", {file, line: 1, column: 1}, message, hint));
  return undefined;
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
