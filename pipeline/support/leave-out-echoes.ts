import type {Problem} from "../model/problem.ts";

/**
 * The problems of an edition without those that another one brings about, so that one mistake is one message:
 *
 * - a text that has no translation stays in the source language, whose letters the edition's fonts may lack;
 * - a character that no font has is told at its first place, whichever printers miss it;
 * - a language that has no template needs no other file;
 * - a year beside the figure of another year need not be compared with the source's as well;
 * - the name of a country that a file lacks is told where it is first asked for.
 */
export function leaveOutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const untranslated = problems.some(({code}) => code === "untranslated");
  const unwritten = problems.some(({code}) => code === "no-template");
  const years = new Set(problems.flatMap(({code, place}) => (code === "wrong-year" ? [JSON.stringify(place)] : [])));
  const told = new Set<string>();
  return problems.filter(({code, message, place}) => {
    if (code === "unknown-language") return !unwritten;
    if (code === "parity") return !years.has(JSON.stringify(place));
    if (code === "missing-glyph") return !untranslated && tellNew(characters(message), told);
    return (code !== "missing-name" && code !== "no-name") || tellNew([message], told);
  });
}

function characters(message: string): readonly string[] {
  return message.match(/U\+[0-9A-F]{4,6}/gu) ?? [message];
}

function tellNew(keys: readonly string[], told: Set<string>): boolean {
  const fresh = keys.some((key) => !told.has(key));
  for (const key of keys) told.add(key);
  return fresh;
}
