import type {Uses} from "../../model/audit.ts";
import type {FactValue} from "../../model/fact.ts";
import {parseExpression} from "../../support/expression/expression.ts";
import {parseHandlebars} from "../../support/handlebars.ts";
import type {Block, Call, Program, Statement} from "../../support/handlebars-tree.ts";
import {nameOf, subjectOf} from "../call.ts";
import {helperNamed, regionNamed} from "../helpers/table.ts";
import {partialName} from "../partials.ts";

/** What kind of value a name stands for; `undefined` where it is no fact. */
export type KindOf = (id: string) => FactValue["kind"] | undefined;

/** What a part of a template uses. Of the branches of a claim only one is printed, so each use counts as in the branch that has most of it. */
export function usesIn(program: Program, kindOf: KindOf): Uses {
  return sumUses(program.body.map((statement) => usesInStatement(statement, kindOf)));
}

/** What a text uses; nothing where it cannot be parsed. */
export function usesOfText(text: string, kindOf: KindOf): Uses {
  if (!text.includes("{{")) return sumUses([]);
  const program = parseHandlebars(text, "");
  return program.type === "Program" ? usesIn(program, kindOf) : sumUses([]);
}

/** The names of what a text uses, whatever kind of value each fact has. */
export function usedNames(text: string): ReadonlySet<string> {
  const {counted, named} = usesOfText(text, () => "number");
  return new Set([...counted.keys(), ...named]);
}

/** All of several parts together. */
export function sumUses(parts: readonly Uses[]): Uses {
  const counted = new Map<string, number>();
  for (const part of parts) for (const [use, times] of part.counted) counted.set(use, (counted.get(use) ?? 0) + times);
  const names = new Set(parts.flatMap(({named}) => [...named]));
  const literals = parts.flatMap((part) => part.literals);
  return {counted, named: names, literals, unknown: parts.some(({unknown}) => unknown)};
}

function usesInStatement(statement: Statement, kindOf: KindOf): Uses {
  switch (statement.type) {
    case "MustacheStatement":
      return usesInCall(statement, kindOf);
    case "BlockStatement":
      return usesInBlock(statement, kindOf);
    case "PartialStatement":
      return named(`{{> ${partialName(statement) ?? ""}}}`);
    default:
      return nothing;
  }
}

function usesInBlock(block: Block, kindOf: KindOf): Uses {
  const name = nameOf(block.path) ?? "";
  const subject = subjectOf(block.params[0]) ?? "";
  const branches = [block.program, block.inverse].flatMap((part) => (part ? [usesIn(part, kindOf)] : []));
  const counted = new Map<string, number>();
  for (const branch of branches)
    for (const [use, times] of branch.counted) counted.set(use, Math.max(counted.get(use) ?? 0, times));
  const asked = regionNamed(name)?.takes === "expression" ? `{{#claim "${fold(subject)}"}}` : `{{#if ${subject}}}`;
  const names = new Set([asked, ...branches.flatMap((branch) => [...branch.named])]);
  const literals = branches.flatMap((branch) => branch.literals);
  return {counted, named: names, literals, unknown: branches.some(({unknown}) => unknown)};
}

// White space within a claim does not count.
function fold(expression: string): string {
  const parsed = parseExpression(expression);
  return "error" in parsed ? expression : expression.replace(/\s+/gu, " ").trim();
}

function usesInCall(call: Call, kindOf: KindOf): Uses {
  const name = nameOf(call.path) ?? "";
  const inner = [...call.params, ...(call.hash?.pairs ?? []).map(({value}) => value)].map((value) => {
    if (value.type === "SubExpression") return usesInCall(value, kindOf);
    const id = value.type === "PathExpression" ? nameOf(value) : undefined;
    return id === undefined ? nothing : useOf(id, kindOf);
  });
  const helper = helperNamed(name);
  if (!helper) return kindOf(name) === undefined ? unknown : sumUses([useOf(name, kindOf), ...inner]);
  const first = subjectOf(call.params[0]) ?? "";
  switch (name) {
    case "chart":
    case "table":
    case "photo":
      return counted(`{{${name} "${first}"}}`);
    case "cite":
      return counted(`{{cite "${first}"${pageOf(call)}}}`);
    case "period":
      return named(`{{period "${first}"}}`);
    case "plural":
    case "word":
      return nothing;
    case "literal":
      return {...nothing, literals: [first]};
    default: {
      const quoted = call.params.map((param) =>
        param.type === "StringLiteral" ? useOf(param.value, kindOf) : nothing,
      );
      return sumUses([...quoted, ...inner]);
    }
  }
}

function pageOf({hash}: Call): string {
  const page = hash?.pairs.find(({key}) => key === "page")?.value;
  return page && "value" in page ? ` page="${String(page.value)}"` : "";
}

// A figure is counted; of a name, a text or a country a language may speak more than once.
function useOf(id: string, kindOf: KindOf): Uses {
  const kind = kindOf(id);
  if (kind === undefined) return nothing;
  return kind === "text" || kind === "country" ? named(`{{${id}}}`) : counted(`{{${id}}}`);
}

const nothing: Uses = {counted: new Map(), named: new Set(), literals: [], unknown: false};
const unknown: Uses = {...nothing, unknown: true};

function counted(use: string): Uses {
  return {...nothing, counted: new Map([[use, 1]])};
}

function named(use: string): Uses {
  return {...nothing, named: new Set([use])};
}
