import type {Problem} from "../model/problem.ts";
import {error} from "../support/problem.ts";

/** The problem of a project without any fact sheet; `beside` are the files of the project's own folder. */
export function noSheets(folder: string, beside: readonly string[]): Problem {
  const stray = beside.find((name) => /\.ya?ml$/.test(name) && !/^\.|^factpress\.yaml$/.test(name));
  return error(
    "no-sheets",
    undefined,
    `There is no fact sheet in ${folder}/, the folder for sheets: files that end in .yaml.`,
    stray === undefined
      ? "npx factpress new <sheet> makes one; --root DIR takes another folder"
      : `if ${stray} is a fact sheet, move it to ${folder}/${stray}`,
  );
}
