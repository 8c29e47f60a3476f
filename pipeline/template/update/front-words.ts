import type {Place} from "../../model/problem.ts";
import type {SaidSource} from "../../model/press.ts";
import type {Words} from "../../model/project.ts";
import {findFront, readFront} from "../front/read.ts";
import {eolOf} from "../layout/end-of-line.ts";
import {createWordLookup, foldText, hasLetters} from "../words.ts";
import type {OpenTemplate} from "./open.ts";

/** The texts of the sheet that a translation has no word for, each once, as they are looked up. */
export function missingWords(
  said: readonly SaidSource[],
  {front}: Pick<OpenTemplate, "front">,
  shared: Words,
): readonly SaidSource[] {
  const lookUp = createWordLookup(front.words, shared);
  const missing = new Map<string, SaidSource>();
  for (const source of said) {
    const text = foldText(source.text);
    if (hasLetters(text) && !lookUp(text, source.scope) && !missing.has(text)) missing.set(text, {...source, text});
  }
  return [...missing.values()];
}

/** Where a word is to be written: its empty entry, or the top of the file. */
export function placeOfWord(text: string, {front, file}: Pick<OpenTemplate, "front" | "file">): Place {
  const key = Object.keys(front.words).find((each) => foldText(each) === text);
  return key === undefined ? {file, line: 1, column: 1} : front.placeOf(["words", key]);
}

/**
 * Add entries to the `words:` of a template's front matter, empty ones for what has no translation yet; the rest stays to
 * the byte. `undefined` where they cannot be added: a list in braces, say.
 */
export function addWords(text: string, entries: readonly (readonly [key: string, word: string])[]): string | undefined {
  if (entries.length === 0) return text;
  const eol = eolOf(text);
  const front = findFront(text);
  if (!front)
    return `---${eol}words:${eol}${entries.map((entry) => entryOf(entry, "  ", eol)).join("")}---${eol}${text}`;
  const yaml = text.slice(front.start, front.end);
  const place = wordsEnd(yaml);
  if (!place) return undefined;
  const {at, indent, head} = place;
  const added = head.replaceAll("\n", eol) + entries.map((entry) => entryOf(entry, indent, eol)).join("");
  const changed = text.slice(0, front.start + at) + added + text.slice(front.start + at);
  return holdsAll(text, changed, entries) ? changed : undefined;
}

// Where the list of words ends, in the YAML of a front matter that is whole lines.
function wordsEnd(yaml: string): {at: number; indent: string; head: string} | undefined {
  const key = /^words:[ \t]*(\S.*)?$/m.exec(yaml);
  if (!key) return {at: yaml.length, indent: "  ", head: "words:\n"};
  const value = (key[1] ?? "").trim();
  if (value !== "" && !value.startsWith("#")) return undefined;
  const from = key.index + (/^.*(?:\r\n|\n|$)/.exec(yaml.slice(key.index))?.[0].length ?? 0);
  const [list = ""] =
    /^(?:[ \t]+\S.*(?:\r\n|\n|$)|[ \t]*(?:\r\n|\n)(?=(?:[ \t]*(?:\r\n|\n))*[ \t]+\S))*/.exec(yaml.slice(from)) ?? [];
  return {at: from + list.length, indent: /^[ \t]+(?=\S)/m.exec(list)?.[0] ?? "  ", head: ""};
}

/** An entry of a mapping, on lines of its own; YAML takes a longer key only behind a question mark. */
export function entryOf([key, word]: readonly [string, string], indent: string, eol: string): string {
  const [written, said] = [quoteYaml(key), quoteYaml(word)];
  return key.length > 100
    ? `${indent}? ${written}${eol}${indent}: ${said}${eol}`
    : `${indent}${written}: ${said}${eol}`;
}

/** A text in double quotes, with what a line of YAML cannot hold by its number. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// Whether the changed front matter is read, and holds what it held and what was added.
function holdsAll(before: string, after: string, entries: readonly (readonly [string, string])[]): boolean {
  const [old, now] = [before, after].map((text) => readFront(text, "", () => undefined));
  if (!now) return false;
  const kept = Object.entries(old?.words ?? {}).every(
    ([key, word]) =>
      entries.some(([added]) => added === key) || JSON.stringify(now.words[key]) === JSON.stringify(word),
  );
  return kept && now.draft === (old?.draft ?? false) && entries.every(([key, word]) => now.words[key] === word);
}
