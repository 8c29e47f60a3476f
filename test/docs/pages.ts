import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

/** A page that people read, by its path in the repository. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

/** README, contributing guide, `docs/`, and the README that `factpress init` writes. */
export const pages: readonly Page[] = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "starter/project/README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
].map((file) => ({file, text: readFileSync(join(ROOT, file), "utf8")}));

export function pageNamed(file: string): Page {
  const found = pages.find((candidate) => candidate.file === file);
  if (!found) throw new Error(`there is no page ${file}`);
  return found;
}

/** A fenced block: its language, what else stands behind its opening mark, and what it holds. */
export interface Fenced {
  readonly language: string;
  readonly about: string;
  readonly text: string;
  /** Of the opening mark. */
  readonly line: number;
}

export function fencedBlocks({text}: Page): readonly Fenced[] {
  return [...text.matchAll(/^```(\w*) ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? "",
    about: match[2] ?? "",
    text: match[3] ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
}
