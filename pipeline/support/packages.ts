import {dirname, join} from "node:path";
import type {Disk} from "../model/effects.ts";

const PACKAGE_NAME = /^(?:@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9-][a-z0-9._-]*$/;

/**
 * The real folder of an npm package as Node would find it: in `node_modules` of each starting folder or of a folder
 * above it. The first start that has the package wins.
 */
export function findPackage(disk: Disk, starts: readonly string[], name: string): string | undefined {
  if (!PACKAGE_NAME.test(name)) return undefined;
  for (const start of starts)
    for (const folder of upwards(disk.real(start) ?? start)) {
      const found = disk.real(join(folder, "node_modules", name));
      if (found !== undefined && disk.kind(found) === "folder") return found;
    }
  return undefined;
}

function* upwards(start: string): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}
