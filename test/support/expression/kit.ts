import type {Fact} from "../../../pipeline/model/fact.ts";

/** A fact of a scope by its name: the number 1, but for what is given of it. */
export function fact(id: string, given: Partial<Fact> = {}): readonly [string, Fact] {
  return [
    id,
    {
      id,
      type: "number",
      value: {kind: "number", value: "1"},
      sources: [],
      operands: [],
      at: {file: "a.yaml", line: 1, column: 1},
      ...given,
    },
  ];
}
