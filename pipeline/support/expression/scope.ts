import type {Fact} from "../../model/fact.ts";
import type {Briefing} from "../../model/sheet.ts";

/** What expressions of a briefing may name: its facts and, with `each`, the columns of its row ("country.name"). */
export function expressionScope(briefing: Pick<Briefing, "facts" | "subject">): ReadonlyMap<string, Fact> {
  const {facts, subject} = briefing;
  if (!subject) return facts;
  return new Map([...facts, ...[...subject.row].map(([column, fact]) => [`${subject.name}.${column}`, fact] as const)]);
}
