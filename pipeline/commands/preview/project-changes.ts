import {join} from "node:path";
import type {Disk, Effects} from "../../model/effects.ts";
import {unlessDiskFails} from "../../support/unless-disk-fails.ts";

const PAUSE = 200;
/** How often a project that changes all the time is looked at before work begins all the same. */
const MOST_LOOKS = 10;

/** Tells one state of a project's files from another, whatever the file system tells or does not tell by itself. */
export function stampProject(disk: Disk, root: string, leftOut: readonly string[]): string {
  return [...stampsBelow(disk, root, "", leftOut)].join("\n");
}

/** Waits until the project differs from `before` and is at rest: an editor or Git may write several files. */
export async function projectChange({now}: Pick<Effects, "now">, stamp: () => string, before: string): Promise<void> {
  let last = before;
  let looks = 0;
  let pause = PAUSE;
  for (;;) {
    await rest(pause);
    const started = now();
    const current = stamp();
    // However large the project is, most of the time is left to others.
    pause = Math.max(PAUSE, (now() - started) * 10);
    if (current !== before && (current === last || ++looks >= MOST_LOOKS)) return;
    last = current;
  }
}

// It keeps no process alive that has nothing else to do.
function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

// What is removed at this moment, or may not be read, is as if it were not there.
function* stampsBelow(disk: Disk, root: string, folder: string, leftOut: readonly string[]): Generator<string> {
  for (const name of unlessDiskFails(() => disk.list(join(root, folder))) ?? []) {
    const path = folder + name;
    if (name.startsWith(".") || name === "node_modules/" || leftOut.includes(path)) continue;
    if (name.endsWith("/")) yield* stampsBelow(disk, root, path, leftOut);
    else yield `${path} ${unlessDiskFails(() => disk.stamp(join(root, path))) ?? "missing"}`;
  }
}
