import type {Decimal} from "../../model/fact.ts";
import {parseDecimal, shift} from "../decimal.ts";
import {expressionFunctions, isFunctionName} from "./functions.ts";
import type {ExpressionError, ExpressionNode} from "./tree.ts";
import type {ExpressionToken} from "./tokens.ts";
import {CONSTANTS, OPERATORS, isArithmetic} from "./words.ts";
import {didYouMean} from "../problem.ts";

/** A node of vega-expression's tree, as much of it as is read here. */
export interface VegaNode {
  readonly type: string;
  readonly name?: string;
  readonly operator?: string;
  readonly value?: unknown;
  readonly raw?: string;
  readonly regex?: unknown;
  readonly computed?: boolean;
  readonly left?: VegaNode;
  readonly right?: VegaNode;
  readonly argument?: VegaNode;
  readonly test?: VegaNode;
  readonly consequent?: VegaNode;
  readonly alternate?: VegaNode;
  readonly callee?: VegaNode;
  readonly object?: VegaNode;
  readonly property?: VegaNode;
  readonly arguments?: readonly VegaNode[];
}

/** Why a part of an expression is not allowed. */
export class Refusal extends Error {
  readonly problem: ExpressionError;

  constructor(error: string, offset: number, hint?: string) {
    super(error);
    this.name = "Refusal";
    this.problem = {error, offset, ...(hint !== undefined && {hint})};
  }
}

/**
 * Turns vega-expression's tree into ours and notes every fact that it mentions; throws a `Refusal` at what is not allowed.
 *
 * Vega's nodes have no positions. Its identifiers come in the order of the text, though, so that the tokens give them.
 */
export function treeOf(
  root: VegaNode,
  tokens: readonly ExpressionToken[],
  mentions: {name: string; offset: number}[],
): ExpressionNode {
  const identifiers = tokens.filter(({kind, text}) => kind === "name" && !WORDS_OF_VEGA.has(text)).values();
  const offsetOfNext = (): number => identifiers.next().value?.offset ?? 0;
  const offsetOf = (text: string): number => tokens.find((token) => token.text === text)?.offset ?? 0;
  return convert(root);

  function convert(node: VegaNode | undefined): ExpressionNode {
    switch (node?.type) {
      case "Literal":
        return literal(node);
      case "Identifier":
        return fact(node.name ?? "");
      case "MemberExpression":
        return member(node);
      case "CallExpression":
        return call(node);
      case "UnaryExpression":
        return unary(node);
      case "BinaryExpression":
        return binary(node);
      case "LogicalExpression":
        return {
          kind: "logic",
          operator: node.operator === "&&" ? "&&" : "||",
          left: convert(node.left),
          right: convert(node.right),
        };
      case "ConditionalExpression":
        return {kind: "choice", test: convert(node.test), yes: convert(node.consequent), no: convert(node.alternate)};
      default:
        throw new Refusal(
          "lists and objects are not part of formulas and claims",
          Math.max(offsetOf("["), offsetOf("{")),
        );
    }
  }

  function literal(node: VegaNode): ExpressionNode {
    const raw = node.raw ?? "";
    if (node.regex) throw new Refusal("regular expressions are not part of formulas and claims", offsetOf("/"));
    if (typeof node.value === "string") return {kind: "text", text: node.value};
    if (typeof node.value === "boolean") return {kind: "truth", value: node.value};
    if (node.value === null) throw new Refusal('"null" compares with nothing', offsetOf(raw), "write isValid(fact)");
    const value = decimalOf(raw);
    if (value === undefined)
      throw new Refusal(`"${raw}" is no plain number`, offsetOf(raw), "write it with digits and a point");
    return {kind: "number", value};
  }

  function fact(name: string): ExpressionNode {
    const offset = offsetOfNext();
    const value = CONSTANTS[name];
    if (value !== undefined) return {kind: "number", value};
    if (name === "NaN" || name === "undefined" || name === "Infinity")
      throw new Refusal(`"${name}" is no fact`, offset, "write isValid(fact) to ask whether a fact has a value");
    mentions.push({name, offset});
    return {kind: "fact", name};
  }

  function member({object, property, computed}: VegaNode): ExpressionNode {
    const offset = offsetOfNext();
    if (object?.type !== "Identifier" || property?.type !== "Identifier" || computed)
      throw new Refusal("only a column of the briefing's own row may follow a point, e.g. country.name", offset);
    if (object.name === "datum") throw new Refusal('"datum" is for charts', offset, `write ${property.name} alone`);
    offsetOfNext();
    const name = `${object.name}.${property.name}`;
    mentions.push({name, offset});
    return {kind: "fact", name};
  }

  function call({callee, arguments: args = []}: VegaNode): ExpressionNode {
    const offset = offsetOfNext();
    const name = callee?.type === "Identifier" ? (callee.name ?? "") : undefined;
    if (name === undefined) throw new Refusal("only functions can be called, by their names", offset);
    const {least, most} = arity(name, offset);
    if (args.length < least || args.length > most)
      throw new Refusal(`${name}() takes ${said(least, most)}, not ${args.length}`, offset);
    const nodes = args.map(convert);
    const [test, yes, no] = nodes;
    if (name === "if" && test && yes && no) return {kind: "choice", test, yes, no};
    if (!isFunctionName(name)) throw new Refusal(`there is no function ${name}()`, offset);
    return {kind: "call", name, args: nodes};
  }

  function unary(node: VegaNode): ExpressionNode {
    if (node.operator === "!") return {kind: "not", argument: convert(node.argument)};
    if (node.operator === "-") return {kind: "minus", argument: convert(node.argument)};
    if (node.operator === "+") return convert(node.argument);
    throw new Refusal(`"${node.operator}" is not part of formulas and claims`, offsetOf(node.operator ?? ""));
  }

  function binary(node: VegaNode): ExpressionNode {
    const operator = OPERATORS[node.operator ?? ""];
    if (operator === undefined) {
      const instead = {"&": "write &&", "|": "write ||", "^": "write pow(a, b)"}[node.operator ?? ""];
      throw new Refusal(
        `"${node.operator}" is not part of formulas and claims`,
        offsetOf(node.operator ?? ""),
        instead,
      );
    }
    const sides = {left: convert(node.left), right: convert(node.right)};
    return isArithmetic(operator) ? {kind: "arithmetic", operator, ...sides} : {kind: "comparison", operator, ...sides};
  }
}

function arity(name: string, offset: number): {least: number; most: number} {
  if (name === "if") return {least: 3, most: 3};
  if (isFunctionName(name)) return expressionFunctions[name];
  if (name === "now") throw new Refusal("now() would change from build to build", offset, "write the date as a fact");
  if (name === "random")
    throw new Refusal("random() would change from build to build", offset, "write the value as a fact");
  const known = [...Object.keys(expressionFunctions), "if"];
  throw new Refusal(
    `there is no function ${name}() in formulas and claims`,
    offset,
    didYouMean(name, known) ?? `known: ${known.join(", ")}`,
  );
}

function said(least: number, most: number): string {
  if (least !== most) return `${least} to ${most} values`;
  return least === 1 ? "one value" : `${least} values`;
}

function decimalOf(raw: string): Decimal | undefined {
  const [mantissa = "", exponent = "0"] = raw.toLowerCase().split("e");
  const value = parseDecimal(mantissa.replace(/^\./, "0.").replace(/\.$/, ""));
  if (value === undefined || !/^[+-]?\d{1,2}$/.test(exponent)) return undefined;
  return shift(value, Number(exponent));
}

const WORDS_OF_VEGA = new Set(["true", "false", "null", "in", "instanceof"]);
