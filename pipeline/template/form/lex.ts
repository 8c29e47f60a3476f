import type {Fault, Tag} from "./tag.ts";

/** The mustaches one after the other; what stands between them is looked at for stray braces. Faults go into `faults`. */
export function* lexTags(text: string, faults: Fault[]): Generator<Tag> {
  const braces = /\{\{|\}\}|[｛{][ \u00a0\u3000]?[｛{]|｝｝/g;
  for (let found = braces.exec(text); found; found = braces.exec(text)) {
    const start = found.index;
    if (found[0] !== "{{") {
      faults.push(strayBraces(found[0], start, text));
      // The other half of the pair is part of the same mistake.
      if (/^[｛{]/.test(found[0]))
        braces.lastIndex += /^[^\n{｛]*?[}｝]\s?[}｝]/.exec(text.slice(braces.lastIndex))?.[0].length ?? 0;
      continue;
    }
    if (isEscaped(text, start)) {
      // A backslash makes Handlebars print the braces as they stand.
      const next = text.slice(start + 2).search(/\{\{|\}\}/);
      braces.lastIndex = next >= 0 && text.startsWith("}}", start + 2 + next) ? start + 4 + next : start + 2;
      continue;
    }
    const tag = text.startsWith("{{!", start) ? lexComment(text, start, faults) : lexMustache(text, start, faults);
    if (!tag) {
      // Nothing below an open comment can be told from it.
      if (text.startsWith("{{!", start)) return;
      braces.lastIndex = start + 2;
      continue;
    }
    yield tag;
    // So is the rest of a comment that ended too early.
    const early = tag.sort === "comment" ? "{{!" : tag.sort === "short-comment" ? "{{" : undefined;
    const rest = early !== undefined && tag.inner.includes(early) ? /^[^{]*?\}\}/.exec(text.slice(tag.end)) : null;
    braces.lastIndex = tag.end + (rest?.[0].length ?? 0);
  }
}

function lexComment(text: string, start: number, faults: Fault[]): Tag | undefined {
  const long = text.startsWith("{{!--", start);
  const mark = new RegExp(long ? "--~?}}" : "}}", "g");
  mark.lastIndex = start + 3;
  const closing = mark.exec(text);
  if (!closing) {
    faults.push({
      code: "unclosed-comment",
      offset: start,
      length: long ? 5 : 3,
      message: `this comment is opened and never closed`,
      hint: `close it with ${long ? "--}}" : "}}"}`,
    });
    return undefined;
  }
  const sort = long ? "comment" : "short-comment";
  const from = start + (long ? 5 : 3);
  return {start, end: mark.lastIndex, sort, inner: text.slice(from, Math.max(closing.index, from))};
}

function lexMustache(text: string, start: number, faults: Fault[]): Tag | undefined {
  const braces = /^\{+/.exec(text.slice(start, start + 4))?.[0].length ?? 2;
  let at = start + braces;
  while (at < text.length && !text.startsWith("}}", at)) {
    const character = text[at];
    if (text.startsWith("{{", at)) break;
    if (character === '"' || character === "'") {
      const quote = new RegExp(`${character}(?:\\\\${character}|[^${character}])*?${character}`, "y");
      quote.lastIndex = at;
      const string = quote.exec(text)?.[0];
      if (string === undefined || string.includes("}}")) {
        faults.push({
          code: "unclosed-quote",
          offset: at,
          length: 1,
          message: `the quotation mark ${character} is opened and not closed within its mustache`,
          hint: `close it with ${character} before }}`,
        });
        const end = text.indexOf("}}", at);
        if (end < 0) return undefined;
        at = end;
        break;
      }
      at += string.length;
    } else at++;
  }
  if (!text.startsWith("}}", at)) {
    const line = text.slice(start, at).split("\n")[0] ?? "";
    faults.push({
      code: "unclosed-mustache",
      offset: start,
      length: Math.min(line.trimEnd().length, 40),
      message: "this mustache is opened and never closed",
      hint: "close it with }}",
    });
    return undefined;
  }
  const end = at + (braces > 2 ? (/^\}{2,4}/.exec(text.slice(at))?.[0].length ?? 2) : 2);
  const [, mark = "", inner = ""] = /^([~]?[#/>&^*]?[>*]?)([\s\S]*)$/.exec(text.slice(start + braces, at)) ?? [];
  return {start, end, sort: sortOf(mark, inner), inner};
}

function sortOf(mark: string, inner: string): Tag["sort"] {
  if (mark.includes("#")) return "open";
  if (mark.includes("/")) return "close";
  if (mark.includes(">")) return "partial";
  if (mark.includes("^")) return inner.trim() === "" ? "else" : "open";
  return /^\s*else(\s|$|~)/.test(inner) ? "else" : "value";
}

function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === "\\" && text[at - 2] !== "\\";
}

function strayBraces(braces: string, offset: number, text: string): Fault {
  if (braces !== "}}") {
    const message = `these braces are not the plain {{ and }} that a mustache takes, so they would be printed`;
    return {
      code: "wrong-braces",
      offset,
      length: braces.length,
      message,
      hint: "write {{ and }} without spaces between",
    };
  }
  const comment = text.slice(0, offset).endsWith("--");
  return {
    code: "stray-braces",
    offset: comment ? offset - 2 : offset,
    length: comment ? 4 : 2,
    message: `${comment ? "--}}" : "}}"} closes nothing, so it would be printed`,
    hint: comment ? "a comment ends at its first --}}, and cannot hold another" : "open it with {{, or take it out",
  };
}
