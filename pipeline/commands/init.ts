import {basename, join, relative, resolve} from "node:path";
import type {Effects} from "../model/effects.ts";
import {findPackage} from "../support/packages.ts";
import {inert} from "../support/text-columns.ts";
import {UsageError, type Arguments} from "./arguments.ts";
import {writeProblem} from "./output-folder.ts";
import {readScaffold, schemas, writeScaffold} from "./scaffold.ts";
import {versionOf} from "./version.ts";

/** `factpress init`: a small complete project in a new or empty folder. Returns the exit code. */
export async function initCommand(given: Arguments, effects: Effects): Promise<number> {
  const {disk, folder} = effects;
  const target = resolve(folder, given.names[0] ?? ".");
  const version = versionOf(effects);
  // A package.json here would hide a Factpress that is installed in a folder above, and there it is looked for.
  const installed = findPackage(disk, [nearestFolder(effects, target)], "factpress") !== undefined;
  const scaffold = readScaffold(effects, "project", {NAME: packageName(basename(target)), VERSION: version});
  const files = [...scaffold.filter(({path}) => !installed || path !== "package.json"), ...schemas(effects)];
  const taken = files.filter(({path}) => disk.kind(join(target, path)) !== undefined);
  if (taken.length > 0)
    throw new UsageError(
      `${given.names[0] ?? "this folder"} already has ${taken.map(({path}) => path).join(", ")}; nothing was written`,
      "name a new folder: factpress init my-briefings",
    );
  try {
    writeScaffold(effects, target, files);
  } catch (cause) {
    effects.log(`${inert(writeProblem(cause, target).message)}\n`);
    return 3;
  }
  const shown = relative(folder, target);
  const steps = [
    ...(shown ? [`cd ${quoted(shown)}`] : []),
    ...(installed ? [] : ["npm install"]),
    "npx factpress build",
  ];
  effects.log(`A new project in ${inert(shown || ".")}: ${files.length} files.

Next:
  ${steps.join("\n  ")}

Then change a figure in data/trade-share.yaml or a sentence in templates/trade-share/en.md.hbs, and build again.
README.md says how to add a language and how the scheduled build works.
`);
  return 0;
}

function nearestFolder({disk}: Effects, path: string): string {
  let folder = path;
  while (disk.kind(folder) !== "folder" && resolve(folder, "..") !== folder) folder = resolve(folder, "..");
  return folder;
}

function quoted(path: string): string {
  return /^[\w./\\:-]+$/u.test(path) ? path : JSON.stringify(path);
}

function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name || "briefings";
}
