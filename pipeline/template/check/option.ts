import type {OptionKind} from "../helpers/helper.ts";

/** What the value of an option may be, in words and as a test. */
export interface OptionRule {
  readonly rule: string;
  readonly example: string;
  holds(value: string | number | boolean): boolean;
}

export const optionRules: Readonly<Record<OptionKind, OptionRule>> = {
  digits: {
    rule: "a whole number from 0 to 12",
    example: "1",
    holds: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 12,
  },
  flag: {rule: "true or false", example: "true", holds: (value) => typeof value === "boolean"},
  text: {rule: "a text in quotes", example: '"…"', holds: (value) => typeof value === "string" && value.trim() !== ""},
  plural: {
    rule: "a word in quotes",
    example: '"…"',
    holds: (value) => typeof value === "string" && value.trim() !== "",
  },
  style: {rule: '"long" or "short"', example: '"short"', holds: (value) => value === "long" || value === "short"},
  page: {
    rule: "a page, or pages, in quotes",
    example: '"14"',
    holds: (value) => (typeof value === "string" && value.trim() !== "") || (typeof value === "number" && value > 0),
  },
};
