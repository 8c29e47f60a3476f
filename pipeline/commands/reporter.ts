import type {Effects} from "../model/effects.ts";
import type {Edition} from "../model/edition.ts";
import type {ManifestEdition, ManifestFile} from "../model/manifest.ts";
import type {Problem} from "../model/problem.ts";
import {distinctProblems} from "../support/distinct-problems.ts";
import {printAnnotations} from "../support/print-annotations.ts";
import {countProblems, painter, printProblems} from "../support/print-problems.ts";
import {type ReporterName, wantsColors} from "./values.ts";
import {versionOf} from "./version.ts";
import {excerptSource, shownFrom} from "./workshop.ts";

/** The outcome of one edition; "sound" is a checked one. */
export interface EditionOutcome {
  readonly briefing: string;
  readonly lang: string;
  readonly status: ManifestEdition["status"] | "sound";
  readonly because?: string;
  /** It was made by an earlier run, and nothing that it is made from has changed. */
  readonly unchanged?: true;
  /** Its template says that it is only begun. */
  readonly draft?: true;
}

/** All that a run has to tell at its end. */
export interface Account {
  readonly exit: number;
  readonly problems: readonly Problem[];
  readonly editions: readonly EditionOutcome[];
  readonly written: readonly ManifestFile[];
  /** The last lines for people. */
  readonly summary: readonly string[];
}

export interface Reporter {
  edition(edition: Edition, unchanged?: boolean): void;
  finish(account: Account): void;
}

/** Tells a person or a program what a run did. Progress and words go to standard error, data to standard output. */
export function createReporter(name: ReporterName, effects: Effects, root: string): Reporter {
  const colors = wantsColors(effects);
  return {
    edition(edition, unchanged = false) {
      if (name !== "json") effects.log(progressLine(edition, unchanged, colors));
    },
    finish({exit, problems: all, editions, written, summary}) {
      const problems = distinctProblems(all);
      if (name === "json") {
        const factpress = versionOf(effects);
        effects.print(`${JSON.stringify({factpress, exit, problems, editions, written}, undefined, 2)}\n`);
        return;
      }
      if (name === "github") effects.print(printAnnotations(problems, shownFrom(effects, root)));
      logProblems(problems, effects, root);
      const counts = countProblems(problems);
      effects.log(`\n${[...summary, ...(counts ? [counts] : [])].join("\n")}\n`);
    },
  };
}

/** Tells problems to people, each once; whether there is an error among them. */
export function logProblems(all: readonly Problem[], effects: Effects, root: string): boolean {
  const problems = distinctProblems(all);
  const [text, shown, colors] = [excerptSource(effects, root), shownFrom(effects, root), wantsColors(effects)];
  if (problems.length > 0) effects.log(`\n${printProblems(problems, {text, shown, colors})}`);
  return problems.some(({severity}) => severity === "error");
}

/** "1.2 MB", "48 kB". */
export function printBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function progressLine(
  {briefing, lang, status, artifacts, problems}: Edition,
  unchanged: boolean,
  colors: boolean,
): string {
  const mark = status === "built" ? "✓" : painter(colors, "error")("✗");
  const pages = artifacts.find((artifact) => artifact.pages !== undefined)?.pages;
  const details = [
    ...artifacts
      .filter(({format}) => format === "pdf" || format === "html")
      .map(({format, bytes}) => `${format} ${printBytes(bytes.length)}`),
    ...(pages === undefined ? [] : [`${pages} page${pages === 1 ? "" : "s"}`]),
    countProblems(problems),
    ...(unchanged ? ["unchanged"] : []),
  ].filter((detail) => detail !== "");
  return `${mark} ${briefing} ${lang}${details.length > 0 ? `  ${painter(colors, "dim")(details.join(", "))}` : ""}\n`;
}
