import type {Problem, Severity} from "../pipeline/model/problem.ts";
import {parseYaml} from "../pipeline/support/yaml/yaml.ts";
import {fileOf} from "./check-project.ts";

/** One mistake in one file of a project, and what is to be said of it. */
export interface Fault {
  readonly title: string;
  readonly file: string;
  /** A text that the file holds once, comments of templates left out, and what stands in its place. */
  readonly find?: string;
  readonly replace?: string;
  /** Instead: what is added at the end of the file. */
  readonly append?: string;
  readonly expect: readonly Expected[];
}

interface Expected {
  readonly code: string;
  /** Absent: an error. */
  readonly severity?: Severity;
  /** Absent: the file of the fault. "{fr,ru}.md.hbs" stands for two files, and the problem is told in both. */
  readonly file?: string;
  /** A text that stands in one line of the file; in a comment of a template only where it begins with "{{!--". Absent: the line in which the change begins. */
  readonly line?: string;
}

/** The faults of a project, and the hints that its clean copy gives rise to with `--strict`, as `seenProblems` has them. */
export interface Faults {
  readonly faults: readonly Fault[];
  readonly hints: readonly string[];
}

export function readFaults(folder: string): Faults {
  const document = parseYaml(fileOf(folder, "faults.yaml"), "faults.yaml", ({message, place}) => {
    throw new Error(`${folder}/faults.yaml:${place?.line}: ${message}`);
  });
  const {faults = [], hints = []} = (document?.value ?? {}) as Partial<Faults>;
  if (faults.length === 0) throw new Error(`${folder}/faults.yaml lists no faults`);
  return {faults, hints};
}

/** The file that a fault changes, changed. */
export function applyFault(folder: string, {title, file, find, replace = "", append}: Fault): Record<string, string> {
  const text = fileOf(folder, file);
  if (append !== undefined) return {[file]: text + append};
  const places = find === undefined ? [] : placesOf(find, blankComments(text));
  const [place = 0] = places;
  if (places.length !== 1) throw new Error(`"${title}" finds its text ${places.length} times in ${file}, not once`);
  return {[file]: text.slice(0, place) + replace + text.slice(place + (find ?? "").length)};
}

/** What is to be told of a fault, as `seenProblems` has it. */
export function expectedProblems(folder: string, fault: Fault, changed: Readonly<Record<string, string>>): string[] {
  const textOf = (file: string): string => changed[file] ?? fileOf(folder, file);
  return fault.expect
    .flatMap(({code, severity = "error", file = fault.file, line}) =>
      filesLike(file).map((name) => {
        const at =
          line === undefined ? firstChange(fileOf(folder, name), textOf(name)) : lineWith(line, name, textOf(name));
        return `${severity} ${code} ${name}:${at}`;
      }),
    )
    .toSorted();
}

/** E.g. "error typed-number templates/a/fr.md.hbs:12", sorted. */
export function seenProblems(problems: readonly Problem[]): string[] {
  return problems.map(({severity, code, place}) => `${severity} ${code} ${place?.file}:${place?.line}`).toSorted();
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

function blankComments(text: string): string {
  return text.replace(/\{\{!--.*?--\}\}/gsu, (comment) => comment.replace(/[^\n]/gu, "\0"));
}

function filesLike(pattern: string): readonly string[] {
  const [, before = "", names = "", after = ""] = /^(.*)\{(.*)\}(.*)$/u.exec(pattern) ?? [];
  return names === "" ? [pattern] : names.split(",").map((name) => before + name + after);
}

function firstChange(before: string, after: string): number {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return now.findIndex((line, index) => line !== old[index]) + 1;
}

function lineWith(part: string, file: string, text: string): number {
  const lines = (part.startsWith("{{!--") ? text : blankComments(text)).split("\n");
  const found = [...lines.keys()].filter((index) => lines[index]?.includes(part));
  if (found.length !== 1) throw new Error(`"${part}" stands in ${found.length} lines of ${file}, not in one`);
  return (found[0] ?? 0) + 1;
}
