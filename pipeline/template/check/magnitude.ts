import type {Call} from "../../support/handlebars-tree.ts";
import {subjectOf} from "../call.ts";
import type {Complain} from "./call.ts";
import {helperNamed} from "../helpers/table.ts";
import type {Scene} from "../scene.ts";

/**
 * A magnitude without its sign (`abs=true`) is told only where a claim around it fixes the sign: one that speaks of the
 * fact itself, or of all that its formula reads.
 */
export function checkMagnitude(
  name: string,
  call: Call,
  claims: readonly string[],
  scene: Scene,
  complain: Complain,
): void {
  const option = call.hash?.pairs.find(({key}) => key === "abs");
  if (option?.value.type !== "BooleanLiteral" || !option.value.value) return;
  const id = helperNamed(name) ? subjectOf(call.params[0]) : name;
  const fact = id === undefined ? undefined : scene.facts.get(id);
  if (id === undefined || !fact) return;
  const {operands} = fact;
  if (claims.includes(id) || (operands.length > 0 && operands.every((operand) => claims.includes(operand)))) return;
  complain(
    "unsigned-magnitude",
    option,
    `abs=true leaves out the sign of ${id}, and no claim around it says whether it rose or fell`,
    `write {{#claim "${id} > 0"}}rose by {{${id} abs=true}}{{else}}…{{/claim}}`,
  );
}
