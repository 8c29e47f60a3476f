import type {Complain} from "./complain.ts";
import type {Vega} from "../engine.ts";
import {isObject, type Json, type JsonPath, walk} from "../json.ts";

/** An expression of a spec, parsed. */
export interface SpecExpression {
  readonly path: JsonPath;
  readonly text: string;
  /** Fields read as `datum.x` or `datum["x"]`. */
  readonly fields: readonly string[];
}

/** The expressions of a spec that read rows of its data; those that do not parse are left out. */
export function rowExpressions(spec: Json, vega: Vega): readonly SpecExpression[] {
  const found: SpecExpression[] = [];
  for (const {text, path} of expressionsOf(spec)) {
    const tree = parse(text, vega);
    if (
      isObject(tree) &&
      path.at(-1) !== "labelExpr" &&
      !path.includes("axis") &&
      !path.includes("legend") &&
      !path.includes("config")
    )
      found.push({path, text, fields: fieldsOf(tree)});
  }
  return found;
}

/** Checks that every expression of a spec is one, and that it asks for nothing that changes from run to run or never ends. */
export function checkExpressions(spec: Json, vega: Vega, complain: Complain): void {
  for (const {text, path} of expressionsOf(spec)) {
    const tree = parse(text, vega);
    if (!isObject(tree)) {
      complain("bad-expression", path, `The expression "${text}" cannot be read: ${tree}.`);
      continue;
    }
    walk(tree, (node) => {
      if (!isObject(node) || node["type"] !== "CallExpression") return;
      const name = String((node["callee"] as Json)["name"]);
      const longest = Math.max(0, ...(node["arguments"] as Json[]).map((argument) => Number(argument["value"]) || 0));
      if (name === "now")
        complain(
          "no-clock",
          path,
          `The expression "${text}" asks for the time of the build; the same data must give the same chart.`,
          "compare with a date that is written out",
        );
      else if ((name === "pad" || name === "sequence") && longest > longestMade)
        complain(
          "chart-too-large",
          path,
          `The expression "${text}" makes ${longest} values; ${longestMade} is the most.`,
        );
    });
  }
}

const longestMade = 10_000;
// A filter may be a tree of these, with expressions as its leaves.
const logic = new Set(["and", "or", "not"]);
const expressionKeys = new Set(["calculate", "filter", "test", "expr", "labelExpr"]);

function expressionsOf(spec: Json): readonly {readonly text: string; readonly path: JsonPath}[] {
  const found: {text: string; path: JsonPath}[] = [];
  walk(spec, (value, path) => {
    if (path.at(-1) === "values" || path[0] === "datasets") return false;
    const key = path.findLast((part) => typeof part === "string" && !logic.has(part));
    if (typeof value === "string" && expressionKeys.has(String(key))) found.push({text: value, path});
    return true;
  });
  return found;
}

// The parser as Vega itself uses it, with its message where the text is no expression.
function parse(text: string, vega: Vega): Json | string {
  try {
    return vega.parseExpression(text) as unknown as Json;
  } catch (reason) {
    return reason instanceof Error ? reason.message : String(reason);
  }
}

function fieldsOf(tree: Json): readonly string[] {
  const fields: string[] = [];
  walk(tree, (node) => {
    if (!isObject(node) || node["type"] !== "MemberExpression") return;
    const {object, property, computed} = node;
    if (!isObject(object) || object["name"] !== "datum" || !isObject(property)) return;
    const name = computed === true ? property["value"] : property["name"];
    if (typeof name === "string") fields.push(name);
  });
  return fields;
}
