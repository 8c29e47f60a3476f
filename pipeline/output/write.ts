import {basename, dirname, join, sep} from "node:path";
import type {Disk} from "../model/effects.ts";

const TEMPORARY = /^\..+\.factpress-\d+-\d+\.tmp$/;

export interface OutputFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes a set of files that belong together: each first under a temporary name and through to the disk, and only when
 * all of them are there, each renamed. A reader sees the old file or the new one, never a part; after an error the old
 * files stand and no temporary is left. A file that holds its bytes already is left alone. `process` tells our
 * temporaries from those of others.
 */
export function writeFiles(disk: Disk, folder: string, files: readonly OutputFile[], process: number): void {
  const staged: {readonly temporary: string; readonly target: string}[] = [];
  try {
    for (const [index, {path, bytes}] of files.entries()) {
      const target = targetIn(disk, folder, path);
      if (holds(disk, target, bytes)) continue;
      const temporary = join(dirname(target), `.${basename(target)}.factpress-${process}-${index}.tmp`);
      staged.push({temporary, target});
      disk.create(temporary, bytes);
    }
    for (const {temporary, target} of staged) disk.rename(temporary, target);
  } catch (cause) {
    for (const {temporary} of staged) disk.remove(temporary);
    throw cause;
  }
}

/** Removes the temporaries that a killed build left below a folder; call it only while holding the folder's lock. */
export function sweepTemporaries(disk: Disk, folder: string): void {
  for (const name of disk.kind(folder) === "folder" ? disk.list(folder) : []) {
    if (name.endsWith("/")) sweepTemporaries(disk, join(folder, name));
    else if (TEMPORARY.test(name)) disk.remove(join(folder, name));
  }
}

// A folder in the output may have been replaced by a link that leads elsewhere.
function targetIn(disk: Disk, folder: string, path: string): string {
  const target = join(folder, path);
  const parent = dirname(target);
  disk.makeFolder(parent);
  const realFolder = disk.real(folder) ?? folder;
  const realParent = disk.real(parent) ?? parent;
  if (realParent !== realFolder && !realParent.startsWith(realFolder + sep))
    throw new Error(`${path} would be written outside the output folder, through a link`);
  if (disk.kind(target) === "folder")
    throw new Error(`${path} is a folder; a file of this name is to be written there`);
  return target;
}

function holds(disk: Disk, target: string, bytes: Uint8Array | string): boolean {
  // A link is replaced by the file itself.
  const real = disk.real(target);
  if (real !== join(disk.real(dirname(target)) ?? "", basename(target)) || disk.kind(real) !== "file") return false;
  const wanted = typeof bytes === "string" ? Buffer.from(bytes) : bytes;

  return disk.size(real) === wanted.length && Buffer.compare(wanted, disk.read(real)) === 0;
}
