/** What was asked of the project's files, as in `Files`. */
export type Ask = "read" | "text" | "exists" | "list" | "fromPackage" | "listPackage";

/** One thing that an answer depends on: a question to the project's files and, in short, what they said. */
export interface Input {
  readonly ask: Ask;
  /** Of a file, a folder or a package. */
  readonly name: string;
  /** Of what is asked in a package: the file or the ending. */
  readonly part?: string;
  /** A hash of the content, or in a word what stands there. */
  readonly said: string;
}
