import {dirname, join} from "node:path";
import type {Effects} from "../model/effects.ts";

export interface ScaffoldFile {
  /** Relative to where it is written. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a folder below `starter/`, with the marks in their names and texts filled in, e.g. `__SHEET__`.
 *
 * A name that npm or git would treat specially begins with "dot-" instead of ".".
 */
export function readScaffold(
  {disk, home}: Pick<Effects, "disk" | "home">,
  folder: string,
  marks: Readonly<Record<string, string>>,
): readonly ScaffoldFile[] {
  const start = join(home, "starter", folder);
  const fill = (text: string): string => text.replace(/__([A-Z]+)__/g, (mark, name: string) => marks[name] ?? mark);

  function walk(prefix: string): ScaffoldFile[] {
    return disk
      .list(join(start, prefix))
      .toSorted()
      .flatMap((name) => {
        if (name.endsWith("/")) return walk(prefix + name);
        const text = new TextDecoder().decode(disk.read(join(start, prefix + name)));
        const path = fill(prefix + name).replaceAll(/(^|\/)dot-/g, "$1.");
        return [{path, bytes: new TextEncoder().encode(fill(text))}];
      });
  }

  return walk("");
}

/** Writes new files; none of them may exist, which the caller has made sure of. */
export function writeScaffold({disk}: Pick<Effects, "disk">, target: string, files: readonly ScaffoldFile[]): void {
  for (const {path, bytes} of files) {
    disk.makeFolder(dirname(join(target, path)));
    disk.create(join(target, path), bytes);
  }
}

/** The files by which an editor knows the keys of a sheet, and of Vega-Lite in it. */
export function schemas({disk, home}: Pick<Effects, "disk" | "home">): readonly ScaffoldFile[] {
  return disk
    .list(join(home, "schema"))
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => ({path: `.factpress/${name}`, bytes: disk.read(join(home, "schema", name))}));
}
