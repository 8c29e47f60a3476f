import {createHash} from "node:crypto";
import {FileError, type Files} from "../model/files.ts";
import type {Ask, Input} from "../model/inputs.ts";

/** Files that note what is asked of them. */
export interface WatchedFiles {
  readonly files: Files;
  /** All that was asked so far and what was said, each question once. */
  inputs(): readonly Input[];
}

/** What was said differs from one time to the next; no later answer equals it. */
const CHANGING = "changing";

/** Notes everything that is asked of files, also what is not there. */
export function watchFiles(files: Files): WatchedFiles {
  const noted = new Map<string, Input>();

  function note(ask: Ask, name: string, part: string | undefined, said: string): void {
    const key = questionOf({ask, name, part});
    const before = noted.get(key);
    const steady = before === undefined || before.said === said;
    noted.set(key, {ask, name, ...(part !== undefined && {part}), said: steady ? said : CHANGING});
  }

  function watched<Value>(
    ask: Ask,
    name: string,
    answer: () => Value,
    short: (value: Value) => string,
    part?: string,
  ): Value {
    try {
      const value = answer();
      note(ask, name, part, short(value));
      return value;
    } catch (cause) {
      if (cause instanceof FileError) note(ask, name, part, cause.trouble);
      throw cause;
    }
  }

  return {
    files: {
      read: (file) => watched("read", file, () => files.read(file), hash),
      text: (file) => watched("text", file, () => files.text(file), hash),
      exists: (file) => watched("exists", file, () => files.exists(file), String),
      list: (folder) => watched("list", folder, () => files.list(folder), hashNames),
      fromPackage: (name, file) =>
        watched(
          "fromPackage",
          name,
          () => files.fromPackage(name, file),
          (bytes) => (bytes ? hash(bytes) : "missing"),
          file,
        ),
      listPackage: (name, ending) =>
        watched("listPackage", name, () => files.listPackage(name, ending), hashNames, ending),
    },
    inputs: () => [...noted.values()],
  };
}

/** Tells of inputs noted earlier whether files still say the same; each question is asked once. */
export function createComparison(files: Files): (inputs: readonly Input[]) => boolean {
  const known = new Map<string, string | undefined>();
  return (inputs) =>
    inputs.every((input) => {
      const key = questionOf(input);
      if (!known.has(key)) known.set(key, askAgain(files, input));
      return known.get(key) === input.said;
    });
}

/** What files say now; `undefined` where they cannot be asked. */
function askAgain(files: Files, {ask, name, part = ""}: Input): string | undefined {
  const watch = watchFiles(files);
  try {
    if (ask === "fromPackage" || ask === "listPackage") watch.files[ask](name, part);
    else watch.files[ask](name);
  } catch {
    // What kind of trouble it is was noted; where it was not, whoever reads the file for good will tell.
  }
  return watch.inputs()[0]?.said;
}

function questionOf({ask, name, part}: {ask: Ask; name: string; part?: string | undefined}): string {
  return JSON.stringify([ask, name, part]);
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64");
}

function hashNames(names: readonly string[]): string {
  return hash(JSON.stringify(names));
}
