import type {Problem} from "../model/problem.ts";
import {error} from "../support/problem.ts";

/** The problem of a project without any fact sheet. */
export function noSheets(folder: string): Problem {
  return error(
    "no-sheets",
    undefined,
    `There is no fact sheet in ${folder}/, the folder for sheets: files that end in .yaml.`,
    "factpress new <sheet> makes one; --root DIR takes another folder",
  );
}
