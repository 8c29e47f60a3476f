import type {Decimal} from "../../model/fact.ts";
import type {Arithmetic, Comparison} from "./tree.ts";

/** Tells the operators that calculate from those that compare. */
export function isArithmetic(operator: Arithmetic | Comparison): operator is Arithmetic {
  return ["+", "-", "*", "/", "%"].includes(operator);
}

/** Vega's operators that formulas and claims have. Decimals have no types to convert between, so that == and === are one. */
export const OPERATORS: Readonly<Record<string, Arithmetic | Comparison>> = {
  "+": "+",
  "-": "-",
  "*": "*",
  "/": "/",
  "%": "%",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
};

/** Vega's constants to 40 digits. */
export const CONSTANTS: Readonly<Record<string, Decimal>> = {
  E: "2.718281828459045235360287471352662497757",
  LN2: "0.6931471805599453094172321214581765680755",
  LN10: "2.302585092994045684017991454684364207601",
  LOG2E: "1.442695040888963407359924681001892137427",
  LOG10E: "0.4342944819032518276511289189166050822944",
  PI: "3.141592653589793238462643383279502884197",
  SQRT1_2: "0.7071067811865475244008443621048490392848",
  SQRT2: "1.41421356237309504880168872420969807857",
};
