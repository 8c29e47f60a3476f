/**
 * The project's files as a stage may read them. Names are project-relative with forward slashes.
 *
 * A name that leads outside the project (also through a link), is no regular file or is too large throws a `FileError`.
 * What the team's `templates/` lacks is read from the defaults that Factpress ships.
 */
export interface Files {
  read(file: string): Uint8Array;
  /** UTF-8, strictly; without byte order mark. */
  text(file: string): string;
  exists(file: string): boolean;
  /** Names of the entries of a folder, sorted by code unit; empty where there is none. */
  list(folder: string): readonly string[];
  /** A file of an npm package, looked for from the project first, then from Factpress; `undefined` where it is not installed. */
  fromPackage(name: string, file: string): Uint8Array | undefined;
  /** The names of the files in an npm package with this ending, as `fromPackage` takes them. */
  listPackage(name: string, ending: string): readonly string[];
}

export type FileTrouble = "missing" | "outside" | "not-a-file" | "too-large" | "not-utf8";

/** Why a file could not be read; the stage that asked says at which line. */
export class FileError extends Error {
  readonly file: string;
  readonly trouble: FileTrouble;

  constructor(file: string, trouble: FileTrouble, message: string) {
    super(message);
    this.name = "FileError";
    this.file = file;
    this.trouble = trouble;
  }
}
