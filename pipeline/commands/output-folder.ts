import type {Format} from "../model/artifact.ts";
import type {Effects} from "../model/effects.ts";
import type {Problem} from "../model/problem.ts";
import {openPublisher, type Publisher} from "../output/publisher.ts";
import {error} from "../support/problem.ts";
import {versionOf} from "./version.ts";

/** Where proofs are written, in the project. */
export const PROOF_FOLDER = "proof";

/** Takes the output folder for this build, or says why it cannot be had. */
export function openOutput(
  effects: Effects,
  folder: string,
  options: {readonly publish: "together" | "each"; readonly formats: readonly Format[]},
): Publisher | {readonly problem: Problem} {
  try {
    const publisher = openPublisher(effects, {...options, folder, version: versionOf(effects)});
    if (!("heldBy" in publisher)) return publisher;
    const {heldBy, lockFile} = publisher;
    return {
      problem: error(
        "output-locked",
        undefined,
        `Another build is writing to ${folder}: ${heldBy}.`,
        `wait for it; if no build runs, remove ${lockFile}`,
      ),
    };
  } catch (cause) {
    return {problem: writeProblem(cause, folder)};
  }
}

/** An error of the disk as a problem; anything else is a bug and is thrown on. */
export function writeProblem(cause: unknown, folder: string): Problem {
  if (!(cause instanceof Error)) throw cause;
  const code = "code" in cause ? String(cause.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "it may not be written to",
    EPERM: "it may not be written to",
    EROFS: "its disk is read-only",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    ENOENT: "no folder can be made there",
    ENOTDIR: "a part of its path is a file",
    EEXIST: "a part of its path is a file",
    EMFILE: "too many files are open",
  };
  return error("cannot-write", undefined, `Nothing could be written to ${folder}: ${reasons[code] ?? cause.message}.`);
}
