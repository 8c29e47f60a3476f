import type {Report} from "../../model/problem.ts";
import type {Program} from "../../support/handlebars-tree.ts";
import {parseHandlebars} from "../../support/handlebars.ts";
import {error} from "../../support/problem.ts";
import {createOffsets} from "../layout/offsets.ts";
import {scanTemplate} from "./scan.ts";
import type {Tag} from "./tag.ts";

const MOST_BYTES = 256 * 1024;

/**
 * Parse a template's text, its front matter already blank, or a partial's.
 *
 * All faults of form are reported together, each where its mustache begins; then there is no tree. Size and nesting
 * are judged before the parser sees the text, since they cost it seconds.
 */
export function parseTemplate(text: string, file: string, report: Report): Program | undefined {
  if (Buffer.byteLength(text) > MOST_BYTES) {
    report(
      error(
        "template-too-large",
        {file, line: 1, column: 1},
        "a template has at most 256 KB",
        "split the briefing, or move data into a table",
      ),
    );
    return undefined;
  }
  const offsets = createOffsets(text, file);
  const faults = [...scanTemplate(text).faults, ...reservedCharacters(text)];
  for (const {code, offset, length, message, hint} of faults)
    report(error(code, offsets.place(offset, length), message, hint));
  if (faults.length > 0) return undefined;

  const program = parseHandlebars(text, file);
  if (program.type === "Program") return program;
  const near = scanTemplate(text).tags.filter(({start, end}) => {
    const first = offsets.place(start).line;
    return first <= program.line && offsets.place(end).line >= program.line;
  });
  const tag = near.find((some) => !isReadable(some, text, file)) ?? near.at(-1);
  const place = tag ? offsets.place(tag.start, tag.end - tag.start) : {file, line: program.line, column: 1};
  report(
    error(
      "unreadable-mustache",
      place,
      ...explain(tag ? text.slice(tag.start, tag.end) : "this line", program.message),
    ),
  );
  return undefined;
}

// Whether a mustache can be read where it stands alone; one of a block with the rest of a block around it.
function isReadable({sort, start, end, inner}: Tag, text: string, file: string): boolean {
  const written = text.slice(start, end);
  const alone: Partial<Record<Tag["sort"], string>> = {
    value: written,
    partial: written,
    open: `${written}{{/${/^\s*([^\s|]+)/.exec(inner)?.[1] ?? ""}}}`,
    else: `{{#if a}}${written}{{/if}}`,
  };
  return parseHandlebars(alone[sort] ?? "", file).type === "Program";
}

// U+E000 and U+E001 mark the values in the merged text, so a template may not bring its own.
function reservedCharacters(
  text: string,
): {code: string; offset: number; length: number; message: string; hint: string}[] {
  return [...text.matchAll(/[\uE000\uE001]/g)].map(({index}) => ({
    code: "reserved-character",
    offset: index,
    length: 1,
    message: "this private-use character cannot be printed",
    hint: "take it out",
  }));
}

// Handlebars names the tokens of its grammar; a translator is told what the usual mistake behind each is.
function explain(written: string, message: string): [string, string?] {
  const got = /got '(\w+)'/.exec(message)?.[1];
  const mustache = written.replace(/\s+/g, " ").slice(0, 80);
  const [, opening, expression] = /^\{\{~?(#claim|else claim)\s+([^"'\s].*?)\s*\}\}$/.exec(mustache) ?? [];
  if (expression !== undefined)
    return ["the expression of a claim stands in quotes", `write {{${opening} "${expression}"}}`];
  if (/\w\s*=\s*[\w"'].*\s[^\s="']+\s*\}\}$/.test(mustache) && message.includes("EQUALS")) {
    return [
      `in ${mustache} a word stands after the options`,
      "write the names in quotes first, then the options, such as digits=1",
    ];
  }
  if (/=\s*(\}\}|\))/.test(mustache))
    return [`in ${mustache} an option has no value`, 'write it after the =, such as digits=1 or form="in"'];
  if (got === "CLOSE" && /^\{\{[#/>]?\s*\}\}$/.test(mustache))
    return ["these braces are empty", "write the id of a fact between them, or take them out"];
  if (got === "INVALID")
    return [
      `${mustache} holds a sign that is not read there`,
      "a mustache holds names, texts in straight quotes, and options such as digits=1",
    ];
  if (got === "CLOSE_SEXPR" || (mustache.match(/\(/g)?.length ?? 0) !== (mustache.match(/\)/g)?.length ?? 0)) {
    return [`in ${mustache} the brackets do not pair`];
  }
  return [`${mustache} cannot be read`, 'a mustache is a fact such as {{letters}}, or a helper such as {{chart "id"}}'];
}
