import {isAbsolute, join, sep} from "node:path";
import type {Disk} from "../model/effects.ts";
import {FileError, type Files, type FileTrouble} from "../model/files.ts";
import {findPackage} from "./packages.ts";

export interface FilesOptions {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly root: string;
  /** The folder whose `templates/` stands in for what the team's own lacks. */
  readonly defaults: string;
  /** The project's folder of templates. */
  readonly templates: string;
  /** Folders from which npm packages are looked for, in order. */
  readonly packages: readonly string[];
}

const MEGABYTE = 1024 * 1024;
const TEXT_LIMIT = 2 * MEGABYTE;
const BYTES_LIMIT = 20 * MEGABYTE;

/**
 * The project's files: nothing outside its folder can be read, no link leads out, no pipe or device hangs a build.
 *
 * Of the defaults only what lies in `templates/` itself and its `languages/` stands in, and no words: a sheet of the same
 * name as one of Factpress's samples must not find the sample's prose.
 */
export function openFiles({disk, root, defaults, templates, packages}: FilesOptions): Files {
  const realRoot = disk.real(root) ?? root;
  const realDefaults = disk.real(join(defaults, "templates")) ?? join(defaults, "templates");

  function locate(file: string): string {
    const own = within(disk, realRoot, file, file);
    if (own !== undefined) return own;
    const standIn = defaultName(file, templates);
    const shipped = standIn === undefined ? undefined : within(disk, realDefaults, standIn, file);
    if (shipped !== undefined) return shipped;
    throw trouble(file, "missing");
  }

  function read(file: string, limit: number): Uint8Array {
    const path = locate(file);
    if (disk.kind(path) !== "file") throw trouble(file, "not-a-file");
    if (disk.size(path) > limit) throw trouble(file, "too-large", limit);
    return disk.read(path);
  }

  return {
    read: (file) => read(file, BYTES_LIMIT),
    text: (file) => decode(file, read(file, TEXT_LIMIT)),
    exists(file) {
      try {
        return disk.kind(locate(file)) === "file";
      } catch (cause) {
        if (cause instanceof FileError) return false;
        throw cause;
      }
    },
    list(folder) {
      const names = new Set(entries(disk, within(disk, realRoot, folder, folder)));
      const standIn = defaultName(`${folder}/`, templates);
      if (standIn !== undefined) {
        const shipped = within(disk, realDefaults, standIn || ".", folder);
        for (const name of entries(disk, shipped))
          if (defaultName(`${folder}/${name}`, templates) !== undefined) names.add(name);
      }
      return [...names].sort();
    },
    fromPackage(name, file) {
      const folder = findPackage(disk, packages, name);
      const path = folder === undefined ? undefined : within(disk, folder, file, `${name}/${file}`);
      if (path === undefined || disk.kind(path) !== "file") return undefined;
      if (disk.size(path) > BYTES_LIMIT) throw trouble(`${name}/${file}`, "too-large", BYTES_LIMIT);
      return disk.read(path);
    },
    listPackage(name, ending) {
      const folder = findPackage(disk, packages, name);
      return folder === undefined ? [] : [...filesBelow(disk, folder, "", ending)].sort();
    },
  };
}

/** The real path of a name in a folder; `undefined` where nothing is, an error where it leads out of the folder. */
function within(disk: Disk, folder: string, name: string, shown: string): string | undefined {
  if (name.includes("\0") || name.includes("\\") || isAbsolute(name) || /^[a-z]:/i.test(name))
    throw trouble(shown, "outside");
  const path = join(folder, name);
  if (path !== folder && !path.startsWith(folder + sep)) throw trouble(shown, "outside");
  const real = disk.real(path);
  if (real === undefined) return undefined;
  if (real !== folder && !real.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    throw trouble(shown, "outside");
  return real;
}

/** The name below Factpress's `templates/` that a project's name falls back to. */
function defaultName(file: string, templates: string): string | undefined {
  if (!file.startsWith(`${templates}/`)) return undefined;
  const name = file.slice(templates.length + 1);
  return /^(?:languages\/)?[^/]*$/.test(name) && !name.startsWith("words.") ? name : undefined;
}

function entries(disk: Disk, folder: string | undefined): readonly string[] {
  if (folder === undefined || disk.kind(folder) !== "folder") return [];
  return disk.list(folder).map((name) => name.replace(/\/$/, ""));
}

function* filesBelow(disk: Disk, folder: string, prefix: string, ending: string): Generator<string> {
  for (const name of disk.list(join(folder, prefix))) {
    if (name === "node_modules/") continue;
    if (name.endsWith("/")) yield* filesBelow(disk, folder, prefix + name, ending);
    else if (name.endsWith(ending)) yield prefix + name;
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw trouble(file, "not-utf8");
  }
}

function trouble(file: string, kind: FileTrouble, limit = 0): FileError {
  const sentences: Record<FileTrouble, string> = {
    missing: `There is no file ${file}.`,
    outside: `${file} leads outside the project's folder; files are read from inside it only. Copy the file into the project.`,
    "not-a-file": `${file} is no regular file.`,
    "too-large": `${file} is larger than ${limit / MEGABYTE} MB, the limit for a file of its kind.`,
    "not-utf8": `${file} is not UTF-8 text. Save it again with the encoding "UTF-8".`,
  };
  return new FileError(file, kind, sentences[kind]);
}
