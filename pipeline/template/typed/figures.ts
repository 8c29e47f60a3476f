import type {TypedFigure} from "../../model/audit.ts";
import type {Fact} from "../../model/fact.ts";
import type {Tag} from "../form/tag.ts";
import type {Range} from "../layout/blocks.ts";

/** Helpers that print no figure of the facts that they name. */
const silent = new Set(["period", "plural", "name", "date", "cite", "chart", "table", "photo", "word", "literal"]);

/** The figures that mustaches print within a range, by their facts; offsets are from the range's start. */
export function typedFigures(
  tags: readonly Tag[],
  {start, end}: Range,
  facts: ReadonlyMap<string, Fact>,
): readonly TypedFigure[] {
  return tags.flatMap((tag) => {
    if (tag.sort !== "value" || tag.start < start || tag.end > end) return [];
    const [name = "", ...rest] = tag.inner.trim().split(/\s+/u);
    const given = rest.map((word) => word.replace(/^["']|["']$/gu, ""));
    const named = facts.has(name) ? [name] : silent.has(name) ? [] : given.filter((word) => facts.has(word));
    return named.map((fact) => ({fact, start: tag.start - start, end: tag.end - start}));
  });
}
