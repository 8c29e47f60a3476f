import type {TypedText} from "../../model/audit.ts";
import type {Call, Program, Statement, StringLiteral} from "../../support/handlebars-tree.ts";
import {nameOf} from "../call.ts";
import {helperNamed} from "../helpers/table.ts";
import {placeOfLoc} from "../layout/offsets.ts";

/** The words that stand in quotes within mustaches and that a reader sees: forms of a plural, captions, items of a list. */
export function typedArguments(program: Program): readonly TypedText[] {
  return program.body.flatMap(inStatement);
}

function inStatement(statement: Statement): readonly TypedText[] {
  if (statement.type === "MustacheStatement") return inCall(statement);
  if (statement.type !== "BlockStatement") return [];
  return [statement.program, statement.inverse].flatMap((part) => (part ? typedArguments(part) : []));
}

function inCall(call: Call): readonly TypedText[] {
  const helper = helperNamed(nameOf(call.path) ?? "");
  const pairs = call.hash?.pairs ?? [];
  const options = pairs.flatMap(({key, value}) => {
    const kind = helper?.options[key];
    return value.type === "StringLiteral" && (kind === "plural" || (kind === "text" && key !== "form")) ? [value] : [];
  });
  const items = call.params.flatMap((param, index) =>
    param.type === "StringLiteral" && (helper?.takes[index] ?? helper?.takesMore) === "item" ? [param] : [],
  );
  const inner = [...call.params, ...pairs.map(({value}) => value)].flatMap((value) =>
    value.type === "SubExpression" ? inCall(value) : [],
  );
  return [...[...items, ...options].map(typedLiteral), ...inner];
}

function typedLiteral({value, loc}: StringLiteral): TypedText {
  const {file, line, column} = placeOfLoc(loc);
  return {text: value, figures: [], place: (start, length) => ({file, line, column: column + 1 + start, length})};
}
