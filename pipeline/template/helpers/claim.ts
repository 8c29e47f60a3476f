import {judgeClaim, parseExpression} from "../../support/expression.ts";
import {error} from "../../support/problem.ts";
import type {Scene} from "../scene.ts";
import type {Region} from "./region.ts";

/**
 * `{{#claim "a > b"}}rose to{{else claim "a < b"}}fell to{{else}}stayed at{{/claim}}`: the words whose expression holds.
 *
 * Without `else` a false claim is an error that gives the values; one that cannot be judged always is.
 */
export const claim: Region = {
  takes: "expression",
  example: '{{#claim "exports > imports"}}more than{{else}}no more than{{/claim}}',
  say({subject, at, holding, otherwise, mark}, scene) {
    const expression = parseExpression(subject);
    if ("error" in expression) return "";
    const judgement = judgeClaim(expression, scene.facts);
    const values = sayValues(expression.names, scene);
    switch (judgement.answer) {
      case "true":
        return mark(holding(), subject, at);
      case "false":
        if (otherwise) return otherwise();
        scene.report(
          error(
            "false-claim",
            at,
            `the claim "${subject}" is false: ${values}`,
            "write other words, or give them after {{else}}",
          ),
        );
        return "";
      case "unknown":
        scene.report(
          error(
            "unknown-claim",
            at,
            `whether "${subject}" holds cannot be known: ${judgement.why}`,
            `the facts: ${values}`,
          ),
        );
        return "";
    }
  },
};

function sayValues(names: readonly string[], {facts, voice}: Scene): string {
  return names
    .flatMap((name) => {
      const fact = facts.get(name);
      return fact ? [`${name} is ${fact.value.kind === "missing" ? "missing" : voice.fact(fact).text}`] : [];
    })
    .join(", ");
}
