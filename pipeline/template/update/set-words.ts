import {parseYaml} from "../../support/yaml/yaml.ts";
import {findFront, readFront} from "../front/read.ts";
import {eolOf} from "../layout/end-of-line.ts";
import {entryOf} from "./front-words.ts";

export interface WordChange {
  /** In the front matter: `words`, the id of a chart or table if it stands below one, the source text. */
  readonly path: readonly string[];
  readonly word: string;
}

/**
 * Write words into the `words:` of a template's front matter, each on the lines of its entry; the rest stays to the byte.
 * `undefined` where an entry does not stand on lines of its own.
 */
export function setWords(text: string, changes: readonly WordChange[]): string | undefined {
  let result: string | undefined = text;
  for (const change of changes) result = result === undefined ? undefined : setWord(result, change);
  return result;
}

function setWord(text: string, {path, word}: WordChange): string | undefined {
  const front = findFront(text);
  if (!front) return undefined;
  const yaml = text.slice(front.start, front.end);
  const document = parseYaml(yaml, "", () => undefined);
  const [siblings, key] = [path.slice(0, -1), path.at(-1) ?? ""];
  if (!document) return undefined;
  const lines = yaml.split(/(?<=\n)/);
  const startOf = (each: string): number => {
    const line = document.placeOf([...siblings, each], "key").line - 1;
    return /^\s*\?\s*[|>]/.test(lines[line - 1] ?? "") ? line - 1 : line;
  };
  const from = startOf(key);
  const indent = /^ */.exec(lines[from] ?? "")?.[0] ?? "";
  let to = from + 1;
  while (to < lines.length && !endsEntry(lines[to] ?? "", indent)) to++;
  while (to > from + 1 && /^\s*(?:#.*)?$/.test(lines[to - 1] ?? "")) to--;
  const eol = eolOf(yaml);
  const changed = [...lines.slice(0, from), entryOf([key, word], indent, eol), ...lines.slice(to)].join("");
  const result = text.slice(0, front.start) + changed + text.slice(front.end);
  return holdsOnly(text, result, path, word) ? result : undefined;
}

// A line that is no deeper than the key of an entry ends it, but for the colon of a key behind a question mark.
function endsEntry(line: string, indent: string): boolean {
  if (line.trim() === "") return false;
  const own = /^ */.exec(line)?.[0] ?? "";
  return own.length < indent.length || (own.length === indent.length && !/^\s*:(?:\s|$)/.test(line));
}

// Whether the front matter says what it said, but for the one word.
function holdsOnly(before: string, after: string, path: readonly string[], word: string): boolean {
  const [old, now] = [before, after].map((text) => readFront(text, "", () => undefined));
  const [, scope = "", inner] = path;
  if (!old || !now) return false;
  const held = old.words[scope];
  const wanted = inner === undefined ? word : {...(typeof held === "object" ? held : {}), [inner]: word};
  const keys = [...new Set([...Object.keys(old.words), ...Object.keys(now.words)])];
  return keys.every(
    (key) => JSON.stringify(now.words[key]) === JSON.stringify(key === scope ? wanted : old.words[key]),
  );
}
