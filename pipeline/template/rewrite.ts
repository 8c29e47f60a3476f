import type {Fact} from "../model/fact.ts";
import type {
  Expression,
  Hash,
  Mustache,
  Partial,
  Program,
  Statement,
  SubExpression,
} from "../support/handlebars-tree.ts";
import {literal, nameOf, path, subjectOf} from "./call.ts";
import {FIGURE, helperNamed, regionNamed} from "./helpers/table.ts";
import {printingsAround, printingsIn} from "./printings.ts";
import type {Printing} from "./shown-facts.ts";

/** What a tree is rewritten with: the names that are facts, and what a call of a partial becomes. */
export interface Rewriting {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly partial: (call: Partial) => readonly Statement[];
}

/**
 * Turn a checked tree into one that Handlebars can run with a fixed set of helpers: `{{letters digits=1}}` becomes a
 * call of the helper that says figures, a name that means a fact its id, and partials what `partial` makes of them.
 * A block is also told, as JSON, which figures its words and those around it print, the nearest first, and whether its
 * `else` is another block.
 */
export function rewriteProgram(program: Program, rewriting: Rewriting, around: readonly Printing[] = []): Program {
  const {body} = program;
  return {
    ...program,
    body: body.flatMap((statement, index) =>
      rewriteStatement(statement, rewriting, () => [...printingsAround(body, index, rewriting.facts), ...around]),
    ),
  };
}

function rewriteStatement(
  statement: Statement,
  rewriting: Rewriting,
  look: () => readonly Printing[],
): readonly Statement[] {
  switch (statement.type) {
    case "MustacheStatement":
      return [rewriteCall(statement, rewriting)];
    case "PartialStatement":
      return rewriting.partial(statement);
    case "BlockStatement": {
      const {program, inverse, ...block} = statement;
      const region = regionNamed(nameOf(statement.path) ?? "");
      const subject = region && subjectOf(statement.params[0]);
      const around = look();
      const printed = [...printingsIn(program, rewriting.facts), ...around];
      return [
        {
          ...block,
          params: subject === undefined ? statement.params : asked(subject, printed, inverse?.chained, statement),
          ...(program && {program: rewriteProgram(program, rewriting, around)}),
          ...(inverse && {inverse: rewriteProgram(inverse, rewriting, around)}),
        },
      ];
    }
    default:
      return [statement];
  }
}

function asked(
  subject: string,
  printed: readonly Printing[],
  chained: boolean | undefined,
  {loc}: Statement,
): Expression[] {
  return [literal(subject, loc), literal(JSON.stringify({printed, chained: chained === true}), loc)];
}

function rewriteCall<Node extends Mustache | SubExpression>(call: Node, rewriting: Rewriting): Node {
  const name = nameOf(call.path) ?? "";
  const hash = call.hash && rewriteHash(call.hash, rewriting);
  const helper = helperNamed(name);
  if (!helper && rewriting.facts.has(name)) {
    return {...call, path: path(FIGURE, call.loc), params: [literal(name, call.loc)], ...(hash && {hash})};
  }
  const params = call.params.map((param, index) => {
    const kind = helper?.takes[index] ?? helper?.takesMore;
    const subject = kind === "item" ? undefined : subjectOf(param);
    return subject === undefined ? rewriteValue(param, rewriting) : literal(subject, param.loc);
  });
  return {...call, path: path(name, call.loc), params, ...(hash && {hash})};
}

function rewriteHash(hash: Hash, rewriting: Rewriting): Hash {
  return {...hash, pairs: hash.pairs.map((pair) => ({...pair, value: rewriteValue(pair.value, rewriting)}))};
}

// A fact within another call is said as it would be on its own.
function rewriteValue(value: Expression, rewriting: Rewriting): Expression {
  if (value.type === "SubExpression") return rewriteCall(value, rewriting);
  const name = nameOf(value);
  if (name === undefined || !rewriting.facts.has(name)) return value;
  return {type: "SubExpression", path: path(FIGURE, value.loc), params: [literal(name, value.loc)], loc: value.loc};
}
