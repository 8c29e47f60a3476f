import type {Call} from "../../support/handlebars-tree.ts";
import {type Condition, signIsFixed} from "../../support/expression/sign.ts";
import {subjectOf} from "../call.ts";
import type {Complain} from "./call.ts";
import {helperNamed} from "../helpers/table.ts";
import type {Scene} from "../scene.ts";

/**
 * A magnitude without its sign (`abs=true`) is told only where the claims around it leave the fact one sign: those that hold
 * in this branch, and those whose `else` it is.
 */
export function checkMagnitude(
  name: string,
  call: Call,
  claims: readonly Condition[],
  {facts}: Scene,
  complain: Complain,
): void {
  const option = call.hash?.pairs.find(({key}) => key === "abs");
  if (option?.value.type !== "BooleanLiteral" || !option.value.value) return;
  const id = helperNamed(name) ? subjectOf(call.params[0]) : name;
  if (id === undefined || !facts.has(id) || signIsFixed(id, claims, facts)) return;
  complain(
    "unsigned-magnitude",
    option,
    `abs=true leaves out the sign of ${id}, and no claim around it says whether it rose or fell`,
    `write {{#claim "${id} > 0"}}rose by {{${id} abs=true}}{{else}}…{{/claim}}`,
  );
}
