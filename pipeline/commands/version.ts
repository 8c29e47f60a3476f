import {join} from "node:path";
import type {Effects} from "../model/effects.ts";

/** The version of Factpress, from its own package.json. */
export function versionOf({disk, home}: Pick<Effects, "disk" | "home">): string {
  const manifest: unknown = JSON.parse(new TextDecoder().decode(disk.read(join(home, "package.json"))));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error(`${home}/package.json has no version`);
}
