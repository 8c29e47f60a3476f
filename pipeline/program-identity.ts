import {createHash} from "node:crypto";
import {join} from "node:path";
import type {Disk, Effects} from "./model/effects.ts";
import {findPackage} from "./support/packages.ts";

/**
 * A hash of all that decides what the program makes of the same files: its own modules, the packages that it uses, and
 * Node with the data that it brings.
 */
export function programIdentity({disk, home, program, versions, environment}: Effects): string {
  const hash = createHash("sha256");
  for (const file of filesBelow(disk, program)) hash.update(`${file}\n`).update(disk.read(join(program, file)));
  hash.update(packagesBelow(disk, home).join("\n"));
  return hash.update(JSON.stringify([versions, environment["NODE_ICU_DATA"]])).digest("hex");
}

function filesBelow(disk: Disk, folder: string, prefix = ""): readonly string[] {
  return disk
    .list(join(folder, prefix))
    .flatMap((name) => (name.endsWith("/") ? filesBelow(disk, folder, prefix + name) : [prefix + name]))
    .sort();
}

/** Name and version of every package that a package depends on, however far away, sorted. */
function packagesBelow(disk: Disk, home: string): readonly string[] {
  const found = new Map<string, string>();
  const folders = [disk.real(home) ?? home];
  for (const folder of folders) {
    if (found.has(folder)) continue;
    const {name, version, dependencies} = readPackage(disk, folder);
    found.set(folder, `${name}@${version}`);
    for (const dependency of dependencies) {
      const at = findPackage(disk, [folder], dependency);
      if (at !== undefined) folders.push(at);
    }
  }
  return [...found.values()].sort();
}

function readPackage(
  disk: Disk,
  folder: string,
): {readonly name: string; readonly version: string; readonly dependencies: readonly string[]} {
  const text = new TextDecoder().decode(disk.read(join(folder, "package.json")));
  const {name, version, dependencies, optionalDependencies} = JSON.parse(text) as Record<string, unknown>;
  return {
    name: String(name),
    version: String(version),
    dependencies: [dependencies, optionalDependencies].flatMap((each) => Object.keys(each ?? {})),
  };
}
