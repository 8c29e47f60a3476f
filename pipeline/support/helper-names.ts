/**
 * The helpers that every template has, Handlebars' own included. Each fact is a helper of its own name besides,
 * so neither a fact nor the `as:` of an `each` may bear one of these.
 */
export const HELPER_NAMES = [
  "count",
  "plural",
  "claim",
  "chart",
  "table",
  "key_figures",
  "photo",
  "cite",
  "date",
  "period",
  "name",
  "list",
  "word",
  "literal",
  "if",
  "unless",
  "each",
  "with",
  "lookup",
  "log",
  "else",
  "this",
] as const;
