import {join} from "node:path";
import type {Effects} from "../model/effects.ts";

interface Holder {
  readonly host: string;
  readonly process: number;
}

export type Lock = {readonly release: () => void} | {readonly heldBy: Holder | undefined; readonly file: string};

/**
 * Takes the lock of an output folder, which must exist, so that two builds do not mix their files there. A lock whose
 * process no longer lives on this machine is taken over; one of another machine is not, since nobody can tell.
 */
export function lockOutput(effects: Pick<Effects, "disk" | "identity" | "alive">, folder: string): Lock {
  const {disk, identity, alive} = effects;
  const file = join(folder, ".factpress", "lock");
  disk.makeFolder(join(folder, ".factpress"));
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      disk.create(file, `${JSON.stringify(identity)}\n`);
      return {release: () => disk.remove(file)};
    } catch (cause) {
      if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
    }
    const holder = holderOf(effects, file);
    if (!holder || holder.host !== identity.host || (holder.process !== identity.process && alive(holder.process)))
      return {heldBy: holder, file};
    // Renamed first: of two builds that find the same dead lock, only one can move it.
    const aside = `${file}-${identity.process}`;
    try {
      disk.rename(file, aside);
    } catch {
      continue;
    }
    disk.remove(aside);
  }
  return {heldBy: holderOf(effects, file), file};
}

function holderOf({disk}: Pick<Effects, "disk">, file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(disk.read(file)));
    if (typeof value !== "object" || value === null || !("host" in value) || !("process" in value)) return undefined;
    if (typeof value.host !== "string" || typeof value.process !== "number") return undefined;
    return {host: value.host, process: value.process};
  } catch {
    return undefined;
  }
}
