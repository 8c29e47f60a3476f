import type {Decimal} from "../../model/fact.ts";
import {negate} from "../decimal.ts";
import {parseExpression} from "./parse.ts";
import type {ExpressionNode} from "./tree.ts";

/** One part of a sum: a fact or a number, added or taken away. */
export interface Part {
  readonly sign: 1 | -1;
  readonly fact?: string;
  readonly number?: Decimal;
}

/** The parts of a formula that only adds and subtracts, a fact among them; `undefined` for any other. */
export function linearParts(formula: string): readonly Part[] | undefined {
  const expression = parseExpression(formula);
  const parts = "error" in expression ? undefined : partsOf(expression.tree, 1);
  return parts && parts.length > 1 && parts.some(({fact}) => fact !== undefined) ? parts : undefined;
}

function partsOf(node: ExpressionNode, sign: 1 | -1): readonly Part[] | undefined {
  switch (node.kind) {
    case "number":
      return [{sign: 1, number: sign < 0 ? negate(node.value) : node.value}];
    case "fact":
      return [{sign, fact: node.name}];
    case "minus":
      return partsOf(node.argument, opposite(sign));
    case "arithmetic": {
      if (node.operator !== "+" && node.operator !== "-") return undefined;
      return joined([partsOf(node.left, sign), partsOf(node.right, node.operator === "+" ? sign : opposite(sign))]);
    }
    case "call":
      return node.name === "sum" ? joined(node.args.map((arg) => partsOf(arg, sign))) : undefined;
    default:
      return undefined;
  }
}

function joined(all: readonly (readonly Part[] | undefined)[]): readonly Part[] | undefined {
  return all.every((parts) => parts !== undefined) ? all.flat() : undefined;
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
