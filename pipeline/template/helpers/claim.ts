import type {Fact} from "../../model/fact.ts";
import type {Problem} from "../../model/problem.ts";
import {judgeClaim, parseExpression} from "../../support/expression/expression.ts";
import {error} from "../../support/problem.ts";
import type {Scene} from "../scene.ts";
import {shownFacts} from "../shown-facts.ts";
import type {Region, RegionCall} from "./region.ts";

/**
 * `{{#claim "a > b"}}rose to{{else claim "a < b"}}fell to{{else}}stayed at{{/claim}}`: the words whose expression holds, for
 * the exact values and for the figures as the reader sees them.
 *
 * Without `else` a claim that does not hold is an error that gives the values; one that cannot be judged always is.
 */
export const claim: Region = {
  takes: "expression",
  example: '{{#claim "exports > imports"}}more than{{else}}no more than{{/claim}}',
  say(call, scene) {
    const {subject, at, printed, holding, otherwise, mark} = call;
    const expression = parseExpression(subject);
    if ("error" in expression) return "";
    const shown = shownFacts(expression.names, scene.facts, printed, scene.voice);
    const judgement = judgeClaim(expression, scene.facts, shown);
    if (judgement.answer === "true") return mark(holding(), subject, at);
    // The words after the last else say that no claim of the chain holds.
    if (judgement.answer === "false" && otherwise)
      return call.chained ? otherwise() : mark(otherwise(), `!(${subject})`, at);
    const values = sayValues(expression.names, shown, scene);
    scene.report(
      judgement.answer === "false"
        ? falseClaim(call, values, judgement.only)
        : error(
            "unknown-claim",
            at,
            `whether "${subject}" holds cannot be known: ${judgement.why}`,
            `the facts: ${values}`,
          ),
    );
    return "";
  },
};

function falseClaim({subject, at}: RegionCall, values: string, only: "before" | "after" | undefined): Problem {
  const message = {
    before: `the claim "${subject}" is true only before rounding, and readers see the rounded figures: ${values}`,
    after: `the claim "${subject}" is true only after rounding, and false of the exact values: ${values}`,
  };
  const hint =
    only === undefined
      ? "write other words, or give them after {{else}}"
      : "print more digits (digits=), write other words, or give them after {{else}}";
  return error("false-claim", at, only ? message[only] : `the claim "${subject}" is false: ${values}`, hint);
}

// As the reader sees them; a figure whose rounding tells on the claim with both its values.
function sayValues(names: readonly string[], shown: ReadonlyMap<string, Fact>, {facts, voice}: Scene): string {
  return names
    .flatMap((name) => {
      const [fact, seen] = [facts.get(name), shown.get(name)];
      if (!fact || !seen) return [];
      if (fact.value.kind === "missing") return [`${name} is missing`];
      const [exact, rounded] = [plainValue(fact), plainValue(seen)];
      return [`${name} is ${exact === rounded ? voice.fact(fact).text : `${exact}, shown as ${rounded}`}`];
    })
    .join(", ");
}

function plainValue({value}: Fact): string {
  if (value.kind === "number") return value.value;
  return value.kind === "range" ? `${value.low} to ${value.high}` : "";
}
