import type {Call, Expression, HashPair} from "../../support/handlebars-tree.ts";
import {isIsoDate} from "../../support/calendar.ts";
import {didYouMean} from "../../support/problem.ts";
import {nameOf, subjectOf} from "../call.ts";
import {optionRules} from "./option.ts";
import type {ArgumentKind, Helper} from "../helpers/helper.ts";
import type {Scene} from "../scene.ts";

/** Reports something wrong at a node of the tree. */
export type Complain = (code: string, at: {readonly loc: Call["loc"]}, message: string, hint?: string) => void;

/** Check the arguments and options of a call against what its helper takes. */
export function checkCall(name: string, call: Call, helper: Helper, scene: Scene, complain: Complain): void {
  const {takes, takesMore, options, required = [], example} = helper;
  takes.forEach((kind, index) => {
    const param = call.params[index];
    if (param) checkArgument(kind, param, name, helper, scene, complain);
    else complain("missing-argument", call, `{{${name}}} does not say ${wanted[kind]}`, `write it like ${example}`);
  });
  for (const param of call.params.slice(takes.length)) {
    if (takesMore) checkArgument(takesMore, param, name, helper, scene, complain);
    else
      complain(
        "extra-argument",
        param,
        `{{${name}}} takes nothing after ${wanted[takes.at(-1) ?? "fact"]}`,
        `write it like ${example}`,
      );
  }
  const pairs = call.hash?.pairs ?? [];
  for (const pair of pairs) checkOption(pair, name, options, scene, complain);
  const given = new Set<string>();
  for (const pair of pairs) {
    if (given.has(pair.key)) complain("duplicate-option", pair, `${pair.key}= is given twice`, "keep one of them");
    given.add(pair.key);
  }
  for (const key of required) {
    if (!given.has(key)) complain("missing-option", call, `{{${name}}} has no ${key}=`, `write it like ${example}`);
  }
  if ("other" in options) checkPlural(name, call, given, scene, complain);
}

const wanted: Readonly<Record<ArgumentKind, string>> = {
  fact: "which fact",
  number: "which fact",
  figure: "which fact",
  chart: "which chart",
  view: "which table",
  source: "which source",
  date: "which date",
  country: "which country",
  item: "what to list",
  file: "which file",
  text: "which words",
};

function checkArgument(
  kind: ArgumentKind,
  param: Expression,
  name: string,
  helper: Helper,
  scene: Scene,
  complain: Complain,
): void {
  const {briefing, facts} = scene;
  const unquoted = nameOf(param);
  const takesName = ["fact", "number", "figure", "item", "date", "country"].includes(kind);
  if (kind === "item" && param.type === "SubExpression") return;
  const subject = subjectOf(param);
  if (subject === undefined) {
    complain(
      "wrong-argument",
      param,
      `{{${name}}} takes ${wanted[kind]}, in quotes`,
      `write it like ${helper.example}`,
    );
    return;
  }
  if (unquoted !== undefined && !(takesName && facts.has(unquoted))) {
    const hint = takesName ? didYouMean(unquoted, facts.keys()) : `write {{${name} "${unquoted}"}}`;
    if (takesName) complain("unknown-fact", param, `there is no fact ${unquoted}`, hint);
    else complain("missing-quotes", param, `{{${name} ${unquoted}}} lacks quotation marks`, hint);
    return;
  }
  const unknown = (what: string, known: Iterable<string>): void =>
    complain(`unknown-${what}`, param, `there is no ${what} "${subject}"`, didYouMean(subject, known));
  const type = facts.get(subject)?.type;
  switch (kind) {
    case "fact":
    case "number":
      if (!facts.has(subject)) unknown("fact", facts.keys());
      else if (kind === "number" && type !== "number") {
        complain(
          "not-a-number",
          param,
          `the fact ${subject} is no number but a ${type ?? "text"}, and cannot be counted`,
        );
      }
      break;
    case "figure":
      if (!briefing.facts.has(subject)) unknown("fact", briefing.facts.keys());
      break;
    case "chart":
      if (!briefing.charts.has(subject)) unknown("chart", briefing.charts.keys());
      break;
    case "view":
      if (briefing.views.has(subject)) break;
      if (briefing.tables.has(subject)) complain(...printableData(subject, param));
      else unknown("table", briefing.views.keys());
      break;
    case "source":
      if (!briefing.sources.has(subject)) unknown("source", briefing.sources.keys());
      break;
    case "date":
      if (facts.has(subject) ? type !== "date" : !isIsoDate(subject)) {
        complain(
          "not-a-date",
          param,
          `"${subject}" is no date, and no fact that is one`,
          "write it like 2017-05-14, 2017-05, 2017 or 2017-05-14/2017-05-15",
        );
      }
      break;
    case "country":
      if (facts.has(subject) && type !== "country") {
        complain(
          "not-a-country",
          param,
          `the fact ${subject} is no country but a ${type ?? "text"}`,
          "give it type: country in the sheet",
        );
      }
      break;
    case "item":
    case "file":
    case "text":
      if (subject.trim() === "")
        complain("empty-text", param, `{{${name}}} has empty quotes`, `write it like ${helper.example}`);
  }
}

// Data are printed as the sheet says under tables:.
function printableData(id: string, param: Expression): Parameters<Complain> {
  const message = `the sheet has the data "${id}", and no table that prints them`;
  return ["unknown-table", param, message, `add to the sheet, under tables: ${id}: {data: ${id}}`];
}

function checkOption(
  pair: HashPair,
  name: string,
  options: Helper["options"],
  {facts}: Scene,
  complain: Complain,
): void {
  const kind = Object.hasOwn(options, pair.key) ? options[pair.key] : undefined;
  if (kind === undefined) {
    const keys = Object.keys(options);
    const hint = keys.length > 0 ? didYouMean(pair.key, keys) : "take it out";
    complain("unknown-option", pair, `{{${name}}} has no option ${pair.key}=`, hint);
    return;
  }
  const {value} = pair;
  if (value.type === "SubExpression" && kind === "text") return;
  const unquoted = nameOf(value);
  if (unquoted !== undefined && kind === "text" && facts.has(unquoted)) return;
  const rule = optionRules[kind];
  const given =
    value.type === "StringLiteral" || value.type === "NumberLiteral" || value.type === "BooleanLiteral"
      ? value.value
      : undefined;
  if (given !== undefined && rule.holds(given)) return;
  const written = unquoted ?? (given === undefined ? "this" : JSON.stringify(given));
  complain("wrong-option", pair, `${pair.key}= is ${rule.rule}, not ${written}`, `write ${pair.key}=${rule.example}`);
}

function checkPlural(name: string, call: Call, given: ReadonlySet<string>, {voice}: Scene, complain: Complain): void {
  const missing = voice.pluralCategories.filter((category) => !given.has(category));
  if (missing.length > 0) {
    complain(
      "missing-plural",
      call,
      `{{${name}}} lacks the ${missing.length > 1 ? "forms" : "form"} ${missing.join(", ")}: the language ${voice.lang} has ${voice.pluralCategories.join(", ")}`,
      `add ${missing.map((category) => `${category}="…"`).join(" ")}`,
    );
  }
  for (const pair of call.hash?.pairs ?? []) {
    const category = ["zero", "one", "two", "few", "many", "other"].find((candidate) => candidate === pair.key);
    if (category && !voice.pluralCategories.some((known) => known === category)) {
      complain(
        "extra-plural",
        pair,
        `the language ${voice.lang} has no form ${category}=: it would never be printed`,
        `it has ${voice.pluralCategories.join(", ")}`,
      );
    }
  }
}
