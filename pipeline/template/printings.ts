import type {Fact} from "../model/fact.ts";
import type {FigureOptions} from "../model/language.ts";
import type {Call, Expression, Program, Statement} from "../support/handlebars-tree.ts";
import {nameOf, subjectOf} from "./call.ts";
import {helperNamed} from "./helpers/table.ts";
import type {Printing} from "./shown-facts.ts";

type Facts = ReadonlyMap<string, Fact>;

/** The figures that a part of a template prints, in order; of blocks, those of all their branches. */
export function printingsIn(program: Program | undefined, facts: Facts): readonly Printing[] {
  return (program?.body ?? []).flatMap((statement) => printingsOf(statement, facts));
}

/** The figures around a statement in its own Markdown block, the nearest first. */
export function printingsAround(body: readonly Statement[], index: number, facts: Facts): readonly Printing[] {
  const before = near(body.slice(0, index).toReversed());
  const after = near(body.slice(index + 1));
  const longest = Math.max(before.length, after.length);
  return Array.from({length: longest}, (_, distance) => [before[distance], after[distance]])
    .flat()
    .flatMap((statement) => (statement ? printingsOf(statement, facts) : []));
}

function near(candidates: readonly Statement[]): readonly Statement[] {
  const end = candidates.findIndex(endsBlock);
  return end < 0 ? candidates : candidates.slice(0, end);
}

// An empty line, or the mark of a block's line, stands between blocks.
function endsBlock(statement: Statement): boolean {
  return statement.type === "ContentStatement" && /\n[ \t]*\r?\n|<!--@/.test(statement.value);
}

function printingsOf(statement: Statement, facts: Facts): readonly Printing[] {
  if (statement.type === "MustacheStatement") return printingsOfCall(statement, facts);
  if (statement.type !== "BlockStatement") return [];
  return [...printingsIn(statement.program, facts), ...printingsIn(statement.inverse, facts)];
}

function printingsOfCall(call: Call, facts: Facts): readonly Printing[] {
  const name = nameOf(call.path) ?? "";
  const inner = [...call.params, ...(call.hash?.pairs ?? []).map(({value}) => value)].flatMap((value) =>
    value.type === "SubExpression" ? printingsOfCall(value, facts) : [],
  );
  if (!helperNamed(name)) return facts.has(name) ? [{fact: name, ...roundingOf(call)}, ...inner] : inner;
  const named = name === "count" || name === "list" || name === "key_figures" ? call.params : [];
  return [...named.flatMap((param) => figureOf(param, call, facts)), ...inner];
}

function figureOf(param: Expression, call: Call, facts: Facts): readonly Printing[] {
  const fact = subjectOf(param);
  return fact !== undefined && facts.has(fact) ? [{fact, ...roundingOf(call)}] : [];
}

function roundingOf(call: Call): Pick<FigureOptions, "digits" | "short"> {
  const value = (key: string): unknown => {
    const found = call.hash?.pairs.find((pair) => pair.key === key)?.value;
    return found?.type === "NumberLiteral" || found?.type === "BooleanLiteral" ? found.value : undefined;
  };
  const [digits, short] = [value("digits"), value("short")];
  return {...(typeof digits === "number" && {digits}), ...(short === true && {short})};
}
