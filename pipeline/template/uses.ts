import type {Fact} from "../model/fact.ts";
import type {Files} from "../model/files.ts";
import type {FigureOptions, Voice} from "../model/language.ts";
import type {Use} from "../model/press.ts";
import type {Place, Report} from "../model/problem.ts";
import type {Template} from "../model/prose.ts";
import type {Briefing} from "../model/sheet.ts";
import {parseExpression} from "../support/expression/expression.ts";
import {expressionScope} from "../support/expression/scope.ts";
import type {Call, Program, Statement} from "../support/handlebars-tree.ts";
import {parseHandlebars} from "../support/handlebars.ts";
import {nameOf, subjectOf} from "./call.ts";
import {figureOptions} from "./helpers/figure.ts";
import {helperNamed, regionNamed} from "./helpers/table.ts";
import {placeOfLoc} from "./layout/offsets.ts";
import {readPartials} from "./partials.ts";
import {readSourceText} from "./source-text.ts";

export interface UsesContext {
  readonly briefing: Briefing;
  readonly voice: Voice;
  readonly files: Files;
  readonly templates: string;
}

/**
 * Where a template uses facts, charts, tables and sources, its partials and the texts of its charts, tables and labels
 * and its front matter included; a figure with what a reader sees. What claims ask about counts, and parts that are not printed now.
 */
export function templateUses(template: Template, context: UsesContext, report: Report): readonly Use[] {
  const {briefing, voice, files, templates} = context;
  const facts = expressionScope(briefing);
  const text = readSourceText(template.text, template.file, report);
  if (!text) return [];
  const partials = readPartials(text, files, templates, report);
  const look: Look = {facts, briefing, voice, place: placeOfLoc};
  const uses = [text, ...partials.values()].flatMap(({program}) => usesIn(program, look));
  const shown = new Set(uses.map(({kind, id}) => `${kind} ${id}`));
  const texts = [...frontOf(template), ...textsOf(briefing, shown)];
  return [...uses, ...texts.flatMap(({words, at}) => usesInText(words, at, look))];
}

interface Look {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly briefing: Briefing;
  readonly voice: Voice;
  readonly place: (loc: Call["loc"]) => Place;
}

function usesIn(program: Program, look: Look): readonly Use[] {
  return program.body.flatMap((statement) => usesInStatement(statement, look));
}

function usesInStatement(statement: Statement, look: Look): readonly Use[] {
  if (statement.type === "MustacheStatement") return usesInCall(statement, look);
  if (statement.type !== "BlockStatement") return [];
  const asked = subjectOf(statement.params[0]) ?? "";
  const region = regionNamed(nameOf(statement.path) ?? "");
  const at = {...look.place(statement.loc), length: 1};
  return [
    ...(region?.takes === "expression" ? namesIn(asked) : [asked])
      .filter((id) => look.facts.has(id))
      .map((id) => ({kind: "fact" as const, id, at})),
    ...(statement.program ? usesIn(statement.program, look) : []),
    ...(statement.inverse ? usesIn(statement.inverse, look) : []),
  ];
}

function usesInCall(call: Call, look: Look): readonly Use[] {
  const {briefing, facts} = look;
  const at = look.place(call.loc);
  const name = nameOf(call.path) ?? "";
  const helper = helperNamed(name);
  const values = [...call.params, ...(call.hash?.pairs ?? []).map(({value}) => value)];
  const inner = values.flatMap((value) => {
    if (value.type === "SubExpression") return usesInCall(value, look);
    const id = nameOf(value);
    return id !== undefined && facts.has(id) ? [use(id, undefined, at, look)] : [];
  });
  if (!helper) return facts.has(name) ? [use(name, call, at, look), ...inner] : inner;
  const quoted = call.params.flatMap((param, index) => {
    const kind = helper.takes[index] ?? helper.takesMore;
    if (param.type !== "StringLiteral" || kind === undefined || kind === "text" || kind === "file") return [];
    if (kind === "chart" || kind === "view" || kind === "source") {
      const known = {chart: briefing.charts, view: briefing.views, source: briefing.sources}[kind];
      const used: Use["kind"] = kind === "view" ? "table" : kind;
      return known.has(param.value) ? [{kind: used, id: param.value, at}] : [];
    }
    return facts.has(param.value) ? [use(param.value, call, at, look)] : [];
  });
  return [...quoted, ...inner];
}

function use(id: string, call: Call | undefined, at: Place, {facts, voice}: Look): Use {
  const fact = facts.get(id);
  if (fact?.value.kind !== "number" && fact?.value.kind !== "range" && fact?.value.kind !== "date")
    return {kind: "fact", id, at};
  return {kind: "fact", id, shown: voice.fact(fact, optionsOf(call)).text, at};
}

function optionsOf(call: Call | undefined): FigureOptions {
  return Object.fromEntries(
    (call?.hash?.pairs ?? []).flatMap(({key, value}) =>
      Object.hasOwn(figureOptions, key) && (value.type === "NumberLiteral" || value.type === "BooleanLiteral")
        ? [[key, value.value]]
        : [],
    ),
  );
}

function namesIn(text: string): readonly string[] {
  const expression = parseExpression(text);
  return "error" in expression ? [] : expression.names;
}

function frontOf({front}: Template): readonly {words: unknown; at: Place}[] {
  return (["kicker", "description", "words"] as const).map((key) => ({words: front[key], at: front.placeOf([key])}));
}

// The texts of the sheet that this edition prints: those of the charts and tables it shows, and the labels of its facts.
function textsOf(briefing: Briefing, shown: ReadonlySet<string>): readonly {words: unknown; at: Place}[] {
  const charts = [...briefing.charts.values()].filter(({id}) => shown.has(`chart ${id}`));
  const views = [...briefing.views.values()].filter(({id}) => shown.has(`table ${id}`));
  return [
    ...charts.map(({spec, note, at}) => ({words: [spec, note], at})),
    ...views.map(({title, note, at}) => ({words: [title, note], at})),
    ...[...briefing.facts.values()].map(({label, at}) => ({words: label, at})),
  ];
}

function usesInText(words: unknown, at: Place, look: Look): readonly Use[] {
  if (typeof words === "string") {
    const program = words.includes("{{") ? parseHandlebars(words, at.file) : undefined;
    if (program?.type !== "Program") return [];
    return usesIn(program, {...look, place: () => at}).map((found) => ({...found, inWords: true}));
  }
  if (typeof words !== "object" || words === null) return [];
  return Object.values(words).flatMap((value) => usesInText(value, at, look));
}
