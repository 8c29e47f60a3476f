import {join, relative} from "node:path";
import type {Effects} from "../model/effects.ts";
import type {Problem} from "../model/problem.ts";
import {isFileName, isReservedName} from "../output/names.ts";
import {readSettings} from "../project/settings.ts";
import {openFiles} from "../support/files.ts";
import {inert} from "../support/text-columns.ts";
import {UsageError, type Arguments} from "./arguments.ts";
import {writeProblem} from "./output-folder.ts";
import {logProblems} from "./reporter.ts";
import {readScaffold, schemas, writeScaffold} from "./scaffold.ts";
import {projectRoot} from "./workshop.ts";

/** `factpress new`: a sheet that builds as it is, and its template in the source language. Returns the exit code. */
export async function newCommand(given: Arguments, effects: Effects): Promise<number> {
  const {disk, home, folder} = effects;
  const sheet = given.names[0]?.replace(/\.ya?ml$/, "");
  if (sheet === undefined) throw new UsageError("new needs the name of the sheet: factpress new trade-in-2018");
  if (isReservedName(sheet))
    throw new UsageError(
      `${JSON.stringify(sheet)} cannot name a sheet: Windows keeps the name for a device`,
      `e.g. factpress new ${sheet}-2018`,
    );
  if (!isFileName(sheet) || !/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(sheet))
    throw new UsageError(
      `${JSON.stringify(sheet)} cannot name a sheet: it takes lower-case letters, digits and hyphens`,
      `e.g. factpress new ${suggestion(sheet)}`,
    );
  const root = projectRoot(given, effects);
  const problems: Problem[] = [];
  const files = openFiles({disk, root, defaults: home, templates: "templates", packages: []});
  const settings = readSettings(files, (problem) => problems.push(problem));
  if (problems.some(({severity}) => severity === "error")) {
    logProblems(problems, effects, root);
    return 1;
  }
  const marks = {SHEET: sheet, TITLE: titleOf(sheet), TODAY: effects.today(), LANG: settings.source};
  const {data, templates} = settings.folders;
  const made = readScaffold(effects, "sheet", marks).map(({path, bytes}) => ({
    path: path.replace(/^data\//, `${data}/`).replace(/^templates\//, `${templates}/`),
    bytes,
  }));
  for (const path of [...made.map((file) => file.path), `${data}/${sheet}.yml`])
    if (disk.kind(join(root, path)) !== undefined) throw new UsageError(`${path} already exists; nothing was written`);
  try {
    const lacking = schemas(effects).filter(({path}) => disk.kind(join(root, path)) === undefined);
    writeScaffold(effects, root, [...made, ...lacking]);
  } catch (cause) {
    effects.log(`${inert(writeProblem(cause, root).message)}\n`);
    return 3;
  }
  const shown = made.map(({path}) => `  ${relative(folder, join(root, path))}`).join("\n");
  effects.log(`New:\n${shown}\n\nNext:\n  npx factpress build ${sheet}\n`);
  return 0;
}

function titleOf(sheet: string): string {
  const words = sheet.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function suggestion(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug.slice(0, 80) || "trade-in-2018";
}
