/** A mustache of a template, found without parsing: its span and what sort it is. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly sort: "comment" | "short-comment" | "open" | "else" | "close" | "partial" | "value";
  /** The text between the braces and the marks. */
  readonly inner: string;
  /** Of `open`, `else` and `close`: which block of the text it belongs to, counted from zero in order of opening. */
  readonly block?: number;
}

/** Something wrong with the form of a text, at an offset in it. */
export interface Fault {
  readonly code: string;
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly hint?: string;
}

/** Nested deeper than this, a template is refused before the parser sees it. */
export const DEEPEST = 64;
