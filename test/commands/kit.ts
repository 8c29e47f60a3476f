import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll} from "vitest";
import {run} from "../../pipeline/cli.ts";
import {diskEffects} from "../../pipeline/effects.ts";
import type {Effects} from "../../pipeline/model/effects.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true});
});

/** A new folder with these files in it, removed after the tests of the file. */
export function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "factpress-"));
  made.push(folder);
  change(folder, files);
  return folder;
}

/** Writes files into a folder; `undefined` removes one. */
export function change(folder: string, files: Readonly<Record<string, string | undefined>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
}

/** Every file below a folder by its path, with its text; hidden ones too. */
export function contents(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

export interface Ran {
  readonly exit: number;
  readonly printed: string;
  readonly logged: string;
}

/** Runs a command line in a folder, with the workers of `fixtures/worker.mjs`; `changes` replaces single effects. */
export async function factpress(folder: string, argv: string, changes: Partial<Effects> = {}): Promise<Ran> {
  let [printed, logged] = ["", ""];
  const real = diskEffects(join(import.meta.dirname, "fixtures/worker.mjs"));
  const effects: Effects = {
    ...real,
    // Little memory, so that the sheet that takes all of it is soon at its end.
    startWorker: () => real.startWorker(64),
    folder,
    environment: {},
    print: (text) => void (printed += text),
    log: (text) => void (logged += text),
    ...changes,
  };
  const exit = await run(argv.split(" ").filter(Boolean), effects);
  return {exit, printed, logged};
}
