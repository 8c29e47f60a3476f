import type {z} from "zod";
import type {Problem} from "../model/problem.ts";
import {didYouMean, error, nearest} from "./problem.ts";
import {keysOf, optionsOf, ruleOf, schemaAt} from "./rule.ts";
import type {YamlDocument} from "./yaml/yaml.ts";

/** A value or key that does not fit its schema. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  readonly problem: Problem;
  readonly kind: "unknown-key" | "wrong-value";
  /** Of an unknown key: the known one that was probably meant. */
  readonly meant?: string;
}

// Names that people know from elsewhere for keys that are called otherwise here.
const OTHER_NAMES: Readonly<Record<string, string>> = {
  caption: "title",
  name: "label",
  description: "label",
  decimals: "digits",
  precision: "digits",
  sources: "source",
  filter: "where",
  date: "published",
  limit: "top",
  license: "licence",
  path: "file",
  values: "rows",
};

/** Says in plain words what zod found, one fault for each key or value. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlDocument): readonly ShapeFault[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, schema, yaml));
  return [wrongValue(path, schema, yaml)];
}

function unknownKey(
  key: string,
  path: readonly (string | number)[],
  schema: z.ZodType,
  yaml: YamlDocument,
): ShapeFault {
  const known = keysOf(schemaAt(schema, path));
  const other = OTHER_NAMES[key.toLowerCase()];
  const meant = nearest(key, known) ?? (other !== undefined && known.includes(other) ? other : undefined);
  const hint = meant === undefined ? adviseKey(key, known) : `did you mean "${meant}"?`;
  const owner = path.length === 0 ? "this file" : path.join(".");
  const message = `"${key}" is no key of ${owner}.`;
  const problem = error("unknown-key", yaml.placeOf([...path, key], "key"), message, hint);
  return {path: [...path, key], problem, kind: "unknown-key", ...(meant !== undefined && {meant})};
}

function adviseKey(key: string, known: readonly string[]): string {
  // {value: 1,234} is read as two keys.
  if (/^[0-9]+$/u.test(key)) return "write numbers without thousands separators, and with a point before the decimals";
  return `known: ${known.join(", ")}`;
}

function wrongValue(path: readonly (string | number)[], schema: z.ZodType, yaml: YamlDocument): ShapeFault {
  const at = schemaAt(schema, path);
  const value = valueAt(yaml.value, path);
  const rule = (at && ruleOf(at)) ?? "of another form";
  const empty = value === null || value === undefined || value === "";
  const message = empty
    ? `${pathName(path)} is empty; it should be ${rule}.`
    : `${pathName(path)} should be ${rule}, not ${show(value, path, yaml)}.`;
  const hint = empty ? adviseEmpty(rule) : advise(value, rule, optionsOf(at));
  return {
    path,
    kind: "wrong-value",
    problem: error(empty ? "empty-value" : "wrong-value", yaml.placeOf(path), message, hint),
  };
}

function adviseEmpty(rule: string): string {
  return rule.includes("in quotes") ? "without quotes a # starts a comment" : "fill it in, or delete the line";
}

/** `"digits" of facts.letters`, for people who look at many facts. */
function pathName(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  const key = path.findLast((step) => typeof step === "string");
  const owner = path.slice(0, path.lastIndexOf(key ?? "")).join(".");
  const of = owner === "" ? "" : ` of ${owner}`;
  return typeof last === "number" ? `Item ${last + 1} of "${key}"${of}` : `"${key}"${of}`;
}

function show(value: unknown, path: readonly (string | number)[], yaml: YamlDocument): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  const raw = yaml.raw(path) ?? String(value);
  const short = raw.length > 40 ? `${raw.slice(0, 39)}…` : raw;
  return typeof value === "string" ? `"${short}"` : short;
}

function advise(value: unknown, rule: string, options: readonly string[]): string | undefined {
  if (typeof value === "string" && options.length > 0) return didYouMean(value, options);
  if (typeof value === "string" && /\bnumber\b/u.test(rule)) return adviseNumber(value);
  if ((typeof value === "number" || typeof value === "boolean") && /\btext\b/u.test(rule))
    return `write "${value}" in quotes`;
  if (typeof value !== "object" && rule.includes("list of")) return `write [${String(value)}]`;
  return undefined;
}

function adviseNumber(text: string): string {
  const plain = text
    .replaceAll(/[\s\u00A0\u202F_']/gu, "")
    .replace(/^(-?[0-9]+),([0-9]{1,2})$/u, "$1.$2")
    .replaceAll(/,(?=[0-9]{3})/gu, "")
    .replace(/%$/u, "");
  if (/^-?[0-9]+(?:\.[0-9]+)?$/u.test(plain)) return `write ${plain}, without quotes, unit or thousands separators`;
  return "write digits, with a point before the decimals";
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value;
  for (const step of path)
    current =
      typeof current === "object" && current !== null ? (current as Record<string | number, unknown>)[step] : undefined;
  return current;
}
