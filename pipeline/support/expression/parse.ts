import {parseExpression as parseVega} from "vega-expression";
import type {Expression, ExpressionError} from "./tree.ts";
import {type ExpressionToken, tokensOf} from "./tokens.ts";
import {Refusal, type VegaNode, treeOf} from "./vega.ts";

/** Longer expressions belong in several facts. */
const LONGEST = 1000;

/**
 * Reads a Vega expression of a formula or claim.
 *
 * Only facts, numbers, texts, operators and the functions of `expressionFunctions` may stand in it: what would reach
 * beyond them, or would change from build to build, comes back as an error with its offset in the text.
 * Whether the facts exist is for the caller to say, who knows them: see `mentions`.
 */
export function parseExpression(text: string): Expression | ExpressionError {
  if (text.length > LONGEST)
    return {
      error: `the expression is longer than ${LONGEST} characters`,
      hint: "divide it into several facts",
      offset: LONGEST,
    };
  const {tokens, strange} = tokensOf(text);
  if (strange)
    return {
      error: `"${strange.text}" is no sign of an expression`,
      ...(strange.instead !== undefined && {hint: `write ${strange.instead}`}),
      offset: strange.offset,
    };
  const tree = tryVega(text);
  if (!tree) return syntaxError(text, tokens);
  try {
    const mentions: {name: string; offset: number}[] = [];
    const node = treeOf(tree, tokens, mentions);
    return {text, tree: node, names: [...new Set(mentions.map(({name}) => name))], mentions};
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.problem;
    throw thrown;
  }
}

function tryVega(text: string): VegaNode | undefined {
  try {
    return parseVega(text) as unknown as VegaNode;
  } catch {
    return undefined;
  }
}

// The parser knows no place for some of its errors. The culprit is the first token that no continuation can save.
function syntaxError(text: string, tokens: readonly ExpressionToken[]): ExpressionError {
  const culprit = tokens.find(({text: token, offset}) => !canGoOn(text.slice(0, offset + token.length)));
  if (!culprit)
    return {
      error: text.trim() === "" ? "the expression is empty" : "the expression ends too early",
      offset: text.length,
    };
  const instead = {and: "&&", or: "||", not: "!", is: "==", if: "if(test, then, else)"}[culprit.text];
  return {
    error: `"${culprit.text}" cannot stand here`,
    ...(instead !== undefined && {hint: `write ${instead}`}),
    offset: culprit.offset,
  };
}

function canGoOn(start: string): boolean {
  try {
    parseVega(start);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && thrown.message === "Unexpected end of input";
  }
}
