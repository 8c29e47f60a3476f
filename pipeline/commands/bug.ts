import type {Effects} from "../model/effects.ts";
import {versionOf} from "./version.ts";

/** Tells of an error that nobody foresaw, with its stack and how to report it; returns the exit code for it. */
export function reportBug(stack: string, effects: Effects): number {
  const {node, icu} = effects.versions;
  effects.log(`This is a bug in Factpress, not in your files.

${stack}

To report it, send these lines, the command that you typed and, if you may, the sheet and the template to the
maintainers of Factpress (factpress ${versionOf(effects)}, node ${node}, ICU ${icu}).
`);
  return 70;
}
