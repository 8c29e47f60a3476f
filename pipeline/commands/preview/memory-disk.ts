import {dirname} from "node:path";
import type {Disk} from "../../model/effects.ts";

/** A disk that holds what is written to it as long as the program runs. */
export function createMemoryDisk(): Disk {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>();

  function kind(path: string): ReturnType<Disk["kind"]> {
    return files.has(path) ? "file" : folders.has(path) ? "folder" : undefined;
  }

  function read(path: string): Uint8Array {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`no such file: ${path}`);
    return bytes;
  }

  return {
    kind,
    read,
    real: (path) => (kind(path) ? path : undefined),
    size: (path) => read(path).length,
    stamp: (path) => kind(path),
    list: (folder) => [
      ...[...folders].filter((path) => path !== folder && dirname(path) === folder).map((path) => `${nameOf(path)}/`),
      ...[...files.keys()].filter((path) => dirname(path) === folder).map(nameOf),
    ],
    makeFolder(path) {
      for (let folder = path; !folders.has(folder); folder = dirname(folder)) folders.add(folder);
    },
    create(path, bytes) {
      if (kind(path)) throw Object.assign(new Error(`${path} exists`), {code: "EEXIST"});
      files.set(path, typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
    },
    rename(from, to) {
      const bytes = read(from);
      files.delete(from);
      files.set(to, bytes);
    },
    remove: (path) => void files.delete(path),
    removeEmptyFolder(path) {
      const holds = [...files.keys(), ...folders].some((other) => other !== path && dirname(other) === path);
      if (!holds) folders.delete(path);
    },
  };
}

function nameOf(path: string): string {
  return path.slice(dirname(path).length).replace(/^[\\/]/, "");
}
