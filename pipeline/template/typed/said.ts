import type {HeardText, SaidText, TypedText} from "../../model/audit.ts";
import type {Fact} from "../../model/fact.ts";
import type {Files} from "../../model/files.ts";
import type {Place} from "../../model/problem.ts";
import {parseHandlebars} from "../../support/handlebars.ts";
import {scanTemplate} from "../form/scan.ts";
import {usesIn} from "../interlinear/block-uses.ts";
import {typedFigures} from "./figures.ts";
import {maskMustaches} from "./mask.ts";

/** What an edition said, ready for the audit: each text once. */
export function saidTexts(
  heard: readonly HeardText[],
  facts: ReadonlyMap<string, Fact>,
  files: Files,
): readonly SaidText[] {
  const known = new Set<string>();
  return heard.flatMap(({text, at, source, translated}) => {
    const key = JSON.stringify([text, at.file, at.line, source]);
    if (known.has(key)) return [];
    known.add(key);
    const typed = typedWords(text, at, facts, files);
    if (!translated) return [{typed, source}];
    const [uses, sourceUses] = [usesOf(text, facts), usesOf(source, facts)];
    if (!uses || !sourceUses) return [{typed, source}];
    const sourceTyped = [{...typedWords(source, at, facts, files), place: () => at}];
    return [{typed, source, passage: {at, uses, source: sourceUses, sourceTyped, typed: [typed]}}];
  });
}

function usesOf(text: string, facts: ReadonlyMap<string, Fact>): ReturnType<typeof usesIn> | undefined {
  const program = parseHandlebars(text, "");
  return program.type === "Program" ? usesIn(program, (id) => facts.get(id)?.value.kind) : undefined;
}

function typedWords(text: string, at: Place, facts: ReadonlyMap<string, Fact>, files: Files): TypedText {
  const {tags} = scanTemplate(text);
  return {
    text: maskMustaches(text, tags),
    figures: typedFigures(tags, {start: 0, end: text.length}, facts),
    place: (start, length) => find(text, start, length, at, files),
  };
}

const MOST_LINES = 60;

// A text in YAML may be folded over lines: its words are looked for in the file, from its place on.
function find(text: string, start: number, length: number, at: Place, files: Files): Place {
  if (at.cell !== undefined) return at;
  const lines = files.exists(at.file) ? files.text(at.file).split(/\r?\n/u) : [];
  const words = text.slice(start, start + length);
  for (const before of [12, 4, 0]) {
    const lead = text.slice(Math.max(0, start - before), start);
    for (let line = at.line; line <= Math.min(lines.length, at.line + MOST_LINES); line++) {
      const from = line === at.line ? at.column - 1 : 0;
      const found = lines[line - 1]?.indexOf(lead + words, from) ?? -1;
      if (found >= 0) return {file: at.file, line, column: found + lead.length + 1, length};
    }
  }
  return at;
}
