import type {Place, Report} from "../../model/problem.ts";
import type {Block, Call, Expression, Partial, Program, Statement} from "../../support/handlebars-tree.ts";
import type {Condition} from "../../support/expression/sign.ts";
import {didYouMean, error} from "../../support/problem.ts";
import {nameOf} from "../call.ts";
import {checkCall, type Complain} from "./call.ts";
import {checkMagnitude} from "./magnitude.ts";
import {checkRegion} from "./region.ts";
import {figure} from "../helpers/figure.ts";
import {helperNamed, helpers, regionNamed, regions} from "../helpers/table.ts";
import {placeOfLoc} from "../layout/offsets.ts";
import type {Scene} from "../scene.ts";

export interface Checking {
  readonly scene: Scene;
  readonly report: Report;
  /** For titles and labels, which hold words and figures only. */
  readonly plain?: boolean;
  readonly place?: (loc: Call["loc"]) => Place;
  /** Looks at a partial, reporting where it is called from; only templates have any. */
  readonly partial?: (call: Partial) => void;
}

/**
 * Walk a tree before it is merged, and report every name that nothing bears and every argument that its helper cannot
 * take, in parts that will not be printed too.
 */
export function checkProgram(program: Program, checking: Checking, claims: readonly Condition[] = []): void {
  for (const statement of program.body) checkStatement(statement, checking, claims);
}

function checkStatement(statement: Statement, checking: Checking, claims: readonly Condition[]): void {
  const complain = complainTo(checking);
  switch (statement.type) {
    case "MustacheStatement":
      checkNamed(statement, checking, claims);
      break;
    case "BlockStatement":
      checkBlock(statement, checking, claims);
      break;
    case "PartialStatement":
      if (checking.partial) checking.partial(statement);
      else complain("misplaced-helper", statement, "a title or a label calls no partial", "write the words themselves");
      break;
    case "ContentStatement":
    case "CommentStatement":
      break;
    default:
      complain(
        "inline-partial",
        statement,
        "a partial cannot be defined within a template",
        "put it in a file of the folder partials/",
      );
  }
}

function checkBlock(block: Block, checking: Checking, claims: readonly Condition[]): void {
  const name = nameOf(block.path) ?? "";
  const region = regionNamed(name);
  const claim = region && checkRegion(name, block, region, checking.scene, complainTo(checking));
  if (!region) complainTo(checking)("unknown-block", block, ...unknownBlock(name, checking.scene));
  const within = (holds: boolean): readonly Condition[] =>
    claim === undefined ? claims : [...claims, {expression: claim, holds}];
  if (block.program) checkProgram(block.program, checking, within(true));
  if (block.inverse) checkProgram(block.inverse, checking, within(false));
}

function checkNamed(call: Call, checking: Checking, claims: readonly Condition[]): void {
  const {scene, plain = false} = checking;
  const complain = complainTo(checking);
  const name = nameOf(call.path);
  const helper = name === undefined ? undefined : helperNamed(name);
  if (name === undefined) {
    complain(
      "unknown-name",
      call,
      "this mustache names no fact and no helper",
      "write the id of a fact without quotes, such as {{letters}}",
    );
  } else if (helper) {
    checkCall(name, call, helper, scene, complain);
    if (plain && !helper.plain)
      complain("misplaced-helper", call, `{{${name}}} cannot stand in a title or a label: it is not words`);
  } else if (scene.facts.has(name)) {
    const [extra] = call.params;
    if (extra)
      complain(
        "extra-argument",
        extra,
        `the fact {{${name}}} takes options only`,
        `write it like {{${name} digits=1}}`,
      );
    checkCall(
      name,
      {...call, params: [{type: "StringLiteral", value: name, original: name, loc: call.loc}]},
      figure,
      scene,
      complain,
    );
  } else complain(...unknownName(name, call, scene));
  checkMagnitude(name ?? "", call, claims, scene, complain);

  for (const value of [...call.params, ...(call.hash?.pairs ?? []).map((pair) => pair.value)])
    checkValue(value, checking, claims);
}

function checkValue(value: Expression, checking: Checking, claims: readonly Condition[]): void {
  if (value.type !== "SubExpression") return;
  checkNamed(value, checking, claims);
  const name = nameOf(value.path) ?? "";
  const helper = helperNamed(name);
  if (helper && !helper.plain)
    complainTo(checking)("misplaced-helper", value, `(${name} …) cannot stand within another helper: it is not words`);
}

function unknownName(name: string, call: Call, {facts}: Scene): Parameters<Complain> {
  const refused = unused.get(name);
  if (refused !== undefined) return ["unknown-helper", call, `{{${name}}} is not used here`, refused];
  if (regionNamed(name))
    return [
      "unknown-helper",
      call,
      `{{${name}}} opens a block, and is written with #`,
      `write {{#${name} …}} … {{/${name}}}`,
    ];
  const asHelper = call.params.length > 0;
  const known = [
    ...(asHelper ? Object.keys(helpers) : facts.keys()),
    ...(asHelper ? facts.keys() : Object.keys(helpers)),
  ];
  const what = asHelper ? "helper" : "fact";
  const joined = [
    name,
    ...call.params.map((param) => nameOf(param) ?? ("original" in param ? param.original : "")),
  ].join("_");
  if (asHelper && facts.has(joined))
    return ["unknown-fact", call, `a fact's name has no spaces`, `write {{${joined}}}`];
  return [`unknown-${what}`, call, `there is no ${what} "${name}"`, didYouMean(name, known)];
}

function unknownBlock(name: string, {facts}: Scene): [string, string?] {
  const refused = unused.get(name);
  if (refused !== undefined) return [`{{#${name}}} is not used here`, refused];
  if (helperNamed(name)) return [`{{#${name}}} is no block`, `write {{${name} …}}`];
  if (facts.has(name)) return [`{{#${name}}}: a fact is no block`, `write {{${name}}}, or {{#if ${name}}} … {{/if}}`];
  const hint = didYouMean(name, Object.keys(regions));
  return hint === undefined ? [`there is no block {{#${name}}}`] : [`there is no block {{#${name}}}`, hint];
}

const unused: ReadonlyMap<string, string> = new Map([
  ["each", 'rows are shown with {{table "id"}}, and a few names with {{list …}}'],
  ["with", "write the whole name, such as {{country.name}}"],
  ["lookup", "write the whole name, such as {{country.name}}"],
  ["log", "take it out"],
  ...["elseif", "elsif", "elif", "else_if"].map((name) => [name, 'write {{else claim "…"}}'] as const),
  ...["end", "endif", "endclaim"].map((name) => [name, "close a block by its name, such as {{/claim}}"] as const),
  ...["graph", "figure", "plot"].map((name) => [name, 'a chart of the sheet is shown with {{chart "id"}}'] as const),
  ...["image", "img", "picture"].map((name) => [name, 'write {{photo "port.jpg" alt="…"}}'] as const),
  ...["cards", "card", "kpi"].map((name) => [name, 'write {{key_figures "id" …}}'] as const),
]);

function complainTo({report, place = placeOfLoc}: Checking): Complain {
  return (code, {loc}, message, hint) => report(error(code, place(loc), message, hint));
}
