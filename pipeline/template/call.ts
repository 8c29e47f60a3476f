import type {Expression, Path, StringLiteral} from "../support/handlebars-tree.ts";

/** The name that a call, an argument or a condition speaks of: "letters", "country.name"; `undefined` for what is no plain name. */
export function nameOf(expression: Expression): string | undefined {
  if (expression.type !== "PathExpression" || expression.data || expression.depth > 0) return undefined;
  if (/(^|[./])(this|\.\.?)([./]|$)/.test(expression.original) || expression.parts.length === 0) return undefined;
  return expression.parts.join(".");
}

/** What an argument names, written as a name or in quotes. */
export function subjectOf(expression: Expression | undefined): string | undefined {
  if (!expression) return undefined;
  return expression.type === "StringLiteral" ? expression.value : nameOf(expression);
}

export function path(name: string, at: Expression["loc"]): Path {
  return {type: "PathExpression", data: false, depth: 0, parts: [name], original: name, loc: at};
}

export function literal(value: string, at: Expression["loc"]): StringLiteral {
  return {type: "StringLiteral", value, original: value, loc: at};
}
