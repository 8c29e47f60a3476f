import type {Fact} from "./model/fact.ts";
import type {Lang} from "./model/language.ts";
import type {Press, Use} from "./model/press.ts";
import type {Problem} from "./model/problem.ts";
import type {EditionTrace} from "./model/record.ts";
import type {Briefing} from "./model/sheet.ts";
import {parseExpression} from "./support/expression/expression.ts";
import {leaveOutEchoes} from "./support/leave-out-echoes.ts";
import type {InspectedTable, InspectedUse, Inspection} from "./worker-messages.ts";

/**
 * The facts of a briefing and where each is used: every figure that an edition prints, as its readers see it, and every
 * other place that names a fact. Of a language that is only begun, what its template names.
 */
export async function inspectBriefing(press: Press, briefing: Briefing): Promise<Inspection> {
  const problems: Problem[] = [];
  const {langs, drafts} = press.languages(briefing);
  const traces = new Map<Lang, EditionTrace>();
  for (const lang of langs) {
    const edition = await press.edition(briefing, lang, []);
    problems.push(...edition.problems.filter(({severity}) => severity === "error"));
    if (edition.about?.trace) traces.set(lang, edition.about.trace);
  }
  const uses = [...langs, ...drafts].flatMap((lang) => {
    const named = press.uses(briefing, lang);
    problems.push(...named.problems);
    return usesOf(named.uses, lang, traces.get(lang));
  });
  return {
    facts: [...briefing.facts.values(), ...(briefing.subject?.row.values() ?? [])].flatMap((fact) => {
      const own = uses.filter(({kind, id}) => kind === "fact" && id === fact.id);
      return briefing.facts.has(fact.id) || own.length > 0 ? [inspected(fact, own)] : [];
    }),
    charts: [...briefing.charts.keys()].map((id) => ({id, uses: usesOfPart("chart", id, uses)})),
    tables: [...briefing.views.keys()].map((id) => tableOf(id, uses, traces)),
    problems: leaveOutEchoes(problems),
  };
}

function inspected({id, type, value, sources, operands, at, ...fact}: Fact, uses: readonly InspectedUse[]) {
  const {label, unit, scale, period, status, formula} = fact;
  return {
    id,
    type,
    value,
    sources,
    operands,
    at,
    ...(label !== undefined && {label}),
    ...(unit !== undefined && {unit}),
    ...(scale !== undefined && {scale}),
    ...(period !== undefined && {period}),
    ...(status !== undefined && {status}),
    ...(formula !== undefined && {formula}),
    uses,
  };
}

// What the edition prints stands in place of what the template names there, as often as it prints it. The edition knows
// the places of the sheet's texts better.
function usesOf(named: readonly Use[], lang: Lang, trace: EditionTrace | undefined): readonly InspectedUse[] {
  if (!trace) return named.map((use) => ({...use, lang}));
  const printed = trace.figures.map(({id, shown, sentence, at}): InspectedUse => ({
    kind: "fact",
    id,
    lang,
    shown,
    sentence,
    at,
  }));
  const asked = trace.claims.flatMap(({expression, at}) =>
    namesIn(expression).map((id): Use => ({kind: "fact", id, at})),
  );
  const places = new Set(printed.map(placeOf));
  const others = [...named.filter(({inWords}) => !inWords), ...asked].flatMap((use): readonly InspectedUse[] => {
    if (use.kind === "fact" && places.has(placeOf(use))) return [];
    places.add(placeOf(use));
    const {kind, id, at} = use;
    return [{kind, id, lang, at}];
  });
  return [...printed, ...others];
}

function namesIn(text: string): readonly string[] {
  const expression = parseExpression(text);
  return "error" in expression ? [] : expression.names;
}

function placeOf({id, at: {file, line, column}}: Pick<Use, "id" | "at">): string {
  return JSON.stringify([id, file, line, column]);
}

function usesOfPart(kind: Use["kind"], id: string, uses: readonly InspectedUse[]): InspectedTable["uses"] {
  return uses.filter((use) => use.kind === kind && use.id === id).map(({lang, at}) => ({lang, at}));
}

function tableOf(id: string, uses: readonly InspectedUse[], traces: ReadonlyMap<Lang, EditionTrace>): InspectedTable {
  const [shown] = [...traces.values()].flatMap(({tables}) => tables.filter(({view}) => view === id));
  const {columns = [], rows = []} = shown ?? {};
  return {id, columns, rows, uses: usesOfPart("table", id, uses)};
}
