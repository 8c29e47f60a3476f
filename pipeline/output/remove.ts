import {createHash} from "node:crypto";
import {dirname, join, sep} from "node:path";
import type {Disk} from "../model/effects.ts";
import type {ManifestFile} from "../model/manifest.ts";

/**
 * Removes files of an earlier build, and the folders that they leave empty. A file whose bytes are not those that we
 * wrote is somebody else's by now and stays, as does what a link leads to outside the folder.
 */
export function removeFiles(disk: Disk, folder: string, files: readonly ManifestFile[]): void {
  const realFolder = disk.real(folder) ?? folder;
  for (const {path, sha256} of files) {
    const real = disk.real(join(folder, path));
    if (real === undefined || !real.startsWith(realFolder + sep) || disk.kind(real) !== "file") continue;
    if (createHash("sha256").update(disk.read(real)).digest("hex") !== sha256) continue;
    disk.remove(real);
    for (let parent = dirname(real); parent.startsWith(realFolder + sep); parent = dirname(parent))
      disk.removeEmptyFolder(parent);
  }
}
