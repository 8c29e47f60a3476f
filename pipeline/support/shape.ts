import {z} from "zod";
import type {Report} from "../model/problem.ts";
import {error} from "./problem.ts";
import {explainIssue, type ShapeFault} from "./shape-words.ts";
import type {YamlDocument} from "./yaml/yaml.ts";

/** A YAML file held against a schema. */
export interface Shaped<T> {
  /** The file without what did not fit. Lists keep their indices: a list with a bad item is left out whole. */
  readonly value: T;
  /** What did not fit, all of it reported. */
  readonly faults: readonly ShapeFault[];
}

/**
 * Holds a YAML file against a schema and reports everything that does not fit, each at its own line, in the words
 * that the schema was given by `ruled`. `what` names the file's kind: "a fact sheet".
 */
export function checkShape<S extends z.ZodType>(
  schema: S,
  yaml: YamlDocument,
  what: string,
  report: Report,
): Shaped<z.output<S>> | undefined {
  if (typeof yaml.value !== "object" || yaml.value === null || Array.isArray(yaml.value)) {
    const hint = "write each key on a line of its own, with a colon and a space after it";
    report(
      error("wrong-type", yaml.placeOf([]), `This is no ${what}: it should be a mapping of keys to values.`, hint),
    );
    return undefined;
  }
  const faults: ShapeFault[] = [];
  let value: unknown = structuredClone(yaml.value);
  // Each round takes away at least one level of what does not fit; values stand at most 32 deep.
  for (let round = 0; round < 40; round++) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return {value: parsed.data, faults};
    const found = parsed.error.issues.flatMap((issue) => explainIssue(issue, schema, yaml));
    // What a removal breaks in turn is removed without another word.
    if (round === 0) for (const fault of found) tell(fault, yaml, report);
    if (round === 0) faults.push(...found);
    value = without(
      value,
      found.map((fault) => fault.path),
    );
  }
  throw new Error(`${what} could not be reduced to what fits its schema`);
}

function tell({problem}: ShapeFault, yaml: YamlDocument, report: Report): void {
  if (!problem.place || !yaml.troubledAt(problem.place)) report(problem);
}

function without(value: unknown, paths: readonly (readonly (string | number)[])[]): unknown {
  for (const path of paths) remove(value, path);
  return value;
}

function remove(root: unknown, path: readonly (string | number)[]): void {
  const inList = path.findIndex((step) => typeof step === "number");
  // A cell of a row can go alone; an item of a list takes the list with it, so that no index moves.
  const end = path.length - 1 === inList ? inList - 1 : path.length - 1;
  let parent = root;
  for (const step of path.slice(0, end)) parent = isObject(parent) ? parent[step] : undefined;
  const key = path[end];
  if (isObject(parent) && key !== undefined && !Array.isArray(parent)) delete parent[key];
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}
