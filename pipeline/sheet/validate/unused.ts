import type {Use} from "../../model/press.ts";
import type {Place, Problem} from "../../model/problem.ts";
import type {Briefing} from "../../model/sheet.ts";
import {warning} from "../../support/problem.ts";

/**
 * What a sheet holds and nothing needs, as warnings. A fact is needed where a template prints or judges it, where a formula
 * or check reads it and where a text of the sheet says it; a chart or table, where a template shows it; data, where a fact, a chart
 * or a table reads them; a source, where any of these names it or a template cites it.
 */
export function unusedParts(briefing: Briefing, uses: readonly Use[]): readonly Problem[] {
  const used = (kind: Use["kind"]): ReadonlySet<string> =>
    new Set(uses.filter((use) => use.kind === kind).map(({id}) => id));
  return [
    ...unused(briefing.facts, withOperands(used("fact"), briefing), "fact", "print it"),
    ...unused(briefing.charts, used("chart"), "chart", (id) => `show it with {{chart "${id}"}}`),
    ...unused(briefing.views, used("table"), "table", (id) => `show it with {{table "${id}"}}`),
    ...unused(briefing.tables, readTables(briefing), "data", "read it"),
    ...unused(briefing.sources, namedSources(used("source"), briefing), "source", "name it at the figures it gives"),
  ];
}

const SENTENCES = {
  fact: (id: string) => `No template uses the fact "${id}".`,
  chart: (id: string) => `No template shows the chart "${id}".`,
  table: (id: string) => `No template shows the table "${id}".`,
  data: (id: string) => `No fact, chart or table reads the data "${id}".`,
  source: (id: string) => `No figure, chart or table comes from the source "${id}", and no template cites it.`,
};

function unused(
  parts: ReadonlyMap<string, {readonly at: Place}>,
  used: ReadonlySet<string>,
  kind: keyof typeof SENTENCES,
  use: string | ((id: string) => string),
): Problem[] {
  return [...parts]
    .filter(([id]) => !used.has(id))
    .map(([id, {at}]) =>
      warning(
        `unused-${kind}`,
        at,
        SENTENCES[kind](id),
        `${typeof use === "string" ? use : use(id)}, or take it out of the sheet`,
      ),
    );
}

function withOperands(used: ReadonlySet<string>, {facts, checked}: Briefing): ReadonlySet<string> {
  const all = new Set([...used, ...(checked ?? [])]);
  // A set that grows while it is walked is walked to its end.
  for (const id of all) for (const operand of facts.get(id)?.operands ?? []) all.add(operand);
  return all;
}

function readTables({reads, charts, views}: Briefing): ReadonlySet<string> {
  const drawn = [...charts.values()].flatMap(({spec}) => namesIn(spec));
  return new Set([...reads, ...drawn, ...[...views.values()].map(({data}) => data)]);
}

function namesIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "name" && typeof value === "string" ? [value] : namesIn(value),
  );
}

function namedSources(cited: ReadonlySet<string>, {facts, charts, views, tables}: Briefing): ReadonlySet<string> {
  const parts = [...facts.values(), ...charts.values(), ...views.values(), ...tables.values()];
  return new Set([...cited, ...parts.flatMap(({sources}) => sources)]);
}
