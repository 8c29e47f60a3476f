import type {Decimal} from "../../model/fact.ts";
import type {FunctionName} from "./functions.ts";

/** A Vega expression, read and found to hold nothing but facts, numbers, texts and known functions. */
export interface Expression {
  readonly text: string;
  readonly tree: ExpressionNode;
  /** The facts that it reads, each once, in order: "letters", or "country.name" for a column of the briefing's row. */
  readonly names: readonly string[];
  /** Every mention of a fact with its offset in the text, in UTF-16 code units. */
  readonly mentions: readonly {readonly name: string; readonly offset: number}[];
}

/** Why a text is no expression, what to write instead, and where in the text the trouble starts. */
export interface ExpressionError {
  readonly error: string;
  readonly hint?: string;
  /** In UTF-16 code units. */
  readonly offset: number;
}

export type ExpressionNode =
  | {readonly kind: "number"; readonly value: Decimal}
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "truth"; readonly value: boolean}
  | {readonly kind: "fact"; readonly name: string}
  | {readonly kind: "not"; readonly argument: ExpressionNode}
  | {readonly kind: "minus"; readonly argument: ExpressionNode}
  | {
      readonly kind: "arithmetic";
      readonly operator: Arithmetic;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | {
      readonly kind: "comparison";
      readonly operator: Comparison;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | {
      readonly kind: "logic";
      readonly operator: "&&" | "||";
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | {readonly kind: "choice"; readonly test: ExpressionNode; readonly yes: ExpressionNode; readonly no: ExpressionNode}
  | {readonly kind: "call"; readonly name: FunctionName; readonly args: readonly ExpressionNode[]};

export type Arithmetic = "+" | "-" | "*" | "/" | "%";
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

/** The expression as text, for messages: facts and numbers as written, the rest in brief. */
export function sayNode(node: ExpressionNode): string {
  switch (node.kind) {
    case "number":
      return node.value;
    case "text":
      return JSON.stringify(node.text);
    case "truth":
      return String(node.value);
    case "fact":
      return node.name;
    case "not":
      return `!${sayNode(node.argument)}`;
    case "minus":
      return `-${sayNode(node.argument)}`;
    case "arithmetic":
    case "comparison":
    case "logic":
      return `(${sayNode(node.left)} ${node.operator} ${sayNode(node.right)})`;
    case "choice":
      return `(${sayNode(node.test)} ? ${sayNode(node.yes)} : ${sayNode(node.no)})`;
    case "call":
      return `${node.name}(${node.args.map(sayNode).join(", ")})`;
  }
}
