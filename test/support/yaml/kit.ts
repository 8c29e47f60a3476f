import type {Place, Problem} from "../../../pipeline/model/problem.ts";
import {parseYaml, type YamlDocument} from "../../../pipeline/support/yaml/yaml.ts";

/** Reads a text as `f.yaml`, with its problems as lines. */
export function readYaml(text: string): {document: YamlDocument | undefined; value: unknown; problems: string[]} {
  const problems: Problem[] = [];
  const document = parseYaml(text, "f.yaml", (problem) => problems.push(problem));
  return {document, value: plain(document?.value), problems: problems.map(sayBriefly)};
}

/** "3:7+4 code: message — hint", with what it refers to. */
export function sayBriefly({code, place, message, hint, related = []}: Problem): string {
  const more = related.map((each) => ` (${each.message}: ${at(each.place)})`).join("");
  return `${place ? at(place) : "nowhere"} ${code}: ${message}${hint === undefined ? "" : ` — ${hint}`}${more}`;
}

export function at({line, column, length}: Place): string {
  return `${line}:${column}${length === undefined ? "" : `+${length}`}`;
}

/** The value with ordinary prototypes, for comparison. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
