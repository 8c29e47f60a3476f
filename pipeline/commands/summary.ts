import type {ManifestFile} from "../model/manifest.ts";
import {type Account, printBytes} from "./reporter.ts";

const MOST_NAMES = 30;

/** What a build did, before it is put into words. */
export interface BuildAccount extends Omit<Account, "summary"> {
  /** Files of earlier builds that stay beside newer ones. */
  readonly older: readonly ManifestFile[];
  readonly failedSheets: readonly string[];
}

/** The last lines of a build: what was written, how long it took, and by name what was not. */
export function summarize(account: BuildAccount, folder: string, seconds: number): readonly string[] {
  const {editions, written, older, failedSheets} = account;
  const built = editions.filter((edition) => edition.status === "built");
  const pages = written.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  const bytes = written.reduce((sum, file) => sum + file.bytes, 0);
  const briefings = new Set(built.map((edition) => edition.briefing)).size;
  const files = `${count(written.length, "file")} (${printBytes(bytes)}${pages > 0 ? `, ${count(pages, "PDF page")}` : ""})`;
  const lines = [
    built.length > 0
      ? `Built ${count(built.length, "edition")} of ${count(briefings, "briefing")}: ${files} in ${folder}, ${seconds.toFixed(1)} s.`
      : `No edition was built, ${seconds.toFixed(1)} s.`,
  ];
  const unchanged = built.filter((edition) => edition.unchanged).length;
  if (unchanged > 0)
    lines.push(
      unchanged === built.length
        ? "Nothing that they are made from has changed since they were last made; --force makes them anew."
        : `Nothing has changed for ${unchanged} of them since they were last made; --force makes all anew.`,
    );
  for (const status of ["kept", "failed"] as const) {
    const those = editions.filter((edition) => edition.status === status);
    if (those.length > 0) lines.push(`${status === "kept" ? "Kept as they were" : "Not built"} (${those.length}):`);
    for (const {briefing, lang, because} of those.slice(0, MOST_NAMES))
      lines.push(`  ${briefing} ${lang}: ${because ?? "it has errors"}`);
    if (those.length > MOST_NAMES) lines.push(`  and ${those.length - MOST_NAMES} more; manifest.json has them all`);
  }
  lines.push(...sheetsWithErrors(failedSheets));
  if (older.length > 0)
    lines.push(
      `From an earlier build, since this one was not asked for them: ${older.map(({path}) => path).join(", ")}`,
    );
  return lines;
}

/** The line that names the sheets of which nothing could be made; none where there are none. */
export function sheetsWithErrors(files: readonly string[]): readonly string[] {
  return files.length === 0 ? [] : [`Sheets with errors (${files.length}): ${files.join(", ")}`];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
