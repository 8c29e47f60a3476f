import type {Place} from "../model/problem.ts";
import type {Loc, Mustache, Partial, Program, Statement} from "../support/handlebars-tree.ts";
import {parseHandlebars} from "../support/handlebars.ts";
import type {Fact} from "../model/fact.ts";
import {literal, path} from "./call.ts";
import {standsAlone} from "./check/markdown.ts";
import {parseMarked} from "./layout/markers.ts";
import {createOffsets, type Offsets, placeOfLoc} from "./layout/offsets.ts";
import {partialName} from "./partials.ts";
import {rewriteProgram} from "./rewrite.ts";
import {ENTER, LEAVE} from "./run.ts";
import type {SourceText} from "./source-text.ts";

/** A template and its partials, ready to run. */
export interface Runnable {
  readonly program: Program;
  /** By name and place: "contact block". */
  readonly partials: Readonly<Record<string, Program>>;
  /** Where partials are called, by the number that `@enter` is given. */
  readonly calls: readonly {readonly name: string; readonly place: Place}[];
}

/** How a partial stands at its call: as blocks of the template, as a line within one, or between words. */
type Standing = "block" | "line" | "words";

/**
 * Rewrite a template and each partial that it calls.
 *
 * Called alone in its block, a partial marks the lines of its own blocks; called on a line of a list or a quote it must
 * not, since a marker would end the list; called between words it leaves out its last line break too.
 */
export function prepareRun(
  template: SourceText,
  texts: ReadonlyMap<string, SourceText>,
  facts: ReadonlyMap<string, Fact>,
): Runnable {
  const partials: Record<string, Program> = {};
  const calls: {name: string; place: Place}[] = [];
  return {program: rewrite(template, "block"), partials, calls};

  function rewrite(source: SourceText, standing: Standing): Program {
    const offsets = createOffsets(source.text, source.file);
    return rewriteProgram(parseAs(source, standing), {
      facts,
      partial: (call) => rewritePartial(call, standingOf(call, source, offsets, standing)),
    });
  }

  function rewritePartial(call: Partial, standing: Standing): readonly Statement[] {
    const name = partialName(call) ?? "";
    const text = texts.get(name);
    if (!text) return [];
    const key = `${name} ${standing}`;
    partials[key] ??= rewrite(text, standing);
    const number = calls.push({name, place: placeOfLoc(call.loc)}) - 1;
    return [
      mustache(ENTER, String(number), call.loc),
      {...call, name: path(key, call.loc)},
      mustache(LEAVE, "", call.loc),
    ];
  }
}

function parseAs({text, file, layout}: SourceText, standing: Standing): Program {
  if (standing === "block") return parseMarked(layout, file);
  const program = parseHandlebars(standing === "words" ? text.trimEnd() : text, file);
  if (program.type === "Failure") throw new Error(`a partial that was parsed cannot be parsed: ${program.message}`);
  return program;
}

function standingOf(call: Partial, source: SourceText, offsets: Offsets, outer: Standing): Standing {
  if (outer === "block" && standsAlone(call, source, offsets)) return "block";
  const start = offsets.offset(call.loc.start);
  const before = source.text.slice(offsets.lineStart(start), start);
  const [after = ""] = source.text.slice(offsets.offset(call.loc.end)).split("\n", 1);
  return before.trim() === "" && after.trim() === "" ? "line" : "words";
}

function mustache(name: string, argument: string, loc: Loc): Mustache {
  return {type: "MustacheStatement", path: path(name, loc), params: [literal(argument, loc)], escaped: true, loc};
}
