import type {Block} from "../../support/handlebars-tree.ts";
import {misfitOf, parseExpression, unknownMentions} from "../../support/expression/expression.ts";
import {didYouMean} from "../../support/problem.ts";
import {subjectOf} from "../call.ts";
import type {Complain} from "./call.ts";
import type {Region} from "../helpers/region.ts";
import type {Scene} from "../scene.ts";

/** Check what a block asks. Returns the expression of a claim that can be read. */
export function checkRegion(
  name: string,
  block: Block,
  region: Region,
  {facts}: Scene,
  complain: Complain,
): string | undefined {
  const [param, ...more] = block.params;
  const at = {loc: {...block.loc, end: {...block.loc.start, column: block.loc.start.column + 1}}};
  const subject = subjectOf(param);
  if (more.length > 0 || (block.hash?.pairs.length ?? 0) > 0 || (block.program?.blockParams?.length ?? 0) > 0) {
    complain("extra-argument", more[0] ?? at, `{{#${name}}} takes one thing only`, `write it like ${region.example}`);
  }
  if (!param || subject === undefined) {
    complain("missing-argument", at, `{{#${name}}} does not say what it asks`, `write it like ${region.example}`);
    return undefined;
  }
  if (region.takes === "fact") {
    if (!facts.has(subject))
      complain("unknown-fact", param, `there is no fact "${subject}"`, didYouMean(subject, facts.keys()));
    return undefined;
  }
  if (param.type !== "StringLiteral") {
    complain("missing-quotes", param, `the claim ${subject} lacks quotation marks`, `write it like ${region.example}`);
    return undefined;
  }
  const expression = parseExpression(subject);
  if ("error" in expression) {
    complain(
      "claim",
      within(param, expression.offset),
      `the claim "${subject}" cannot be read: ${expression.error}`,
      expression.hint,
    );
    return undefined;
  }
  for (const {name: fact, offset} of unknownMentions(expression, facts)) {
    complain(
      "unknown-fact",
      within(param, offset, fact.length),
      `there is no fact "${fact}"`,
      didYouMean(fact, facts.keys()),
    );
  }
  const why = misfitOf(expression, facts);
  if (why !== undefined) complain("unknown-claim", at, `whether "${subject}" holds cannot be known: ${why}`);
  return subject;
}

// The place of an offset within a text in quotes, where it stands on one line.
function within(param: {readonly loc: Block["loc"]}, offset: number, length = 1): {readonly loc: Block["loc"]} {
  const {loc} = param;
  if (loc.start.line !== loc.end.line) return param;
  const column = loc.start.column + 1 + offset;
  return {loc: {...loc, start: {line: loc.start.line, column}, end: {line: loc.start.line, column: column + length}}};
}
