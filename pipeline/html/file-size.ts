import type {Voice} from "../model/language.ts";

/** The size of a file as a reader of the language expects it: "340 kB", "1.2 MB"; decimal units. */
export function fileSize(bytes: number, voice: Voice): string {
  if (bytes < 999_500)
    return voice.number(String(Math.max(1, Math.round(bytes / 1000))), {unit: "kilobyte", digits: 0});
  return voice.number((bytes / 1_000_000).toFixed(1), {unit: "megabyte", digits: 1});
}
