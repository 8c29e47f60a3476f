import {FileError, type Files} from "../model/files.ts";
import type {Problem, Report} from "../model/problem.ts";
import type {Partial, Program, Statement} from "../support/handlebars-tree.ts";
import {didYouMean, error} from "../support/problem.ts";
import {placeOfLoc} from "./layout/offsets.ts";
import {readSourceText, type SourceText} from "./source-text.ts";

/** How often a merge may print partials, those within partials counted. */
const MOST_CALLS = 1000;

/**
 * Read the partials that a template calls, and those that they call, each once.
 *
 * Names that no file bears, calls that Factpress does not take and partials that call themselves are reported; the
 * faults of a partial stand in its own file, with the call beside them.
 */
export function readPartials(
  template: SourceText,
  files: Files,
  templates: string,
  report: Report,
): ReadonlyMap<string, SourceText> {
  const folder = `${templates}/partials`;
  const known = files.list(folder).flatMap((file) => (file.endsWith(".hbs") ? [file.slice(0, -4)] : []));
  const read = new Map<string, SourceText>();
  const calls = new Map<string, number>();
  const total = visit(template.program, []);
  if (total > MOST_CALLS) {
    report(
      error(
        "too-many-partials",
        {file: template.file, line: 1, column: 1},
        `this template prints partials ${total} times; ${MOST_CALLS} is the most`,
      ),
    );
  }
  return read;

  // The number of partials that the tree prints.
  function visit(program: Program, chain: readonly {name: string; call: Partial}[]): number {
    return partialCalls(program).reduce((sum, call) => sum + follow(call, chain), 0);
  }

  function follow(call: Partial, chain: readonly {name: string; call: Partial}[]): number {
    const place = placeOfLoc(call.loc);
    const name = partialName(call);
    if (name === undefined) {
      report(error("dynamic-partial", place, "the name of a partial is written out, not computed", "write {{> name}}"));
      return 0;
    }
    if (call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0) {
      report(error("extra-argument", place, `the partial ${name} takes nothing but its name`, `write {{> ${name}}}`));
    }
    const from = chain.findIndex((entry) => entry.name === name);
    if (from >= 0) {
      const circle = [...chain.slice(from).map((entry) => entry.name), name].join(" → ");
      report(
        error("recursive-partial", place, `the partial ${name} calls itself: ${circle}`, "take one of the calls out"),
      );
      return 0;
    }
    const counted = calls.get(name);
    if (counted !== undefined) return counted;
    if (!known.includes(name)) {
      report(error("unknown-partial", place, `there is no partial "${name}" in ${folder}/`, didYouMean(name, known)));
      return 0;
    }
    const partial = open(name, (problem) => report(calledFrom(problem, call)));
    if (partial) read.set(name, partial);
    const count = partial ? 1 + visit(partial.program, [...chain, {name, call}]) : 1;
    calls.set(name, count);
    return count;
  }

  function open(name: string, complain: Report): SourceText | undefined {
    const file = `${folder}/${name}.hbs`;
    try {
      // Handlebars takes the line break after a call away with its line, so the partial has to bring one.
      return readSourceText(`${files.text(file).trimEnd()}\n`, file, complain);
    } catch (cause) {
      if (!(cause instanceof FileError)) throw cause;
      complain(error("unreadable-file", {file, line: 1, column: 1}, cause.message));
      return undefined;
    }
  }
}

/** The name of a called partial; `undefined` where it is computed. */
export function partialName({name}: Partial): string | undefined {
  if (name.type === "SubExpression") return undefined;
  return String(name.type === "PathExpression" ? name.original : name.value);
}

/** Every call of a partial in a tree, in order. */
export function partialCalls(program: Program): readonly Partial[] {
  const callsIn = (statement: Statement): readonly Partial[] => {
    if (statement.type === "PartialStatement") return [statement];
    if (statement.type !== "BlockStatement") return [];
    return [statement.program, statement.inverse].flatMap((part) => (part ? partialCalls(part) : []));
  };
  return program.body.flatMap(callsIn);
}

/** A problem of a partial with the place that called it. */
export function calledFrom(problem: Problem, call: Partial): Problem {
  const note = {message: `the partial ${partialName(call) ?? ""} is called from here`, place: placeOfLoc(call.loc)};
  return {...problem, related: [...(problem.related ?? []), note]};
}
